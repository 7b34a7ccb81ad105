package io.makegood.contract;

/** What a version is on a given day. */
public enum Standing {
    OFFERED,
    DECLINED,
    WITHDRAWN,
    /** Signed by both, and not in force yet. */
    AGREED,
    IN_FORCE,
    /** A version agreed later rules instead. */
    SUPERSEDED,
    /** Its term is over and no other version rules. */
    ENDED
}
