package io.makegood.credit.settlement;

import io.makegood.credit.Amount;
import io.makegood.credit.ledger.Account;

/** How something owed is given. */
public enum Form {
    CREDIT_NOTE(Account.CREDIT_NOTE),
    SET_OFF(Account.SET_OFF),
    PAYMENT(Account.PAYMENT),
    /** The term is lengthened. */
    EXTENSION(Account.EXTENSION),
    /** Free units are put at the customer's disposal. */
    IN_KIND(Account.IN_KIND),
    /** The customer accepts what the provider did; nothing is booked. */
    DUTY_DONE(Account.GRANTED),
    /** The customer uses a right; nothing is booked. */
    RIGHT_USED(Account.GRANTED);

    private final Account account;

    Form(Account account) {
        this.account = account;
    }

    Account account() {
        return account;
    }

    /** Whether what is owed can be given in this form. */
    public boolean fits(Amount.Kind kind) {
        return switch (kind) {
            case CREDIT, EARNED_BACK -> this == CREDIT_NOTE || this == SET_OFF || this == PAYMENT;
            case EXTRA_TIME -> this == EXTENSION;
            case UNITS -> this == IN_KIND;
            case DUTY -> this == DUTY_DONE;
            case RIGHT -> this == RIGHT_USED;
            case NOTHING -> false;
        };
    }
}
