package io.makegood.terms.json;

/** Terms that cannot be read: where, and what is wrong there. */
public final class UnreadableTerms extends UnreadableDocument {

    UnreadableTerms(UnreadableDocument cause) {
        super(cause);
    }
}
