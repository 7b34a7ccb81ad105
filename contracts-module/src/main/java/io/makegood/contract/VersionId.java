package io.makegood.contract;

import io.makegood.party.NotFound;
import java.util.UUID;

/** Which version. */
public record VersionId(UUID id) {
    public static VersionId random() {
        return new VersionId(UUID.randomUUID());
    }

    /** Reads what {@link #toString()} writes; anything else is {@link NotFound}, because it names none. */
    public static VersionId parse(String text) {
        return new VersionId(NotFound.unlessId(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
