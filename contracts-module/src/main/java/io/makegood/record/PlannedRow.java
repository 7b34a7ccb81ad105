package io.makegood.record;

import io.makegood.measure.fact.Fact;
import io.makegood.record.Preview.Outcome;
import io.makegood.record.entry.Problem;
import io.makegood.record.reader.Row;
import java.util.List;
import java.util.Optional;

/** What shall become of a row; the head is that of the record that it changes. */
record PlannedRow(Row row, Outcome outcome, Optional<Head> head, List<Problem> problems) {
    PlannedRow {
        problems = List.copyOf(problems);
    }

    static PlannedRow of(Row row, Outcome outcome, List<Problem> problems) {
        return new PlannedRow(row, outcome, Optional.empty(), problems);
    }

    Optional<Fact> fact() {
        return row instanceof Row.Proposed proposed && outcome != Outcome.REFUSED
                ? Optional.of(proposed.fact())
                : Optional.empty();
    }

    boolean isWritten() {
        return outcome == Outcome.NEW || outcome == Outcome.CHANGED;
    }
}
