package io.makegood.measure;

import java.time.Instant;

/**
 * Which time is assessed: windows that end in the period (after its start, at its end at the latest), as far as the
 * terms are in force, with facts known until an instant. A window is cut off where the terms are replaced in the middle
 * of it; the contract's own first and last day come from the terms.
 */
public record Assessed(Interval period, Interval inForce, Instant knownUntil) {

    /** Terms that are in force as long as they say themselves. */
    public static Assessed of(Interval period, Instant knownUntil) {
        return new Assessed(period, new Interval(Instant.MIN, Interval.OPEN), knownUntil);
    }
}
