package io.makegood.credit.close;

import io.makegood.party.NotFound;
import java.util.UUID;

/** Which run. */
public record CloseRunId(UUID id) {
    static CloseRunId random() {
        return new CloseRunId(UUID.randomUUID());
    }

    /** Reads what {@link #toString()} writes; anything else is {@link NotFound}, because it names none. */
    public static CloseRunId parse(String text) {
        return new CloseRunId(NotFound.unlessId(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
