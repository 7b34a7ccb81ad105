package io.makegood.terms.value;

import java.math.RoundingMode;

/** Whether and how a value is rounded at one named stage; exact unless the terms say otherwise. */
public sealed interface Rounding {

    Fraction apply(Fraction exact);

    /** No rounding at this stage. */
    record Exact() implements Rounding {
        @Override
        public Fraction apply(Fraction exact) {
            return exact;
        }
    }

    /** To decimal places (0 to 12) in a stated mode. */
    record ToPlaces(int places, RoundingMode mode) implements Rounding {
        public ToPlaces {
            if (places < 0 || places > 12) {
                throw new IllegalArgumentException("Places of a rounding go from 0 to 12, not " + places);
            }
            if (mode == RoundingMode.UNNECESSARY) {
                throw new IllegalArgumentException("UNNECESSARY is not a rounding mode that terms can agree on");
            }
        }

        @Override
        public Fraction apply(Fraction exact) {
            return exact.roundedTo(places, mode);
        }
    }
}
