package io.makegood.signing;

/** Why nothing was signed. */
public enum Refusal {
    /** What was shown is not what is stored, or the stored bytes have been changed: the offer is void. */
    TEXT_CHANGED,
    NO_LONGER_ON_OFFER,
    ALREADY_SIGNED,
    /** The same person has signed for the other party. */
    SAME_PERSON,
    /** The rules of this release give another result than a worked example of the terms. */
    EXAMPLE_NOT_REPRODUCED,
    INTENT_EXPIRED,
    INTENT_USED,
    CODE_WRONG,
    CODE_USED,
    CODE_LOCKED,
    NO_SECOND_FACTOR;

    /** Whether the same intent can be tried again with another code. */
    public boolean isAboutTheCode() {
        return this == CODE_WRONG || this == CODE_USED || this == CODE_LOCKED;
    }
}
