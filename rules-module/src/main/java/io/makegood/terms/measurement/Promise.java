package io.makegood.terms.measurement;

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

    /** A condition without which the promise does not apply in a window. */
    public sealed interface Eligibility {
        /** At least this many events of a counter. */
        record MinimumCount(String counter, Quantity count) implements Eligibility {}

        /** At least this many samples of a metric. */
        record MinimumSamples(String metric, int count) implements Eligibility {}

        /** A duty of the customer or a topology that is attested as fulfilled. */
        record Attestation(String subject) implements Eligibility {}
    }
}
