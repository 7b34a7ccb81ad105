package io.makegood.measure.counting;

import io.makegood.measure.Measured.Reason;
import io.makegood.measure.time.TimeSet;
import io.makegood.terms.value.Fraction;

/**
 * The time against which downtime is held. Downtime counts within {@code open} only (what lies outside is left out for
 * the reason {@code outside}); {@code slotted} is the time that slots are made of, and {@code seconds} the denominator.
 */
public record Base(TimeSet open, Reason outside, TimeSet slotted, Fraction seconds) {}
