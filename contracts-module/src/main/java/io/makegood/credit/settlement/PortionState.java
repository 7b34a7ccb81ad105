package io.makegood.credit.settlement;

/** How far a portion of a statement has come. */
public enum PortionState {
    /** Issued, and not answered by the other side yet. */
    OPEN,
    ACCEPTED,
    DISPUTED,
    APPROVED,
    SETTLED,
    /** Not owed: a dispute was granted. */
    VOID,
    /** Replaced by two portions, one of them contested. */
    SPLIT
}
