package io.makegood.measure.counting;

import io.makegood.measure.Measured.Reason;
import java.util.Optional;

/**
 * Decides what counts and what is excluded. Measuring calculates how long something was and how it compares, asks, and
 * does what is decided; it is given the rules as an argument and knows no rule engine.
 */
@FunctionalInterface
public interface CountingRules {

    Ruling on(Question question);

    /** What of the terms and the facts matters to a decision: how they compare, never a figure. */
    sealed interface Question {}

    /** Time of an outage, before or after the moment from which the terms let it count. */
    record OutageTime(boolean severityCounts, boolean begun) implements Question {}

    /** An outage, or a piece of it, held against the minimum length. */
    record Length(boolean enough) implements Question {}

    /** Time of an outage that the time of the window does not hold; {@code outside} says what bounds that. */
    record OutsideTime(Reason outside) implements Question {}

    /** Time that was counted already with another fact. */
    record CountedTime() implements Question {}

    /** Time that was excluded already with another fact. */
    record ExcludedAlready() implements Question {}

    /** Time for which an exclusion is asked; {@code ownFault}: an outage of the provider runs and is agreed to win. */
    record AskedTime(boolean noticeIsEnough, boolean inAgreedHours, boolean ownFault, boolean quotaIsLeft)
            implements Question {}

    sealed interface Verdict {}

    record Counts() implements Verdict {}

    record DoesNotCount(Reason reason) implements Verdict {}

    record Excluded() implements Verdict {}

    record NotExcluded(Reason reason) implements Verdict {}

    /** A verdict and the number of the rule that drew it; rule books before the third do not number what counts. */
    record Ruling(Verdict verdict, Optional<String> rule) {

        boolean counts() {
            return verdict instanceof Counts;
        }

        boolean excludes() {
            return verdict instanceof Excluded;
        }

        Reason reason() {
            return switch (verdict) {
                case Excluded excluded -> Reason.EXCLUDED;
                case NotExcluded not -> not.reason();
                case DoesNotCount not -> not.reason();
                case Counts counts -> throw new IllegalStateException("What counts is not left out");
            };
        }
    }
}
