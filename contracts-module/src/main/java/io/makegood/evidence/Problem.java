package io.makegood.evidence;

/** Why a place of a bundle does not hold. */
public enum Problem {
    /** It should be there and is not. */
    MISSING,
    /** It is there and nothing says that it should be. */
    UNEXPECTED,
    /** It cannot be read. */
    UNREADABLE,
    /** It does not have the hash that was recorded of it. */
    CHANGED,
    /** It does not follow on the event before. */
    UNLINKED,
    /** It is not signed by the platform's key. */
    NOT_SIGNED_BY_KEY,
    /** It says other than what the chain or the signed bytes say. */
    CONTRADICTED,
    /** Computed again it comes out differently. */
    NOT_REPRODUCED,
    /** The same person stands on both sides. */
    SAME_PERSON
}
