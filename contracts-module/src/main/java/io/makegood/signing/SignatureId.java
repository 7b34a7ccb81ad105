package io.makegood.signing;

import io.makegood.party.NotFound;
import java.util.UUID;

/** Which signature. */
public record SignatureId(UUID id) {
    public static SignatureId random() {
        return new SignatureId(UUID.randomUUID());
    }

    /** Reads what {@link #toString()} writes; anything else is {@link NotFound}, because it names none. */
    public static SignatureId parse(String text) {
        return new SignatureId(NotFound.unlessId(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
