package io.makegood.assess.rule;

import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Trigger;
import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.LevelRange;

/**
 * Stages 2 and 3, which remedy is looked at and what its schedule grants. {@code line} is the number of a remedy of an
 * objective's window or event.
 */
public interface RemedyFacts {

    record Offered(int line, int of, Trigger trigger) {
        public boolean covers(Fraction level) {
            return trigger instanceof Trigger.LevelWithin within
                    && within.range().contains(level);
        }
    }

    /** A condition without which the remedy is not owed does not hold in the window. */
    record Withheld(int line) {}

    sealed interface Look {
        int line();
    }

    record LookedAt(int line) implements Look {}

    record PassedOver(int line) implements Look {}

    /** The figure that the rows of a table are looked up by. */
    record LookedUp(int line, Fraction figure) {}

    /** A table whose rows exclude one another, and one of its rows. */
    record Table(int line) {}

    record Row(int line, int row, LevelRange range, Award award) {
        public boolean covers(Fraction figure) {
            return range.contains(figure);
        }
    }

    /** A table whose rows include one another, and one of its rows. */
    record Ladder(int line) {}

    record Rung(int line, int row, Comparison comparison, Fraction at, Award award) {
        public boolean satisfiedBy(Fraction figure) {
            return comparison.holds(figure, at);
        }

        /** Farther from a good level; of two rows at one threshold the later one. */
        public boolean deeperThan(Rung other) {
            int order = comparison.isFloor() ? at.compareTo(other.at) : other.at.compareTo(at);
            return order != 0 ? order > 0 : row > other.row;
        }
    }

    /** How many steps count; the award is granted for each. */
    record Stepped(int line, Fraction steps, Award each) {}

    record Flat(int line, Award award) {}

    /** That this is the n-th miss within the rolling months, and the award of the n-th. */
    record Repeated(int line, int nth) {}

    record Grade(int line, int nth, boolean last, Award award) {}

    /** Which of several schedules is wanted, and what one of them is worth. */
    record Choice(int line, boolean greater) {}

    record Option(int line, int option, Fraction worth) {
        /** A tie is decided for the option that stands first. */
        public boolean greaterThan(Option other) {
            int order = worth.compareTo(other.worth);
            return order != 0 ? order > 0 : option < other.option;
        }

        public boolean lesserThan(Option other) {
            int order = worth.compareTo(other.worth);
            return order != 0 ? order < 0 : option < other.option;
        }
    }

    record SumWanted(int line) {}

    record ShareWanted(int line, Fraction share) {}

    sealed interface Grant {
        int line();
    }

    /** The award, so many times; {@code row} counts from 1 and is 0 where there are no rows. */
    record Granted(int line, int row, Award award, Fraction times) implements Grant {}

    record NothingGranted(int line) implements Grant {}

    /** For choices: the option that stands; for sums and shares: that all parts stand, in the named share. */
    record Chosen(int line, int option) implements Grant {}

    record AllStand(int line, Fraction share) implements Grant {}

    /** Stage 4, what an award is worth. */
    record ToValue(int line, Award award) {}

    sealed interface Worth {
        int line();
    }

    record ShareOfBase(int line) implements Worth {}

    record StandsForItself(int line) implements Worth {}

    record Arises(int line) implements Worth {}

    record Worthless(int line) implements Worth {}
}
