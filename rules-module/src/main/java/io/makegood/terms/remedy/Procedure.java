package io.makegood.terms.remedy;

import java.util.List;

/** How a credit is claimed, answered and paid. A late claim forfeits the money; the breach still counts. */
public record Procedure(Opening opening, TimeLimit answerWithin, Payment payment, TimeLimit expiry) {

    public sealed interface Opening {
        record Automatic() implements Opening {}

        /** Claimed by the customer within limits, of which all must be kept, with the evidence named. */
        record Claimed(List<TimeLimit> limits, List<String> evidence, boolean lateClaimForfeits) implements Opening {
            public Claimed {
                limits = List.copyOf(limits);
                evidence = List.copyOf(evidence);
            }
        }
    }

    /** So much time after an anchor; the day of the anchor is not counted when the time is in days. */
    public sealed interface TimeLimit {
        record Unlimited() implements TimeLimit {}

        /** {@code shift}: a last day on a free day moves to the next working day of the calendar. */
        record Within(int count, TimeUnit unit, Anchor anchor, String calendar, boolean shift) implements TimeLimit {}
    }

    public enum TimeUnit {
        HOURS,
        DAYS,
        BUSINESS_DAYS,
        MONTHS,
        /** The last day of the n-th month or billing cycle after the anchor's. */
        MONTH_ENDS,
        BILLING_CYCLE_ENDS
    }

    public enum Anchor {
        INCIDENT_START,
        AWARENESS,
        REPAIR,
        WINDOW_END,
        INVOICE,
        STATEMENT
    }

    public record Payment(Form form, TimeLimit within) {
        public enum Form {
            CREDIT_NOTE,
            SET_OFF,
            PAYMENT,
            TERM_EXTENSION
        }
    }
}
