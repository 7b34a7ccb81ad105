package io.makegood.credit.ledger;

import java.math.BigDecimal;

/**
 * An amount that leaves the debited account for the credited one, always more than nothing. The subject keeps apart what must not
 * be netted: what goes to the customer, what goes back to the provider, and each cap.
 */
public record Transfer(Account debit, Account credit, String subject, String unit, BigDecimal amount) {
    public static final String TO_CUSTOMER = "TO_CUSTOMER";
    public static final String TO_PROVIDER = "TO_PROVIDER";

    public Transfer {
        if (amount.signum() <= 0 || debit == credit) {
            throw new IllegalArgumentException("No transfer: " + amount + " from " + debit + " to " + credit);
        }
    }

    /** What is owed moves on; a negative amount is owed to the provider and runs the other way. */
    public static Transfer owed(Account from, Account to, String unit, BigDecimal amount) {
        return amount.signum() < 0
                ? new Transfer(to, from, TO_PROVIDER, unit, amount.negate())
                : new Transfer(from, to, TO_CUSTOMER, unit, amount);
    }

    /** What moves on in an account of a cap; a negative amount runs back. */
    public static Transfer ofCap(Account from, Account to, Cap cap, BigDecimal amount) {
        return amount.signum() < 0
                ? new Transfer(to, from, cap.id(), cap.unit(), amount.negate())
                : new Transfer(from, to, cap.id(), cap.unit(), amount);
    }

    /** Which cap, in which unit. */
    public record Cap(String id, String unit) {}
}
