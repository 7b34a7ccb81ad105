package io.makegood.terms.measurement;

/**
 * How the time of a ticket runs. The calendar stands with each deadline; overlapping pauses count once. A deadline is
 * kept by an act at that very instant.
 */
public record Clock(
        Pausing pausing, PriorityChange priorityChange, Reopening reopening, ClosingInstant closingInstant) {

    public static Clock plain() {
        return new Clock(Pausing.STOPS, PriorityChange.CONTINUES, Reopening.CONTINUES, ClosingInstant.SAME_DAY);
    }

    /** Whether the clock stops while the customer is waited for. */
    public enum Pausing {
        STOPS,
        RUNS_ON
    }

    /** From when the deadline of a new priority counts. */
    public enum PriorityChange {
        CONTINUES,
        RESTARTS
    }

    /** What a reopened ticket does: the time goes on as if never closed, without the closed time, or from the start. */
    public enum Reopening {
        CONTINUES,
        CONTINUES_WITHOUT_CLOSED_TIME,
        RESTARTS
    }

    /** Where a deadline lies that is reached at the closing instant. */
    public enum ClosingInstant {
        SAME_DAY,
        NEXT_OPENING
    }
}
