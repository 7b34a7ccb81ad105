package io.makegood.terms.measurement;

import io.makegood.terms.value.Quantity;
import java.util.List;

/**
 * Time that does not count against the provider, and under which conditions. {@code number} is the clause number that
 * the finding cites, such as 6.2.
 */
public record Exclusion(String id, String number, Ground ground, Notice notice, Quota quota, Overlap overlap) {

    /** Why time may be excluded. */
    public enum Ground {
        PLANNED_MAINTENANCE,
        EMERGENCY_MAINTENANCE,
        FORCE_MAJEURE,
        CUSTOMER_CAUSED,
        CUSTOMER_PLANNED_DOWNTIME,
        CUSTOMER_ENVIRONMENT,
        WAITING_FOR_CUSTOMER,
        THIRD_PARTY,
        POWER,
        HARDWARE,
        LINES,
        ATTACK,
        BETA,
        OVER_QUOTA,
        SUSPENSION,
        /** Nothing was measured, so that the service was neither up nor down. */
        NO_DATA
    }

    /** What must be announced and when it may happen. */
    public sealed interface Notice {
        /** No notice is needed. */
        record None() implements Notice {}

        /**
         * Announced at least this long before the start (exactly this long is enough), counted on the named calendar
         * or 24x7; {@code patterns} restrict it to agreed hours, none means any time.
         */
        record InAdvance(Quantity lead, String calendar, List<ServiceCalendar.Hours> patterns) implements Notice {
            public InAdvance {
                patterns = List.copyOf(patterns);
            }
        }
    }

    /** How much may be excluded, consumed in the order of time; what goes beyond counts as downtime. */
    public sealed interface Quota {
        record Unlimited() implements Quota {}

        record AtMost(Quantity time, Window.Span per) implements Quota {}
    }

    /** What wins where an excluded stretch overlaps an outage that is the provider's. */
    public enum Overlap {
        EXCLUSION_WINS,
        PROVIDER_FAULT_WINS
    }
}
