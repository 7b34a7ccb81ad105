package io.makegood.terms.value;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact decimal amount in one currency; a rate may have more places than the currency, an amount owed never has.
 * Adding two currencies is refused with {@link IllegalArgumentException}.
 */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        if (amount.scale() < currency.getDefaultFractionDigits()) {
            amount = amount.setScale(currency.getDefaultFractionDigits());
        }
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** Reads {@code 12000.00 PLN}. */
    public static Money parse(String text) {
        String[] parts = text.strip().split(" ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "Money is written as an amount and a currency, such as 12000.00 PLN: " + text);
        }
        return of(parts[0], parts[1]);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    public Money minus(Money other) {
        return plus(other.negated());
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public Fraction exact() {
        return Fraction.of(amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
