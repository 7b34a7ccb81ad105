package io.makegood.record;

import io.makegood.measure.fact.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A fact that shall become the first revision of a new record, or the next one of the record that has the head. */
record Target(RecordId id, Optional<Head> head, Fact fact) {

    /** What a plan wants written, in the order of the records' ids: rows lie together, and a hash over them can be repeated. */
    static List<Target> of(ImportPlan plan) {
        return plan.rows().stream()
                .filter(PlannedRow::isWritten)
                .map(row -> new Target(
                        row.head().map(Head::id).orElseGet(RecordId::random),
                        row.head(),
                        row.fact().orElseThrow()))
                .sorted(Comparator.comparing(target -> target.id().toString()))
                .toList();
    }

    Step step(Revision.Made made) {
        if (!(Content.check(fact) instanceof Checked.Fit fit)) {
            throw new IllegalStateException("A fact that was looked at does not fit any more: " + fact.id());
        }
        return head.map(before -> Step.next(before, fit.content(), false, made))
                .orElseGet(() -> Step.first(id, fit.content(), made.withoutReason()));
    }
}
