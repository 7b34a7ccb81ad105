package io.makegood.negotiation;

/** How far a negotiation has come on a day. */
public enum Standing {
    /** Nothing was sent yet. */
    NOT_BEGUN,
    /** Proposals wait for the other side's answer. */
    OPEN,
    /** They were not answered in time; whoever made them gives more time, withdraws them or sends others. */
    LAPSED,
    /** Nothing is open: both confirm what is agreed, or either proposes more. */
    SETTLED,
    /** The agreed terms became a version. */
    CONCLUDED,
    BROKEN_OFF;

    public boolean isLive() {
        return this == OPEN || this == LAPSED || this == SETTLED;
    }
}
