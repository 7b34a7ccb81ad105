package io.makegood.notice;

import io.makegood.party.NotFound;
import java.util.UUID;

/** Which letter. */
public record LetterId(UUID id) {
    public static LetterId random() {
        return new LetterId(UUID.randomUUID());
    }

    /** Reads what {@link #toString()} writes; anything else is {@link NotFound}, because it names none. */
    public static LetterId parse(String text) {
        return new LetterId(NotFound.unlessId(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
