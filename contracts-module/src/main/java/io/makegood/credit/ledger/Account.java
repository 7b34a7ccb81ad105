package io.makegood.credit.ledger;

/** An account of a contract's books. Its balance is what was credited less what was debited. */
public enum Account {
    /** What statements granted; the other side of everything that is owed. */
    GRANTED,
    /** Issued, and not answered yet. */
    OPEN,
    ACCEPTED,
    CONTESTED,
    APPROVED,
    /** Settled, by the way in which it was. */
    CREDIT_NOTE,
    SET_OFF,
    PAYMENT,
    EXTENSION,
    IN_KIND,
    /** The other side of what is carried. */
    EXCESS,
    /** What a cap cut off and the next month takes over; the subject is the cap. */
    CARRIED,
    /** The other side of what caps were used for. */
    CAP_ROOM,
    /** What the lines of statements have taken of a cap; the subject is the cap. */
    CAP_TAKEN;

    /** Whether nobody may take more out of it than is in it. */
    boolean isGuarded() {
        return switch (this) {
            case OPEN, ACCEPTED, CONTESTED, APPROVED, CREDIT_NOTE, SET_OFF, PAYMENT, EXTENSION, IN_KIND, CARRIED ->
                true;
            case GRANTED, EXCESS, CAP_ROOM, CAP_TAKEN -> false;
        };
    }
}
