package io.makegood.measure;

import java.util.List;
import java.util.Optional;

/**
 * What was measured of one objective in one window (or for one event of it): the level, absent if the objective does
 * not apply, and every stretch that counted or was left out, with the reason.
 */
public record Measured(
        Interval window,
        String event,
        Optional<Level> level,
        Times times,
        List<Stretch> counted,
        List<LeftOut> leftOut) {

    public Measured {
        counted = List.copyOf(counted);
        leftOut = List.copyOf(leftOut);
    }

    /** Counted downtime and the time it is held against, in exact seconds (after granularity and weight). */
    public record Times(io.makegood.terms.value.Fraction downtime, io.makegood.terms.value.Fraction denominator) {}

    /** A stretch of a fact that counted. */
    public record Stretch(String fact, Interval span) {}

    /** A stretch of a fact that did not count: the exclusion's number or the counting step, and the numbers behind it. */
    public record LeftOut(String fact, Interval span, Reason reason, String exclusion, String detail) {}

    public enum Reason {
        EXCLUDED,
        NOTICE_TOO_SHORT,
        QUOTA_USED_UP,
        SEVERITY,
        BEFORE_START_RULE,
        TOO_SHORT,
        OUTSIDE_WINDOW,
        OUTSIDE_SERVICE_HOURS,
        OVERLAP,
        ROUNDED
    }
}
