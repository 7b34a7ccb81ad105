package io.makegood.negotiation.thread;

import io.makegood.party.NotFound;
import java.util.UUID;

/** Which comment or note. The page that asks for one names it beforehand, so that a second press adds no second one. */
public record RemarkId(UUID id) {
    public static RemarkId random() {
        return new RemarkId(UUID.randomUUID());
    }

    /** Reads what {@link #toString()} writes; anything else is {@link NotFound}, because it names none. */
    public static RemarkId parse(String text) {
        return new RemarkId(NotFound.unlessId(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
