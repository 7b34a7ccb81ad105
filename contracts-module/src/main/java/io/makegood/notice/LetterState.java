package io.makegood.notice;

/** How far a letter has come. */
public enum LetterState {
    WAITING,
    /** A sender has taken it. */
    SENDING,
    /** The mail server has accepted it. */
    SENT,
    /** Whether the mail server has it is not known: the sender was cut off. It is not sent again by itself. */
    UNCERTAIN,
    /** It was refused as often as it is tried. */
    FAILED,
    /** Nobody could send it while it was news. */
    TOO_OLD,
    /** The reader does not read for the organisation any more. */
    NO_READER,
    /** To a made-up person of the demo. */
    HELD;

    /** Whether an administrator may put it on its way again. */
    public boolean canBeSentAgain() {
        return this == UNCERTAIN || this == FAILED;
    }
}
