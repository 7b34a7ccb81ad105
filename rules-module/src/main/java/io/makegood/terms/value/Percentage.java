package io.makegood.terms.value;

import java.math.BigDecimal;

/** A share of a whole in percent, exact; 99.9 and 99.90 are the same percentage. It may exceed 100 and be negative. */
public record Percentage(BigDecimal value) implements Comparable<Percentage> {

    public Percentage {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }

    public static Percentage of(String value) {
        return new Percentage(new BigDecimal(value));
    }

    /** The share as an exact ratio of one: 12.5 % is 1/8. */
    public Fraction share() {
        return Fraction.of(value).dividedBy(Fraction.HUNDRED);
    }

    @Override
    public int compareTo(Percentage other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
