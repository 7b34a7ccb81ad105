package io.makegood.credit.duty;

/** How far a duty or a right has come. */
public enum DutyState {
    /** A duty that waits for its answer. */
    DUE,
    /** A duty whose answer waits to be accepted. */
    ANSWERED,
    DONE,
    /** A right that may be used. */
    OPEN,
    USED,
    /** A right that was not used in time. */
    LAPSED,
    /** Disputed for the time being. */
    DISPUTED,
    /** A dispute was granted: it is not owed. */
    VOID
}
