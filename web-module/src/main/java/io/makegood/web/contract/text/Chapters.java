package io.makegood.web.contract.text;

import io.makegood.terms.Clause;
import io.makegood.terms.Header;
import io.makegood.terms.Objective;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.text.TermsText;
import io.makegood.web.contract.text.ReadableTerms.Block;
import io.makegood.web.contract.text.ReadableTerms.Chapter;
import io.makegood.web.contract.text.ReadableTerms.Grid;
import io.makegood.web.contract.text.ReadableTerms.GridRow;
import io.makegood.web.contract.text.ReadableTerms.Heading;
import io.makegood.web.contract.text.ReadableTerms.Line;
import io.makegood.web.contract.text.ReadableTerms.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The chapters of the terms in the order in which they are read: the frame, the clauses, the settlement, examples. */
final class Chapters {
    private final Terms terms;
    private final Saying words;
    private final Set<String> clauses;
    private final Set<String> cited;

    Chapters(Terms terms, Saying words) {
        this.terms = terms;
        this.words = words;
        this.clauses = terms.clauses().stream().map(Clause::id).collect(Collectors.toSet());
        this.cited = terms.objectives().stream()
                .flatMap(objective -> objective.measurement().exclusions().stream())
                .map(exclusion -> exclusion.number())
                .collect(Collectors.toSet());
    }

    List<Chapter> all() {
        List<Chapter> all = new ArrayList<>();
        all.add(chapter("parties", header(terms.header())));
        all.add(chapter("services", List.of(services())));
        if (!terms.scope().calendars().isEmpty()) {
            all.add(chapter(
                    "calendars",
                    terms.scope().calendars().stream().map(this::calendar).toList()));
        }
        terms.clauses().forEach(clause -> all.add(clause(clause)));
        terms.objectives().stream()
                .filter(objective -> !clauses.contains(objective.clause()))
                .forEach(objective -> all.add(withoutClause(objective)));
        all.add(chapter("settlement", new SettlementBlocks(terms.settlement(), words).all()));
        if (!terms.examples().isEmpty()) {
            all.add(chapter(
                    "examples",
                    terms.examples().stream()
                            .map(example -> new ExampleBlock(words).of(example))
                            .toList()));
        }
        return all;
    }

    private Chapter chapter(String name, List<Block> blocks) {
        return new Chapter(name, new Heading("", words.word("chapter." + name)), Role.NO_CLAUSE, "", blocks);
    }

    private Chapter clause(Clause clause) {
        List<Block> blocks = terms.objectives().stream()
                .filter(objective -> objective.clause().equals(clause.id()))
                .flatMap(objective -> new ObjectiveBlocks(objective, words).all().stream())
                .toList();
        Role role = blocks.isEmpty() ? cited.contains(clause.number()) ? Role.CITED : Role.FREE : Role.COMPUTES;
        return new Chapter(
                "clause-" + clause.id(),
                new Heading(clause.number(), clause.heading()),
                role,
                TermsText.of(terms, clause),
                blocks);
    }

    private Chapter withoutClause(Objective objective) {
        return new Chapter(
                "no-clause-" + objective.id(),
                new Heading("", words.word("objectiveWithoutClause", "id", objective.id())),
                Role.COMPUTES,
                "",
                new ObjectiveBlocks(objective, words).all());
    }

    private List<Block> header(Header header) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("title", header.title()));
        lines.add(line("provider", words.say(header.provider())));
        lines.add(line("customer", words.say(header.customer())));
        lines.add(line("term", words.say(header.term())));
        lines.add(line("zone", header.setting().zone().getId()));
        lines.add(line("currency", header.setting().currency().getCurrencyCode()));
        lines.add(line("language", words.languageName(header.setting().language())));
        if (!header.setting().governingLaw().isEmpty()) {
            lines.add(line("law", header.setting().governingLaw()));
        }
        lines.add(line("amendments", words.say(header.amendments())));
        return List.of(new Block("parties-block", "", lines, List.of()));
    }

    private Line line(String name, String value) {
        return new Line(name, words.word("label." + name), value);
    }

    private Block services() {
        List<GridRow> rows =
                terms.scope().services().stream().map(this::service).toList();
        Grid grid = new Grid(
                "services-grid",
                words.word("chapter.services"),
                List.of(
                        words.word("label.service"),
                        words.word("label.net"),
                        words.word("label.tax"),
                        words.word("label.limits")),
                rows);
        return rows.isEmpty()
                ? new Block("services-block", "", List.of(line("services", words.word("none"))), List.of())
                : new Block("services-block", "", List.of(), List.of(grid));
    }

    private GridRow service(Service service) {
        Service.Charge charge = service.charge();
        return new GridRow(
                service.id(),
                List.of(
                        service.name(),
                        words.say(charge.net()) + " " + words.say(charge.per()),
                        words.say(charge.tax()),
                        String.join("; ", service.limits())));
    }

    private Block calendar(ServiceCalendar calendar) {
        String title = words.word("calendar", "id", calendar.id());
        List<Line> lines = new ArrayList<>();
        if (calendar instanceof ServiceCalendar.Weekly weekly) {
            lines.add(line("zone", weekly.zone().getId()));
            lines.add(line("hours", weekly.hours().isEmpty() ? words.word("none") : words.say(weekly.hours())));
            lines.add(line("holidays", words.say(weekly.holidays())));
            if (!weekly.exceptions().isEmpty()) {
                lines.add(line("exceptions", words.say(weekly.exceptions())));
            }
        } else {
            lines.add(line("hours", words.say(calendar)));
        }
        return new Block("calendar-" + calendar.id(), title, lines, List.of());
    }
}
