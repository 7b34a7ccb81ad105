package io.makegood.negotiation.impact;

import io.makegood.terms.lint.Problem;
import java.util.List;

/** What came of asking for an impact. */
public sealed interface Found {

    record Ready(Impact impact) implements Found {}

    /** It takes longer; so many months of all are played. */
    record Running(int done, int of) implements Found {}

    /** The terms do not say yet what the rules would need to compute with. */
    record Unplayable(List<Problem> problems) implements Found {
        public Unplayable {
            problems = List.copyOf(problems);
        }
    }
}
