package io.makegood.record.reader;

import io.makegood.measure.fact.Fact;
import io.makegood.record.entry.Problem;
import java.util.List;
import java.util.Map;

/** What came of one piece of a file. */
public sealed interface Row {

    Origin origin();

    /** A fact that may be recorded; remarks say what is unusual about it, such as a length of zero. */
    record Proposed(Origin origin, Fact fact, List<Problem> remarks) implements Row {
        public Proposed {
            remarks = List.copyOf(remarks);
        }
    }

    /** No fact, and every reason why. */
    record Refused(Origin origin, List<Problem> reasons) implements Row {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** The user's answers leave it out. */
    record LeftOut(Origin origin, Problem reason) implements Row {}

    /** Where it stood: file in the archive (empty if there is one only), line or place in it, and its own id if it has one. */
    record Origin(String file, int line, String id) {}

    static Refused refused(Origin origin, String reason, Map<String, String> values) {
        return new Refused(origin, List.of(new Problem("", reason, values)));
    }

    static LeftOut leftOut(Origin origin, String reason, Map<String, String> values) {
        return new LeftOut(origin, new Problem("", reason, values));
    }
}
