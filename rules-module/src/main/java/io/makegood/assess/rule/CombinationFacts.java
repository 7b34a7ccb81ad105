package io.makegood.assess.rule;

import io.makegood.terms.remedy.Settlement.Combination.Mode;
import io.makegood.terms.value.Fraction;

/** Stage 5, what several objectives yield together. A group is one combination in one window. */
public interface CombinationFacts {

    /** What one objective yields in a group; {@code order} is its place in the terms. */
    record Contender(int group, int order, Mode mode, Fraction worth, boolean rootCause) {
        public boolean greaterThan(Contender other) {
            int compared = worth.compareTo(other.worth);
            return compared != 0 ? compared > 0 : order < other.order;
        }

        public boolean yieldsSomething() {
            return worth.signum() > 0;
        }
    }

    sealed interface Outcome {
        int group();

        int order();
    }

    record Stands(int group, int order) implements Outcome {}

    record Yields(int group, int order) implements Outcome {}
}
