package io.makegood.record;

import io.makegood.party.NotFound;
import java.util.UUID;

/** Which import of a file. */
public record ImportId(UUID id) {
    public static ImportId random() {
        return new ImportId(UUID.randomUUID());
    }

    /** Reads what {@link #toString()} writes; anything else is {@link NotFound}, because it names none. */
    public static ImportId parse(String text) {
        return new ImportId(NotFound.unlessId(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
