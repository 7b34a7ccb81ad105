package io.makegood.web.terms.objective;

import io.makegood.terms.Clause;
import io.makegood.terms.Terms;
import io.makegood.web.terms.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Starts a form for a kind of promise, and adds or removes its rows, which the buttons ask for. */
final class FormRows {

    private static final int LIMIT = 50;

    private FormRows() {}

    static ObjectiveForm start(Kind kind, Terms terms) {
        List<String> clauses = terms.clauses().stream().map(Clause::id).toList();
        String service = terms.scope().services().isEmpty()
                ? ""
                : terms.scope().services().getFirst().id();
        return new ObjectiveForm(
                new ObjectiveForm.Subject(
                        Ids.free(kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), clauses),
                        service,
                        "",
                        "",
                        ""),
                new ObjectiveForm.Measure(
                        kind,
                        "MONTH",
                        ObjectiveForm.Outages.usual(),
                        ObjectiveForm.Acts.usual(),
                        ObjectiveForm.Samples.usual(),
                        ""),
                new ObjectiveForm.Promised(kind.comparison().name(), "", ""),
                ExclusionWriting.exclusions(List.of()),
                List.of());
    }

    /** The form after a button such as {@code addRemedy}, {@code addTier-0}, {@code removeRemedy-1} or {@code addDeadline}. */
    static ObjectiveForm after(ObjectiveForm form, String act, String more) {
        int dash = act.indexOf('-');
        int position = dash < 0 ? -1 : number(act.substring(dash + 1));
        return switch (dash < 0 ? act : act.substring(0, dash)) {
            case "addRemedy" ->
                withRemedies(form, remedies -> {
                    if (remedies.size() < LIMIT) {
                        remedies.add(ObjectiveForm.Follows.of(more));
                    }
                    return remedies;
                });
            case "removeRemedy" ->
                withRemedies(form, remedies -> {
                    if (position >= 0 && position < remedies.size()) {
                        remedies.remove(position);
                    }
                    return remedies;
                });
            case "removeTier" ->
                withRemedies(form, remedies -> {
                    if (position >= 0 && position < remedies.size()) {
                        remedies.set(position, withoutRow(remedies.get(position)));
                    }
                    return remedies;
                });
            case "addTier" ->
                withRemedies(form, remedies -> {
                    if (position >= 0 && position < remedies.size()) {
                        remedies.set(position, withRow(remedies.get(position)));
                    }
                    return remedies;
                });
            case "addDeadline" -> withDeadline(form);
            default -> form;
        };
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : -1;
    }

    private static ObjectiveForm withRemedies(ObjectiveForm form, UnaryOperator<List<ObjectiveForm.Follows>> change) {
        return new ObjectiveForm(
                form.subject(),
                form.measure(),
                form.promised(),
                form.exclusions(),
                change.apply(new ArrayList<>(form.remedies())));
    }

    private static ObjectiveForm.Follows withRow(ObjectiveForm.Follows remedy) {
        return new ObjectiveForm.Follows(
                remedy.kind(),
                and(remedy.rows(), new ObjectiveForm.Row("", "")),
                remedy.percent(),
                remedy.step(),
                remedy.duty(),
                remedy.cap());
    }

    /** Takes the last row away; one stays. */
    private static ObjectiveForm.Follows withoutRow(ObjectiveForm.Follows remedy) {
        List<ObjectiveForm.Row> rows = remedy.rows();
        return new ObjectiveForm.Follows(
                remedy.kind(),
                rows.size() > 1 ? rows.subList(0, rows.size() - 1) : rows,
                remedy.percent(),
                remedy.step(),
                remedy.duty(),
                remedy.cap());
    }

    private static ObjectiveForm withDeadline(ObjectiveForm form) {
        ObjectiveForm.Measure measure = form.measure();
        ObjectiveForm.Acts acts = measure.acts();
        ObjectiveForm.Acts more = new ObjectiveForm.Acts(
                acts.task(),
                acts.figure(),
                acts.pausesStop(),
                and(acts.deadlines(), new ObjectiveForm.Deadline("", "", "24x7")));
        return new ObjectiveForm(
                form.subject(),
                new ObjectiveForm.Measure(
                        measure.kind(),
                        measure.window(),
                        measure.outages(),
                        more,
                        measure.samples(),
                        measure.counters()),
                form.promised(),
                form.exclusions(),
                form.remedies());
    }

    private static <T> List<T> and(List<T> rows, T more) {
        List<T> all = new ArrayList<>(rows);
        if (all.size() < LIMIT) {
            all.add(more);
        }
        return all;
    }
}
