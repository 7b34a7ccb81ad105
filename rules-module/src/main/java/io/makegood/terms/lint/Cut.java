package io.makegood.terms.lint;

import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Edge;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Unit;
import java.math.BigDecimal;

/**
 * A place between levels: just below or just above a level, or beyond all. Two ranges touch without gap and overlap
 * when one ends at the very cut where the other begins.
 */
record Cut(int infinite, Quantity at, boolean above) implements Comparable<Cut> {

    private static final Quantity NOWHERE = new Quantity(BigDecimal.ZERO, Unit.NUMBER);

    static final Cut LOWEST = new Cut(-1, NOWHERE, false);
    static final Cut HIGHEST = new Cut(1, NOWHERE, true);

    static Cut below(Quantity level) {
        return new Cut(0, level, false);
    }

    static Cut above(Quantity level) {
        return new Cut(0, level, true);
    }

    static Cut low(Edge edge) {
        return switch (edge) {
            case Edge.Inside inside -> below(inside.at());
            case Edge.Outside outside -> above(outside.at());
            case Edge.Unbounded none -> LOWEST;
        };
    }

    static Cut high(Edge edge) {
        return switch (edge) {
            case Edge.Inside inside -> above(inside.at());
            case Edge.Outside outside -> below(outside.at());
            case Edge.Unbounded none -> HIGHEST;
        };
    }

    /** Where the levels begin or end for which a comparison holds. */
    static Cut of(Comparison comparison, Quantity level) {
        return switch (comparison) {
            case AT_LEAST, BELOW -> below(level);
            case ABOVE, AT_MOST -> above(level);
        };
    }

    /** Whether a level that is a multiple of the step lies between this cut and the next. */
    boolean holdsMultiple(Cut next, Fraction step) {
        Fraction steps = at.exact().dividedBy(step);
        Fraction first = above
                ? new Fraction(steps.floor().add(java.math.BigInteger.ONE), java.math.BigInteger.ONE)
                : new Fraction(steps.ceiling(), java.math.BigInteger.ONE);
        int order = first.times(step).compareTo(next.at.exact());
        return order < 0 || (order == 0 && next.above);
    }

    boolean isFinite() {
        return infinite == 0;
    }

    @Override
    public int compareTo(Cut other) {
        if (infinite != other.infinite) {
            return Integer.compare(infinite, other.infinite);
        }
        int order = at.exact().compareTo(other.at.exact());
        return order != 0 ? order : Boolean.compare(above, other.above);
    }
}
