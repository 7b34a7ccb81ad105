package io.makegood.record;

import io.makegood.party.NotFound;
import java.util.UUID;

/** Which recorded thing, whatever its revisions say. */
public record RecordId(UUID id) {
    public static RecordId random() {
        return new RecordId(UUID.randomUUID());
    }

    /** Reads what {@link #toString()} writes; anything else is {@link NotFound}, because it names none. */
    public static RecordId parse(String text) {
        return new RecordId(NotFound.unlessId(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
