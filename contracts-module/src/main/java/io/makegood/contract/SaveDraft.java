package io.makegood.contract;

/** What became of saving a draft. */
public sealed interface SaveDraft {

    record Saved(int revision) implements SaveDraft {}

    /** Somebody else saved meanwhile; nothing was overwritten. */
    record StaleDraft(Draft current) implements SaveDraft {}
}
