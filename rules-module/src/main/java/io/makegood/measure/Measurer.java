package io.makegood.measure;

import io.makegood.measure.fact.Facts;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.util.List;

/**
 * From the facts to the exact levels of an objective: a pure function of its arguments. One measurement per window, or
 * one per event where each outage or delay is measured by itself.
 */
public final class Measurer {

    private Measurer() {}

    /** The windows that end within the period; facts are known until the given instant. */
    public static List<Measured> measure(
            Terms terms, Objective objective, Interval period, Facts facts, Instant knownUntil) {
        return measure(terms, objective, Assessed.of(period, knownUntil), facts);
    }

    public static List<Measured> measure(Terms terms, Objective objective, Assessed assessed, Facts facts) {
        return List.of();
    }
}
