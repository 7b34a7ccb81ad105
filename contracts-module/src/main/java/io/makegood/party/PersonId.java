package io.makegood.party;

import java.util.UUID;

/** Which person. */
public record PersonId(UUID id) {
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    /** Reads what {@link #toString()} writes; anything else is {@link NotFound}, because it names nobody. */
    public static PersonId parse(String text) {
        return new PersonId(NotFound.unlessId(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
