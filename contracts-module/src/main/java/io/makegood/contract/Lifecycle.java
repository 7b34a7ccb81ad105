package io.makegood.contract;

import static io.makegood.contract.Lifecycle.Answer.ALREADY_SIGNED;
import static io.makegood.contract.Lifecycle.Answer.NOT_OUR_MOVE;
import static io.makegood.contract.Lifecycle.Answer.NO_ROLE;
import static io.makegood.contract.Lifecycle.Answer.TOO_LATE;
import static io.makegood.contract.Lifecycle.Answer.YES;

import io.makegood.party.Actor;
import io.makegood.party.Role;

/** Who may do what with a version, and when: the whole of the rules, as one function of the state. */
public final class Lifecycle {
    private Lifecycle() {}

    public enum Move {
        WITHDRAW,
        DECLINE,
        SIGN
    }

    public enum Answer {
        YES,
        NO_ROLE,
        /** The other party's move: who offers withdraws, who is offered declines. */
        NOT_OUR_MOVE,
        /** It is not on offer any more. */
        TOO_LATE,
        ALREADY_SIGNED
    }

    public static Answer may(Actor actor, Move move, Version version, Side ourSide) {
        boolean offeredByUs = version.offer().by().equals(actor.organisation());
        if (!hasRole(actor, move)) {
            return NO_ROLE;
        }
        if ((move == Move.WITHDRAW && !offeredByUs) || (move == Move.DECLINE && offeredByUs)) {
            return NOT_OUR_MOVE;
        }
        if (version.state() != VersionState.OFFERED) {
            return TOO_LATE;
        }
        boolean signed = version.progress().signer(ourSide).isPresent();
        return signed && move != Move.WITHDRAW ? ALREADY_SIGNED : YES;
    }

    private static boolean hasRole(Actor actor, Move move) {
        return switch (move) {
            case WITHDRAW -> actor.is(Role.NEGOTIATOR) || actor.is(Role.SIGNATORY);
            case DECLINE, SIGN -> actor.is(Role.SIGNATORY);
        };
    }
}
