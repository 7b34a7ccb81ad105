package io.makegood.measure.counting;

import io.makegood.measure.Measured.LeftOut;
import io.makegood.measure.Measured.Stretch;
import io.makegood.terms.value.Fraction;
import java.util.List;

/** The outages that count in a window, their seconds together, and the account of every stretch. */
public record Counted(List<CountedOutage> outages, Fraction seconds, List<Stretch> stretches, List<LeftOut> leftOut) {

    public Counted {
        outages = List.copyOf(outages);
        stretches = List.copyOf(stretches);
        leftOut = List.copyOf(leftOut);
    }
}
