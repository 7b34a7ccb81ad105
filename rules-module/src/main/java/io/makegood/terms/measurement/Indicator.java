package io.makegood.terms.measurement;

import io.makegood.terms.text.Refusal;
import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Quantity;
import java.math.BigDecimal;
import java.util.List;

/**
 * What is measured of a service. Every kind yields one exact level per window (or per event) in the unit it names;
 * nothing here says what is promised or what follows.
 */
public sealed interface Indicator {

    /** Percent of the denominator in which the service was not down: 100 × (1 − counted downtime / denominator). */
    record Availability(Counting counting, Denominator denominator) implements Indicator {}

    /** Seconds of counted downtime: the sum of the window, the longest outage, or each outage by itself. */
    record Downtime(Counting counting, Spread spread) implements Indicator {}

    /** Number of outages that count. */
    record OutageCount(Counting counting) implements Indicator {}

    /** Mean seconds from the start to the end of the outages that ended in the window; none ended: not applicable. */
    record MeanTimeToRestore(Counting counting) implements Indicator {}

    /** Seconds of the window (or of its uptime) divided by the number of failures; no failure: not applicable. */
    record MeanTimeBetweenFailures(Counting counting, Base base) implements Indicator {
        /** Whether downtime is taken off the window before dividing. */
        public enum Base {
            UPTIME,
            WINDOW
        }
    }

    /**
     * 100 % minus the mean of the error rates of all equal slots of the window; a slot without traffic counts as 0 %
     * errors. Totals and failures are counters of that slot.
     */
    record MeanErrorRate(Quantity slot, String total, String failed) implements Indicator {}

    /**
     * Percent of the equal slots of the window whose error rate lies within a limit; a slot without traffic has 0 %
     * errors.
     */
    record SlotsWithin(Quantity slot, String total, String failed, Comparison comparison, Quantity errorRate)
            implements Indicator {}

    /** An exact ratio of sums of counters; {@code asPercent} multiplies it by 100. A zero divisor: not applicable. */
    record CounterRatio(List<CounterTerm> dividend, List<CounterTerm> divisor, boolean asPercent) implements Indicator {
        public CounterRatio {
            dividend = List.copyOf(dividend);
            divisor = List.copyOf(divisor);
            requireSome(dividend);
            requireSome(divisor);
        }
    }

    /** A weighted sum of counters: counts, capacity, service points. */
    record CounterSum(List<CounterTerm> parts) implements Indicator {
        public CounterSum {
            parts = List.copyOf(parts);
            requireSome(parts);
        }
    }

    /** One figure of all samples of a metric in the window; no sample: not applicable. */
    record SampleStatistic(String metric, Statistic statistic) implements Indicator {}

    /** Percent of the samples of a metric that lie within a limit. */
    record SampleShare(String metric, Comparison comparison, Quantity limit) implements Indicator {}

    /**
     * Tickets, restores, notices or deliveries against their deadline on a clock: the delay in seconds of each, the
     * percent on time, or the mean or longest time taken.
     */
    record Timeliness(Task task, List<DeadlineRule> deadlines, Clock clock, TimelinessFigure figure)
            implements Indicator {
        public Timeliness {
            deadlines = List.copyOf(deadlines);
            if (deadlines.isEmpty()) {
                throw new Refusal("noDeadline");
            }
        }
    }

    /**
     * Seconds of the largest gap between successful backups; a gap belongs to the window in which it ends.
     */
    record BackupGap(Edges edges) implements Indicator {
        /** Whether the time to the end of the window (and from its start, if no backup came before) is a gap too. */
        public enum Edges {
            BETWEEN_BACKUPS,
            WITH_WINDOW_EDGES
        }
    }

    /** Number of calendar days of the window, in the contract's zone, without a successful backup. */
    record DaysWithoutBackup() implements Indicator {}

    /** Shortest time in seconds for which a successful backup was kept. */
    record BackupRetention() implements Indicator {}

    /** Seconds between the last successful backup and the request, the largest of all restores of the window. */
    record DataLoss() implements Indicator {}

    /** A yes/no duty: 1 if every attestation of the window says fulfilled, 0 if one does not; none: not applicable. */
    record Attested(String subject) implements Indicator {}

    /** The mean of another indicator's level in this window and the windows before it. */
    record AverageWithPrevious(Indicator of, int windows) implements Indicator {
        public AverageWithPrevious {
            if (windows < 2) {
                throw new Refusal("tooFewWindows");
            }
        }
    }

    /** How the downtime of several outages becomes one level. */
    enum Spread {
        CUMULATIVE,
        LONGEST,
        EACH_OUTAGE
    }

    /** How many times a counter enters a sum; negative to take it off. */
    record CounterTerm(String counter, BigDecimal times) {}

    /** A figure of samples. */
    sealed interface Statistic {
        record Mean() implements Statistic {}

        record Maximum() implements Statistic {}

        record Minimum() implements Statistic {}

        /** The p-th percentile (0 to 100) by a stated method. */
        record Percentile(BigDecimal percentile, Method method) implements Statistic {
            public Percentile {
                if (percentile.signum() <= 0 || percentile.compareTo(BigDecimal.valueOf(100)) > 0) {
                    throw new Refusal("percentile");
                }
            }
        }

        /**
         * Nearest rank takes a measured value; linear interpolates between the two neighbours at (n − 1) × p + 1,
         * exclusive at (n + 1) × p.
         */
        enum Method {
            NEAREST_RANK,
            LINEAR,
            EXCLUSIVE
        }
    }

    /** Which act of which record has a deadline. */
    enum Task {
        RESPONSE,
        WORKAROUND,
        RESTORE,
        RESOLUTION,
        BACKUP_RESTORE,
        BREACH_NOTICE,
        DELIVERY
    }

    /**
     * Which figure of the timed acts is the level. A delay runs on the calendar of its deadline, an elapsed one round the
     * clock.
     */
    enum TimelinessFigure {
        DELAY_OF_EACH,
        ELAPSED_DELAY_OF_EACH,
        PERCENT_ON_TIME,
        MEAN_TIME,
        LONGEST_TIME
    }

    /** The time allowed for one priority; {@code *} stands for every priority that has no line of its own. */
    record DeadlineRule(String priority, Quantity within, String calendar) {
        /** The name that stands for a clock that never stops. */
        public static final String ROUND_THE_CLOCK = "24x7";
    }

    private static void requireSome(List<CounterTerm> terms) {
        if (terms.isEmpty()) {
            throw new Refusal("noCounter");
        }
    }
}
