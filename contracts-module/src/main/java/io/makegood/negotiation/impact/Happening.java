package io.makegood.negotiation.impact;

import io.makegood.assess.Assessment.Total;
import io.makegood.measure.Interval;
import io.makegood.measure.Measured.Reason;
import io.makegood.measure.fact.Fact;
import io.makegood.terms.value.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that happened, and what it comes to before and after: a recorded fact, or, where many measurements make one
 * level, the window of the objective (by id) that they were measured for.
 */
public record Happening(Subject subject, Effect before, Effect after) {

    /** The fact is absent where measurements were taken together; then the objective is named. */
    public record Subject(Optional<Fact> fact, String objective, Interval span) {}

    /**
     * The most seconds that counted for one objective, its share of what is owed, and why it did not count, wholly or in
     * part, each with the number of the exclusion. A credit of a whole window is shared out by the counted time.
     */
    public record Effect(Fraction counted, List<Total> owed, Set<Why> leftOut) {
        static final Effect NONE = new Effect(Fraction.ZERO, List.of(), Set.of());

        public Effect {
            owed = List.copyOf(owed);
            leftOut = java.util.Collections.unmodifiableSet(new TreeSet<>(leftOut));
        }
    }

    /** Why a stretch was left out; the exclusion is empty for a step of the counting. */
    public record Why(Reason reason, String exclusion) implements Comparable<Why> {
        @Override
        public int compareTo(Why other) {
            int byReason = reason.compareTo(other.reason);
            return byReason != 0 ? byReason : exclusion.compareTo(other.exclusion);
        }
    }

    public boolean isSame() {
        return before.equals(after);
    }

    public boolean costs() {
        return !before.owed().isEmpty() || !after.owed().isEmpty();
    }
}
