package io.makegood.party;

/** What became of a one-time code that someone typed. Only {@link #ACCEPTED} lets anything happen. */
public enum CodeCheck {
    ACCEPTED,
    WRONG,
    /** It was right, but it has been used: wait for the next one (at most half a minute). */
    ALREADY_USED,
    /** Too many wrong codes; nothing is looked at for a quarter of an hour. */
    LOCKED,
    /** The person has not set up a second factor. */
    NOT_SET_UP
}
