package io.makegood.measure.json;

import io.makegood.terms.json.UnreadableDocument;

/** Facts that cannot be read: where, and what is wrong there. */
public final class UnreadableFacts extends UnreadableDocument {

    UnreadableFacts(UnreadableDocument cause) {
        super(cause);
    }
}
