package io.makegood.negotiation;

import io.makegood.contract.Side;
import io.makegood.negotiation.change.Change;
import java.util.Optional;

/** A proposal that was sent, and what became of it. {@code round} is the number of the entry with which it was sent. */
public record Proposal(int number, int round, Side side, Change change, Grounds grounds, Outcome outcome) {

    /** Why, which proposal of the other side it answers, and of which package of its round it is. */
    public record Grounds(String reason, Optional<Integer> answers, Optional<Integer> bundle) {}

    /** Since which entry it stands so, and the reason that was given (empty if none). */
    public record Outcome(State state, int entry, String reason) {}

    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED,
        /** The other side proposed something else instead. */
        COUNTERED,
        WITHDRAWN
    }

    public boolean isOpen() {
        return outcome.state() == State.OPEN;
    }

    boolean isWith(Proposal other) {
        return number == other.number()
                || (round == other.round()
                        && grounds.bundle().isPresent()
                        && grounds.bundle().equals(other.grounds().bundle()));
    }

    Proposal now(State state, int entry, String reason) {
        return new Proposal(number, round, side, change, grounds, new Outcome(state, entry, reason));
    }
}
