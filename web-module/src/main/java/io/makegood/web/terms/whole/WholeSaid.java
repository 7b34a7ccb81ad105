package io.makegood.web.terms.whole;

import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.lint.Lint;
import io.makegood.terms.lint.Problem;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.web.contract.text.ReadableTerms;
import io.makegood.web.terms.Advice;
import io.makegood.web.terms.Parts;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** A part of the terms said back as the contract's readers will see it, and what lint thinks of it. */
record WholeSaid(List<ReadableTerms.Block> blocks, List<Placed> placed) {

    static final WholeSaid NOTHING = new WholeSaid(List.of(), List.of());

    /** A finding of lint and the path within the part that it speaks of. */
    record Placed(String path, Advice.Row row) {}

    public List<Advice.Row> advice() {
        return placed.stream().map(Placed::row).toList();
    }

    static <T> WholeSaid of(WholePart<T> part, T value, Terms before) {
        Locale language = LocaleContextHolder.getLocale();
        Terms terms = part.put(before, value);
        return switch (part) {
            case WholePart.OfObjective objective -> objective(terms, changed(before, terms, objective.id()), language);
            case WholePart.OfSettlement settlement ->
                new WholeSaid(
                        chapter(terms, "settlement", language),
                        placed(Lint.check(terms), "settlement", terms, language));
            case WholePart.OfCalendar calendar ->
                new WholeSaid(
                        chapter(terms, "calendars", language),
                        placed(Lint.check(terms), position(terms, calendar.id()), terms, language));
        };
    }

    private static WholeSaid objective(Terms terms, Objective objective, Locale language) {
        List<Problem> problems = Advice.problems(terms, objective.id());
        return new WholeSaid(
                chapter(terms, "clause-" + objective.clause(), language),
                problems.stream()
                        .map(problem -> new Placed(
                                problem.path()
                                        .replaceFirst("^objectives\\[\\d+]\\.?", "")
                                        .replaceFirst("^clauses\\[\\d+]", "wording"),
                                Advice.row(problem, terms, language)))
                        .toList());
    }

    private static String position(Terms terms, String calendar) {
        List<String> ids =
                terms.scope().calendars().stream().map(ServiceCalendar::id).toList();
        return "scope.calendars[" + ids.indexOf(calendar) + "]";
    }

    private static List<Placed> placed(List<Problem> problems, String part, Terms terms, Locale language) {
        return problems.stream()
                .filter(problem -> problem.path().startsWith(part))
                .map(problem -> new Placed(
                        problem.path().substring(part.length()).replaceFirst("^\\.", ""),
                        Advice.row(problem, terms, language)))
                .toList();
    }

    /** A new objective has the id that it was given when it was put in. */
    private static Objective changed(Terms before, Terms after, String id) {
        return Parts.objective(after, id).orElseGet(() -> after.objectives().stream()
                .filter(each -> !before.objectives().contains(each))
                .findFirst()
                .orElseThrow());
    }

    private static List<ReadableTerms.Block> chapter(Terms terms, String id, Locale language) {
        return ReadableTerms.of(terms, language).chapters().stream()
                .filter(chapter -> chapter.id().equals(id))
                .flatMap(chapter -> chapter.blocks().stream())
                .toList();
    }
}
