package io.makegood.credit;

import io.makegood.party.NotFound;
import java.util.UUID;

/** Which assessment. */
public record AssessmentId(UUID id) {
    public static AssessmentId random() {
        return new AssessmentId(UUID.randomUUID());
    }

    /** Reads what {@link #toString()} writes; anything else is {@link NotFound}, because it names none. */
    public static AssessmentId parse(String text) {
        return new AssessmentId(NotFound.unlessId(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
