package io.makegood.web.terms.outline;

import io.makegood.terms.Clause;
import io.makegood.terms.Header;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.text.Formats;
import io.makegood.web.terms.Choices;
import io.makegood.web.terms.Parts;
import io.makegood.web.terms.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A draft as rows of its outline page. */
record Outline(
        List<Line> header,
        List<Choices.Named> services,
        List<String> calendars,
        List<Promise> objectives,
        List<ClauseRow> clauses) {

    /** A clause in the order of the text; one that computes belongs to a promise. */
    record ClauseRow(String id, String number, String heading, boolean computes) {}

    record Line(String label, String text) {}

    record Promise(String id, String number, String heading, List<String> sentences) {}

    static Outline of(Terms terms, Locale language) {
        Formats formats = new Formats(language);
        Set<String> computing =
                terms.objectives().stream().map(Objective::clause).collect(Collectors.toSet());
        return new Outline(
                header(terms.header(), formats),
                terms.scope().services().stream()
                        .map(service -> new Choices.Named(
                                service.name(), formats.money(service.charge().net())))
                        .toList(),
                terms.scope().calendars().stream().map(ServiceCalendar::id).toList(),
                terms.objectives().stream()
                        .map(objective -> promise(terms, objective))
                        .toList(),
                terms.clauses().stream()
                        .map(clause -> new ClauseRow(
                                clause.id(), clause.number(), clause.heading(), computing.contains(clause.id())))
                        .toList());
    }

    static List<Choices.Named> examples(Terms terms) {
        return terms.examples().stream()
                .map(example -> new Choices.Named(example.id(), example.title()))
                .toList();
    }

    private static List<Line> header(Header header, Formats formats) {
        return List.of(
                new Line("terms.header.title", header.title()),
                new Line("terms.header.provider", header.provider().name()),
                new Line("terms.header.customer", header.customer().name()),
                new Line("terms.header.from", formats.date(header.term().from())),
                new Line("terms.header.until", until(header.term(), formats)),
                new Line("terms.header.zone", header.setting().zone().getId()),
                new Line("terms.header.currency", header.setting().currency().getCurrencyCode()));
    }

    /** A dash for an indefinite time. */
    private static String until(Header.Term term, Formats formats) {
        return term instanceof Header.Term.Fixed fixed ? formats.date(fixed.until()) : "–";
    }

    private static Promise promise(Terms terms, Objective objective) {
        Clause clause = Parts.clause(terms, objective.clause());
        return new Promise(objective.id(), clause.number(), clause.heading(), Sentences.objective(terms, objective));
    }
}
