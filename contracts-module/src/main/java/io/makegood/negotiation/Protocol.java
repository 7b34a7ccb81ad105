package io.makegood.negotiation;

import io.makegood.contract.Side;
import java.time.LocalDate;

/** Which side may do what in a negotiation, and when: the whole of the rules, as one function of the state. */
public final class Protocol {
    private Protocol() {}

    public enum Command {
        SEND,
        WITHDRAW,
        EXTEND,
        CONFIRM,
        BREAK_OFF
    }

    public enum Ruling {
        YES,
        NOT_BEGUN,
        /** It has been concluded or broken off. */
        OVER,
        /** The other side is asked, or has asked. */
        NOT_OUR_TURN,
        /** The day for our answer has passed; only more time helps. */
        TOO_LATE,
        NOTHING_OPEN,
        STILL_OPEN,
        /** The agreed terms are the ones from which it set out. */
        NOTHING_AGREED
    }

    public static Ruling may(Command command, Negotiation negotiation, Side side, LocalDate today) {
        return switch (negotiation.standing(today)) {
            case NOT_BEGUN -> command == Command.SEND ? Ruling.YES : Ruling.NOT_BEGUN;
            case OPEN -> open(command, negotiation, side);
            case LAPSED -> lapsed(command, negotiation, side);
            case SETTLED -> settled(command, negotiation);
            case CONCLUDED, BROKEN_OFF -> Ruling.OVER;
        };
    }

    private static Ruling open(Command command, Negotiation negotiation, Side side) {
        boolean asked = negotiation.openOf(side).isEmpty();
        return switch (command) {
            case SEND -> asked ? Ruling.YES : Ruling.NOT_OUR_TURN;
            case WITHDRAW, EXTEND -> asked ? Ruling.NOT_OUR_TURN : Ruling.YES;
            case CONFIRM -> Ruling.STILL_OPEN;
            case BREAK_OFF -> Ruling.YES;
        };
    }

    private static Ruling lapsed(Command command, Negotiation negotiation, Side side) {
        boolean late = negotiation.openOf(side).isEmpty();
        return switch (command) {
            case SEND -> late ? Ruling.TOO_LATE : Ruling.YES;
            case WITHDRAW, EXTEND -> late ? Ruling.NOT_OUR_TURN : Ruling.YES;
            case CONFIRM -> Ruling.STILL_OPEN;
            case BREAK_OFF -> Ruling.YES;
        };
    }

    private static Ruling settled(Command command, Negotiation negotiation) {
        return switch (command) {
            case SEND, BREAK_OFF -> Ruling.YES;
            case WITHDRAW, EXTEND -> Ruling.NOTHING_OPEN;
            case CONFIRM -> negotiation.isChanged() ? Ruling.YES : Ruling.NOTHING_AGREED;
        };
    }
}
