package io.makegood.measure;

import io.makegood.terms.value.Fraction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured of one objective in one window (or for one event of it): the exact level before any rounding,
 * absent if there is nothing to measure, and every stretch that counted or was left out, with the reason.
 */
public record Measured(Scope scope, Optional<Level> level, Times times, List<Stretch> counted, List<LeftOut> leftOut) {

    public Measured {
        counted = List.copyOf(counted);
        leftOut = List.copyOf(leftOut);
    }

    public Interval window() {
        return scope.window();
    }

    /** The id of the fact that is measured by itself; empty for a whole window. */
    public String event() {
        return scope.event();
    }

    /**
     * Of which stretch and event the measurement speaks. {@code window} is the whole window of the terms, {@code
     * covered} the part of it in which the terms bind; they differ in a partial window only.
     */
    public record Scope(Interval window, Interval covered, String event, Coverage coverage) {}

    /** How far the window is covered by the terms and by what is known. */
    public enum Coverage {
        WHOLE,
        /** Covered in part and measured over that part. */
        PRORATED,
        /** Covered in part; the rest counts as available. */
        FILLED,
        /** Covered in part and therefore met, whatever happened; no level. */
        DEEMED_MET,
        /** Covered in part and therefore not assessed; no level. */
        SKIPPED,
        /** It is not over at the instant up to which facts are known; the level is that of so far. */
        PENDING
    }

    /**
     * Counted downtime (after granularity and weight), the time it is held against and the excluded time, in exact
     * seconds; of a timed act the delay and the time allowed.
     */
    public record Times(Fraction downtime, Fraction denominator, Fraction excluded) {
        public static final Times NONE = new Times(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);
    }

    /**
     * A stretch of a fact that counted; the deadline is that of a timed act. Figures: LENGTH and SHARE of downtime,
     * ALLOWED, TAKEN and DELAY of a timed act, VALUE of a sample or counter.
     */
    public record Stretch(String fact, Interval span, Optional<Instant> deadline, Map<Figure, Level> figures) {
        public Stretch {
            figures = ShortMap.copyOf(figures);
        }
    }

    /**
     * A stretch of a fact that did not count: the number of the exclusion (empty for a counting step), the reason and
     * the figures that decided. A reason such as NOTICE_TOO_SHORT tells why an exclusion did not apply to the stretch.
     * {@code rule} is the number of the rule that decided, where a rule did and the rule book numbers it.
     */
    public record LeftOut(
            String fact,
            Interval span,
            Reason reason,
            String exclusion,
            Map<Figure, Level> figures,
            Optional<String> rule) {
        public LeftOut {
            figures = ShortMap.copyOf(figures);
        }

        /** What follows from the facts without a rule. */
        public static LeftOut plain(
                String fact, Interval span, Reason reason, String exclusion, Map<Figure, Level> figures) {
            return new LeftOut(fact, span, reason, exclusion, figures, Optional.empty());
        }
    }

    public enum Reason {
        /** Excluded; figures NOTICE and REQUIRED, QUOTA and USED where the exclusion has such conditions. */
        EXCLUDED,
        /** Not excluded: NOTICE (absent if there was none) is shorter than REQUIRED. */
        NOTICE_TOO_SHORT,
        /** Not excluded: outside the hours agreed for it. */
        OUTSIDE_PATTERN,
        /** Not excluded: QUOTA of the period was used up. */
        QUOTA_USED_UP,
        /** Not excluded: the provider's own outage ran at the same time and wins. */
        PROVIDER_FAULT,
        SEVERITY,
        BEFORE_START_RULE,
        /** LENGTH against MINIMUM. */
        TOO_SHORT,
        OUTSIDE_WINDOW,
        OUTSIDE_SERVICE_HOURS,
        NOT_DEPLOYED,
        /** Counted already with another fact. */
        OVERLAP,
        /** Counted, but for other seconds: BEFORE and AFTER granularity and weight. */
        ROUNDED,
        /** The clock of the act stood still. */
        PAUSED,
        /** No deadline is agreed for its priority. */
        NO_DEADLINE,
        /** Neither done nor due at the instant up to which facts are known. */
        NOT_YET_DUE
    }

    /** What a number beside a stretch is. */
    public enum Figure {
        LENGTH,
        SHARE,
        MINIMUM,
        NOTICE,
        REQUIRED,
        QUOTA,
        USED,
        ALLOWED,
        TAKEN,
        DELAY,
        BEFORE,
        AFTER,
        VALUE
    }
}
