package io.makegood.party;

import java.util.UUID;

/** Which organisation. */
public record OrganisationId(UUID id) {
    public static OrganisationId random() {
        return new OrganisationId(UUID.randomUUID());
    }

    /** Reads what {@link #toString()} writes; anything else is {@link NotFound}, because it names none. */
    public static OrganisationId parse(String text) {
        return new OrganisationId(NotFound.unlessId(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
