package io.makegood.terms.measurement;

import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.LevelRange;
import io.makegood.terms.value.Quantity;

/** The level that is promised: a bound that says whether it is inside, or a band. */
public sealed interface Target {

    boolean isMetBy(Fraction level);

    record Bound(Comparison comparison, Quantity level) implements Target {
        @Override
        public boolean isMetBy(Fraction measured) {
            return comparison.holds(measured, level.exact());
        }
    }

    record Band(LevelRange range) implements Target {
        @Override
        public boolean isMetBy(Fraction measured) {
            return range.contains(measured);
        }
    }
}
