package io.makegood.assess.rule;

import io.makegood.terms.measurement.Promise;
import io.makegood.terms.value.Fraction;

/** Stage 1, whether a promise was kept. {@code of} is the number of an objective's window or event. */
public interface PromiseFacts {

    /** The window has ended for all that is known. */
    record Over(int of) {}

    record NotOver(int of) {}

    record Reached(int of, Fraction level, Promise promise) {
        public boolean satisfiesTarget() {
            return promise.target().isMetBy(level);
        }

        public boolean satisfiesMinimum() {
            return promise.minimum().isMetBy(level);
        }
    }

    record NothingMeasured(int of) {}

    /** A condition without which the promise does not apply does not hold in the window. */
    record ConditionFailed(int of) {}

    /** The terms cover the window only in part, and say that it is therefore met. */
    record DeemedMet(int of) {}

    /** The terms cover the window only in part, and say that it is therefore not assessed. */
    record Skipped(int of) {}

    sealed interface Verdict {
        int of();
    }

    record Kept(int of) implements Verdict {}

    record Missed(int of) implements Verdict {}

    record NotApplicable(int of) implements Verdict {}

    record Pending(int of) implements Verdict {}

    /** Concluded beside the verdict. */
    record MinimumMissed(int of) {}
}
