package io.makegood.credit;

import io.makegood.party.NotFound;
import java.util.UUID;

/** Which statement. */
public record StatementId(UUID id) {
    public static StatementId random() {
        return new StatementId(UUID.randomUUID());
    }

    /** Reads what {@link #toString()} writes; anything else is {@link NotFound}, because it names none. */
    public static StatementId parse(String text) {
        return new StatementId(NotFound.unlessId(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
