package io.makegood.credit.settlement;

import io.makegood.credit.Amount;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of a line of a statement that goes its way as a whole; its amount never changes. The act is the one that brought it into
 * its state, if any did.
 */
public record Portion(
        int number, int line, Amount amount, PortionState state, Optional<UUID> act, Optional<Integer> splitFrom) {

    /** As it was when it came out of a split, before it was contested. */
    Portion opened() {
        return new Portion(number, line, amount, PortionState.OPEN, Optional.empty(), splitFrom);
    }

    Portion in(PortionState next, UUID by) {
        return new Portion(number, line, amount, next, Optional.of(by), splitFrom);
    }

    /** Whether it adds up with others, and so is approved and booked; a duty and a right are done or used instead. */
    public boolean isBooked() {
        return amount.addsUp();
    }

    public boolean isMoney() {
        return amount.kind() == Amount.Kind.CREDIT || amount.kind() == Amount.Kind.EARNED_BACK;
    }
}
