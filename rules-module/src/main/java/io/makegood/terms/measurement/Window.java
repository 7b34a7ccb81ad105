package io.makegood.terms.measurement;

import io.makegood.terms.text.Refusal;
import java.util.Map;

/**
 * The stretch of time over which one level is formed, half-open and built in the contract's zone. A window is assessed in
 * the period in which it ends: a quarter enters the assessment of its last month only. Where the terms cease to bind in
 * the middle of a window, it ends there.
 */
public record Window(Recurrence recurrence, Partial partial) {

    public static Window month() {
        return new Window(new Calendar(Span.MONTH, 1), Partial.PRORATED);
    }

    /** How windows follow one another. */
    public sealed interface Recurrence {}

    /** Days, ISO weeks, months, quarters, halves and years; {@code firstMonth} (1 to 12) begins the fiscal year. */
    public record Calendar(Span span, int firstMonth) implements Recurrence {
        public Calendar {
            requireBetween(firstMonth, 1, 12, "firstMonth");
        }
    }

    /** From an anchor day (1 to 31) to the next; in a shorter month its last day. */
    public record BillingCycle(int anchorDay) implements Recurrence {
        public BillingCycle {
            requireBetween(anchorDay, 1, 31, "anchorDay");
        }
    }

    /** Twelve months from each anniversary of the contract's first day. */
    public record ContractYear() implements Recurrence {}

    /** Consecutive stretches of n days from the contract's first day. */
    public record Days(int days) implements Recurrence {
        public Days {
            requireBetween(days, 1, 3660, "days");
        }
    }

    /** Consecutive stretches of n months from the contract's first day; in a shorter month they begin on its last day. */
    public record Months(int months) implements Recurrence {
        public Months {
            requireBetween(months, 1, 120, "months");
        }
    }

    /** The n whole days that end with each day, with the assessed period, or before the day of each claim. */
    public record Rolling(int days, RollingEnd end) implements Recurrence {
        public Rolling {
            requireBetween(days, 1, 3660, "rollingDays");
        }
    }

    /** The n months that end with each day, with the assessed period, or before the day of each claim. */
    public record RollingMonths(int months, RollingEnd end) implements Recurrence {
        public RollingMonths {
            requireBetween(months, 1, 120, "rollingMonths");
        }
    }

    /** Each full hour of the clock. */
    public record ClockHour() implements Recurrence {}

    /** The contract from its first day to the end of the assessed period. */
    public record WholeTerm() implements Recurrence {}

    public enum Span {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }

    public enum RollingEnd {
        EACH_DAY,
        PERIOD_END,
        CLAIM
    }

    /** What holds for a window that the contract covers only in part. */
    public enum Partial {
        PRORATED,
        DEEMED_MET,
        SKIPPED,
        /** The missing part counts as available, as if the service had run without an outage. */
        FILLED_AS_AVAILABLE
    }

    private static void requireBetween(int value, int low, int high, String what) {
        if (value < low || value > high) {
            throw new Refusal(
                    what,
                    Map.of(
                            "low",
                            Integer.toString(low),
                            "high",
                            Integer.toString(high),
                            "value",
                            Integer.toString(value)));
        }
    }
}
