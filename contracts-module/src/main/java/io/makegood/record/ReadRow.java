package io.makegood.record;

import io.makegood.audit.Sha256;
import io.makegood.measure.fact.Fact;
import io.makegood.record.reader.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row as it was read, and what its fact is known by and hashed to if it has one that can be recorded. */
record ReadRow(Row row, Optional<Told> told) {

    record Told(Key key, Sha256 hash) {}

    static ReadRow of(Row row) {
        return row instanceof Row.Proposed proposed ? of(proposed) : new ReadRow(row, Optional.empty());
    }

    /** Facts that did not come in a file, numbered from 1. */
    static List<ReadRow> of(List<Fact> facts) {
        List<ReadRow> rows = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            rows.add(of((Row) new Row.Proposed(new Row.Origin("", rows.size() + 1, fact.id()), fact, List.of())));
        }
        return rows;
    }

    private static ReadRow of(Row.Proposed proposed) {
        Fact fact = proposed.fact();
        return switch (Content.check(fact)) {
            case Checked.Unfit unfit ->
                new ReadRow(new Row.Refused(proposed.origin(), List.of(unfit.problem())), Optional.empty());
            case Checked.Fit fit ->
                new ReadRow(
                        proposed,
                        Optional.of(new Told(Key.of(fact), fit.content().hash())));
        };
    }
}
