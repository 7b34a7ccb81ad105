package io.makegood.terms.measurement;

import io.makegood.terms.text.Refusal;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Quantity;
import java.util.List;

/**
 * What is promised and when it applies at all. {@code minimum} is the level below which the expected level was missed
 * badly; where the terms know only one level it equals the target.
 */
public record Promise(Target target, Target minimum, List<Eligibility> eligibility) {

    public Promise {
        eligibility = List.copyOf(eligibility);
    }

    public static Promise of(Target target) {
        return new Promise(target, target, List.of());
    }

    /**
     * A condition that is looked at in the part of a window that the terms cover: of a promise, which does not apply
     * without it, or of a remedy, which is not owed without it.
     */
    public sealed interface Eligibility {
        /** At least this many events of a counter. */
        record MinimumCount(String counter, Quantity count) implements Eligibility {}

        /** At least this many samples of a metric. */
        record MinimumSamples(String metric, int count) implements Eligibility {}

        /** The net recurring charges of the service on the invoice of the window come to at least this much. */
        record MinimumCharge(Money atLeast) implements Eligibility {
            public MinimumCharge {
                if (atLeast.amount().signum() <= 0) {
                    throw new Refusal("leastCharge");
                }
            }
        }

        /**
         * A duty of the customer (no invoice is overdue) or a topology that is attested in the window, each time as
         * fulfilled.
         */
        record Attestation(String subject) implements Eligibility {}
    }
}
