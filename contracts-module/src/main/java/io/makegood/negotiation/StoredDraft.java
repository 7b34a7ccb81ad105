package io.makegood.negotiation;

import io.makegood.contract.Draft;
import java.util.Optional;

/**
 * A draft of a round with its revision and who wrote it last; {@code synced} is the entry after which the draft of the terms
 * was brought up to date.
 */
record StoredDraft(RoundDraft content, int revision, int synced, Optional<Draft.Change> lastChange) {
    static final StoredDraft NONE = new StoredDraft(RoundDraft.EMPTY, 0, 0, Optional.empty());

    /** The next revision, to be stored. */
    StoredDraft next(RoundDraft now, int upTo) {
        return new StoredDraft(now, revision + 1, upTo, Optional.empty());
    }
}
