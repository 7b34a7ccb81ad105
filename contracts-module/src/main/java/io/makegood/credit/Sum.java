package io.makegood.credit;

import java.math.BigDecimal;

/** What the lines of one kind and unit of a statement add up to, and how many they are. */
public record Sum(Amount.Kind kind, String unit, int lines, BigDecimal amount) {
    public Sum {
        amount = amount.stripTrailingZeros();
    }
}
