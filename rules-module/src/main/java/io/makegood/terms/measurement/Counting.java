package io.makegood.terms.measurement;

import io.makegood.terms.value.Quantity;
import java.util.List;

/**
 * How outages become counted downtime, in this order: filter, start rule, union with join gap, minimum length, clip to
 * the window, granularity, weight. Each step is a term of the contract.
 */
public record Counting(
        List<String> severities,
        StartRule start,
        Joining joining,
        MinimumLength minimum,
        Granularity granularity,
        Weight weight) {

    public Counting {
        severities = List.copyOf(severities);
    }

    /** Every outage, from its actual start, exact and unweighted. */
    public static Counting plain() {
        return new Counting(
                List.of(),
                StartRule.ACTUAL,
                Joining.none(),
                new MinimumLength(Quantity.parse("PT0S"), true, MinimumLength.Of.GROSS, false),
                new Granularity(Granularity.Kind.EXACT, Quantity.parse("PT0S")),
                Weight.NONE);
    }

    /** The instant from which an outage counts; an outage that ended before it counts nothing. */
    public enum StartRule {
        ACTUAL,
        DETECTED,
        REPORTED,
        TICKET
    }

    /**
     * When outages with uptime between them are one outage: {@code inclusive} says whether a gap of exactly this length
     * joins, {@code gapCounts} whether the time between them is downtime. Touching outages are always one.
     */
    public record Joining(Quantity gap, boolean inclusive, boolean gapCounts) {
        public static Joining none() {
            return new Joining(Quantity.parse("PT0S"), true, false);
        }
    }

    /**
     * The shortest outage that counts at all. {@code inclusive}: an outage of exactly this length counts.
     * {@code afterClipping}: the length inside the window is tested instead of the whole.
     */
    public record MinimumLength(Quantity length, boolean inclusive, Of of, boolean afterClipping) {
        /** Which length is tested: the gross outage, what remains after exclusions, or each remaining piece. */
        public enum Of {
            GROSS,
            REMAINING_TOTAL,
            REMAINING_PIECE
        }
    }

    /** In which steps downtime counts; {@code unit} is ignored when exact. */
    public record Granularity(Kind kind, Quantity unit) {
        /**
         * Exact; whole or started units of each outage; clock-aligned slots that are down throughout or touched at
         * all; the total rounded up.
         */
        public enum Kind {
            EXACT,
            FULL_UNITS,
            STARTED_UNITS,
            FULL_SLOTS,
            TOUCHED_SLOTS,
            TOTAL_ROUNDED_UP
        }
    }

    /**
     * Whether a second of downtime counts in full or by the affected share; where outages overlap their shares add up
     * to at most the whole, or the largest counts.
     */
    public enum Weight {
        NONE,
        AFFECTED_SHARE_ADDED,
        AFFECTED_SHARE_LARGEST
    }
}
