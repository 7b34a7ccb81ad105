package io.makegood.web.negotiation;

import io.makegood.negotiation.change.PartKey;
import io.makegood.negotiation.change.PartKind;
import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a part of the terms is called on a page, and where it is edited. */
@Component
class PartTitles {
    private final Words words;

    PartTitles(Words words) {
        this.words = words;
    }

    /** Of a part of either terms: it may have been taken out, or be new. */
    String of(PartKey part, Terms after, Terms before) {
        String name = Stream.of(after, before)
                .map(terms -> name(part, terms))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(part.id());
        String kind = part.kind() == PartKind.SEQUENCE
                ? words.say("negotiation.part.SEQUENCE", words.say("negotiation.part.order." + part.id()))
                : words.say("negotiation.part." + part.kind().name());
        return name.isEmpty() ? kind : kind + ": " + name;
    }

    static String editor(PartKey part, Object contract) {
        String edit = "/contracts/" + contract + "/terms/edit";
        return switch (part.kind()) {
            case HEADER -> edit + "/header";
            case SERVICE -> edit + "/services";
            case CALENDAR -> edit + "/calendars/" + part.id();
            case CLAUSE -> edit + "/clauses/" + part.id();
            case OBJECTIVE -> edit + "/objectives/" + part.id();
            case SETTLEMENT, CAP -> edit + "/settlement";
            case EXAMPLE, SEQUENCE -> edit;
        };
    }

    private static String name(PartKey part, Terms terms) {
        return switch (part.kind()) {
            case HEADER, SETTLEMENT, SEQUENCE -> "";
            case CLAUSE -> clause(part.id(), terms);
            case OBJECTIVE ->
                terms.objectives().stream()
                        .filter(objective -> objective.id().equals(part.id()))
                        .map(Objective::clause)
                        .map(clause -> clause(clause, terms))
                        .findFirst()
                        .orElse("");
            case SERVICE ->
                terms.scope().services().stream()
                        .filter(service -> service.id().equals(part.id()))
                        .map(Service::name)
                        .findFirst()
                        .orElse("");
            case EXAMPLE ->
                terms.examples().stream()
                        .filter(example -> example.id().equals(part.id()))
                        .map(example -> example.title())
                        .findFirst()
                        .orElse("");
            case CALENDAR, CAP -> part.id();
        };
    }

    private static String clause(String id, Terms terms) {
        return terms.clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .map((Clause clause) -> (clause.number() + " " + clause.heading()).strip())
                .findFirst()
                .orElse("");
    }
}
