package io.makegood.signing;

import io.makegood.party.NotFound;
import java.util.UUID;

/** Which signing intent. */
public record IntentId(UUID id) {
    public static IntentId random() {
        return new IntentId(UUID.randomUUID());
    }

    /** Reads what {@link #toString()} writes; anything else is {@link NotFound}, because it names none. */
    public static IntentId parse(String text) {
        return new IntentId(NotFound.unlessId(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
