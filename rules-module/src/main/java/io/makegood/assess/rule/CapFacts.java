package io.makegood.assess.rule;

import io.makegood.terms.remedy.Cap.Excess;
import io.makegood.terms.remedy.Settlement.MinimumPayable;
import io.makegood.terms.value.Fraction;

/** Stage 6, what caps and the minimum payable leave. A group is what one cap adds up. */
public interface CapFacts {

    /** What is asked of a cap, and what is left of its limit after earlier awards (never negative). */
    record Asked(int group, Fraction asked, Fraction left, Excess excess) {
        public boolean fits() {
            return asked.compareTo(left) <= 0;
        }
    }

    /** The n-th award of a cap that allows so many. */
    record AskedTimes(int group, int nth, int allowed) {
        public boolean fits() {
            return nth <= allowed;
        }
    }

    sealed interface Ruling {
        int group();
    }

    record Uncut(int group) implements Ruling {}

    record CutAndLapsed(int group) implements Ruling {}

    record CutAndCarried(int group) implements Ruling {}

    /** What was carried over, and what of the cap the awards of this period leave (never negative). */
    record BroughtForward(int carried, Fraction amount, Fraction room) {
        public boolean fits() {
            return amount.compareTo(room) <= 0;
        }
    }

    sealed interface Carrying {
        int carried();
    }

    record OwedNow(int carried) implements Carrying {}

    record OwedInPart(int carried) implements Carrying {}

    /** The exact total of a month, held against the smallest amount that is paid. */
    record ToPay(int group, Fraction total, MinimumPayable minimum) {
        public boolean reachesMinimum() {
            return switch (minimum) {
                case MinimumPayable.None none -> true;
                case MinimumPayable.AtLeast least ->
                    total.compareTo(least.amount().exact()) >= 0;
                case MinimumPayable.MoreThan more ->
                    total.compareTo(more.amount().exact()) > 0;
            };
        }
    }

    record Paid(int group) implements Ruling {}

    record NotPaid(int group) implements Ruling {}
}
