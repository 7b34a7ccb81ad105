package io.makegood.web.terms.example;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessor;
import io.makegood.assess.Period;
import io.makegood.assess.Rehearsal;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.json.FactsJson;
import io.makegood.measure.json.UnreadableFacts;
import io.makegood.terms.Terms;
import io.makegood.terms.WorkedExample.Expected;
import io.makegood.terms.lint.Lint;
import io.makegood.terms.lint.Severity;
import io.makegood.web.terms.Reading;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the rules say of a scenario, row by row beside what its author expects; and why the facts cannot be read, if so. */
record Played(List<Line> lines, String unreadable) {

    static final Played NOTHING = new Played(List.of(), "");

    Played {
        lines = List.copyOf(lines);
    }

    /** What the rules say of one promise, and whether that is what was expected. */
    record Line(String objective, String level, String status, String award, boolean same) {}

    static Played of(Terms terms, ExampleForm form, Reading reading, Locale language) {
        List<Expected> expected = form.expected(reading);
        Optional<Period> period = period(form.period(), reading);
        try {
            Facts facts = FactsJson.read(form.facts().getBytes(StandardCharsets.UTF_8));
            return period.isEmpty() || cannotBePlayed(terms)
                    ? NOTHING
                    : new Played(lines(Assessor.assess(terms, period.get(), facts), expected), "");
        } catch (UnreadableFacts unreadable) {
            reading.refuse("facts", "terms.example.facts.problem");
            return new Played(List.of(), unreadable.path() + ": " + unreadable.problem(language));
        }
    }

    private static List<Line> lines(Assessment assessment, List<Expected> expected) {
        return expected.stream()
                .map(each -> {
                    Expected found = Rehearsal.found(assessment, each);
                    Expected whole = Rehearsal.found(
                            assessment, new Expected(each.objective(), "?", each.status(), each.award()));
                    return new Line(
                            each.objective(),
                            ExampleForm.decimal(whole.level()),
                            found.status(),
                            found.award(),
                            found.equals(each));
                })
                .toList();
    }

    private static Optional<Period> period(String typed, Reading reading) {
        try {
            return Optional.of(Period.parse(reading.text("period", typed)));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            reading.refuse("period", "terms.example.period.problem");
            return Optional.empty();
        }
    }

    private static boolean cannotBePlayed(Terms terms) {
        return Lint.hasErrors(Lint.check(terms).stream()
                .filter(problem ->
                        problem.severity() == Severity.ERROR && !problem.path().startsWith("clauses"))
                .toList());
    }
}
