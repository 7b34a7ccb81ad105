package io.makegood.terms.lint;

import io.makegood.terms.Terms;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Looks for what is wrong or surprising in terms: gaps and overlaps in tables, promises that contradict their table,
 * references that lead nowhere, words that must be pinned. It decides nothing about facts.
 */
public final class Lint {

    private static final List<BiConsumer<Terms, Report>> CHECKS = List.of(
            References::check,
            Targets::check,
            Tables::check,
            Awards::check,
            Caps::check,
            Exclusions::check,
            Calendars::check,
            Procedures::check,
            Wording::check);

    private Lint() {}

    /** The problems, errors first, each severity in the order of the checks. */
    public static List<Problem> check(Terms terms) {
        Report report = new Report();
        CHECKS.forEach(check -> check.accept(terms, report));
        return report.problems().stream()
                .sorted(Comparator.comparing(Problem::severity))
                .toList();
    }

    public static boolean hasErrors(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
