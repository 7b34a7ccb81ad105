package io.makegood.record;

import io.makegood.measure.fact.Fact;
import io.makegood.record.entry.Problem;
import io.makegood.record.reader.Row;
import java.util.List;
import java.util.Optional;

/** What an import would do if it were committed now: the tally of all rows, and one page of those that were asked for. */
public record Preview(Import.Tally tally, List<Line> lines, int found) {
    public static final int PAGE_SIZE = 100;

    public Preview {
        lines = List.copyOf(lines);
    }

    /** What becomes of a row. */
    public enum Outcome {
        /** A new record. */
        NEW,
        /** It is recorded just so, or stands in the file a second time: nothing to do. */
        SAME,
        /** A new revision of a record. */
        CHANGED,
        REFUSED,
        /** By the user's own answers. */
        LEFT_OUT
    }

    /** A row: where it stands in the file, its fact unless refused, what is recorded now if that changes, and remarks or reasons. */
    public record Line(
            Row.Origin origin, Outcome outcome, Optional<Fact> fact, Optional<Fact> before, List<Problem> problems) {
        public Line {
            problems = List.copyOf(problems);
        }
    }
}
