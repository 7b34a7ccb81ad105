package io.makegood.credit.ledger;

import java.math.BigDecimal;

/** Amounts without zeros at the end, and never with an exponent, so that equal ones are equal. */
public final class Plain {
    private Plain() {}

    public static BigDecimal of(BigDecimal amount) {
        BigDecimal stripped = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
