package io.makegood.web.terms.objective;

import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.web.terms.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;

/** Starts a form for a kind of promise, and adds or removes its rows, which the buttons ask for. */
final class FormRows {

    private static final int LIMIT = 50;
    private static final Pattern BUTTON = Pattern.compile("([a-zA-Z]+)-(\\d{1,3})(?:\\.(\\d{1,3}))?");

    private FormRows() {}

    /** With words to begin with, in whose language the contract is written. */
    static ObjectiveForm start(Kind kind, Terms terms, MessageSourceAccessor words) {
        List<String> taken = Stream.concat(
                        terms.objectives().stream().map(Objective::id),
                        terms.clauses().stream().map(Clause::id))
                .toList();
        String id = Ids.free(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), taken);
        String heading = words.getMessage("terms.kind." + kind).replaceAll(" \\(.*\\)", "");
        return new ObjectiveForm(
                new ObjectiveForm.Subject(
                        id,
                        terms.scope().services().isEmpty()
                                ? ""
                                : terms.scope().services().getFirst().id(),
                        Numbers.next(terms),
                        heading,
                        words.getMessage(
                                kind.hasPlainText() ? "terms.draft.text" : "terms.draft.text." + kind,
                                new Object[] {heading, "{" + id + ".target}"})),
                new ObjectiveForm.Measure(
                        kind,
                        "MONTH",
                        ObjectiveForm.Outages.usual(),
                        ObjectiveForm.Acts.usual(),
                        ObjectiveForm.Samples.usual(),
                        ""),
                new ObjectiveForm.Promised(kind.comparison().name(), kind.usualLevel(), ""),
                ExclusionWriting.exclusions(List.of()),
                List.of());
    }

    /** The form after a button: {@code addRemedy}, {@code removeRemedy-1}, {@code addTier-0.2} behind that row, {@code removeDeadline-3}. */
    static ObjectiveForm after(ObjectiveForm form, String act, String more) {
        Matcher pressed = BUTTON.matcher(act);
        if (!pressed.matches()) {
            return act.equals("addRemedy") ? withRemedy(form, more) : form;
        }
        int position = number(pressed.group(2));
        int row = number(pressed.group(3));
        return switch (pressed.group(1)) {
            case "removeRemedy" -> withRemedies(form, remedies -> without(remedies, position));
            case "removeTier" -> withRemedy(form, position, remedy -> withRows(remedy, without(remedy.rows(), row)));
            case "addTier" ->
                withRemedy(
                        form,
                        position,
                        remedy -> withRows(remedy, with(remedy.rows(), row, new ObjectiveForm.Row("", ""))));
            case "addDeadline" ->
                withDeadlines(
                        form,
                        with(form.measure().acts().deadlines(), position, new ObjectiveForm.Deadline("", "", "24x7")));
            case "removeDeadline" ->
                withDeadlines(form, without(form.measure().acts().deadlines(), position));
            default -> form;
        };
    }

    private static int number(@Nullable String typed) {
        return typed == null ? -1 : Integer.parseInt(typed);
    }

    private static ObjectiveForm withRemedy(ObjectiveForm form, String kind) {
        return withRemedies(form, remedies -> with(remedies, -1, ObjectiveForm.Follows.of(kind)));
    }

    private static ObjectiveForm withRemedy(
            ObjectiveForm form, int position, UnaryOperator<ObjectiveForm.Follows> change) {
        return withRemedies(form, remedies -> {
            List<ObjectiveForm.Follows> changed = new ArrayList<>(remedies);
            if (position >= 0 && position < changed.size()) {
                changed.set(position, change.apply(changed.get(position)));
            }
            return changed;
        });
    }

    private static ObjectiveForm withRemedies(ObjectiveForm form, UnaryOperator<List<ObjectiveForm.Follows>> change) {
        return new ObjectiveForm(
                form.subject(), form.measure(), form.promised(), form.exclusions(), change.apply(form.remedies()));
    }

    private static ObjectiveForm.Follows withRows(ObjectiveForm.Follows remedy, List<ObjectiveForm.Row> rows) {
        return new ObjectiveForm.Follows(
                remedy.kind(),
                rows.isEmpty() ? remedy.rows() : rows,
                remedy.percent(),
                remedy.step(),
                remedy.duty(),
                remedy.cap());
    }

    private static ObjectiveForm withDeadlines(ObjectiveForm form, List<ObjectiveForm.Deadline> deadlines) {
        ObjectiveForm.Measure measure = form.measure();
        ObjectiveForm.Acts acts = measure.acts();
        return new ObjectiveForm(
                form.subject(),
                new ObjectiveForm.Measure(
                        measure.kind(),
                        measure.window(),
                        measure.outages(),
                        new ObjectiveForm.Acts(
                                acts.task(),
                                acts.figure(),
                                acts.pausesStop(),
                                deadlines.isEmpty() ? acts.deadlines() : deadlines),
                        measure.samples(),
                        measure.counters()),
                form.promised(),
                form.exclusions(),
                form.remedies());
    }

    /** One more behind a row; behind the last one where there is no such row. */
    private static <T> List<T> with(List<T> rows, int after, T more) {
        List<T> all = new ArrayList<>(rows);
        if (all.size() < LIMIT) {
            all.add(after < 0 || after >= all.size() ? all.size() : after + 1, more);
        }
        return all;
    }

    private static <T> List<T> without(List<T> rows, int gone) {
        List<T> fewer = new ArrayList<>(rows);
        if (gone >= 0 && gone < fewer.size()) {
            fewer.remove(gone);
        }
        return fewer;
    }
}
