package io.makegood.credit.ledger;

/** More was to be taken out of an account than is in it: a program or a second hand got it wrong, and nothing of it stays. */
public class Overdrawn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overdrawn(Account account, Transfer transfer) {
        super(transfer.amount() + " " + transfer.unit() + " are not in " + account + " for " + transfer.subject());
    }
}
