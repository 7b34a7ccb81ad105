package io.makegood.negotiation;

/** A draft of a round with its revision; {@code synced} is the entry after which the draft of the terms was brought up to date. */
record StoredDraft(RoundDraft content, int revision, int synced) {
    static final StoredDraft NONE = new StoredDraft(RoundDraft.EMPTY, 0, 0);
}
