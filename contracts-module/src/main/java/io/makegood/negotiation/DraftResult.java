package io.makegood.negotiation;

/** What became of changing the draft of a round. */
public sealed interface DraftResult {

    record Kept(int revision) implements DraftResult {}

    /** Somebody of the own side wrote, or the other side sent something, since the page was read; nothing was overwritten. */
    record Stale(Prepared current) implements DraftResult {}

    /** The draft of the terms names a part twice, or changed meanwhile. */
    record TermsStale() implements DraftResult {}
}
