package io.makegood.terms.value;

import io.makegood.terms.text.Refusal;
import java.math.RoundingMode;
import java.util.Map;

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
                throw new Refusal("places", Map.of("value", Integer.toString(places)));
            }
            if (mode == RoundingMode.UNNECESSARY) {
                throw new Refusal("unnecessary");
            }
        }

        @Override
        public Fraction apply(Fraction exact) {
            return exact.roundedTo(places, mode);
        }
    }
}
