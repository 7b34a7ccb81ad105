package io.makegood.credit.ledger;

import java.math.BigDecimal;

/** What an account holds of a unit: credits less debits. */
public record Balance(Account account, String subject, String unit, BigDecimal amount) {
    public Balance {
        amount = Plain.of(amount);
    }
}
