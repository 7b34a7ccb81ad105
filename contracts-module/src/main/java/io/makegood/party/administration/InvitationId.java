package io.makegood.party.administration;

import io.makegood.party.NotFound;
import java.util.UUID;

/** Which invitation; not a secret, unlike its {@link Token}. */
public record InvitationId(UUID id) {
    static InvitationId random() {
        return new InvitationId(UUID.randomUUID());
    }

    /** Reads what {@link #toString()} writes; anything else is {@link NotFound}, because it names none. */
    public static InvitationId parse(String text) {
        return new InvitationId(NotFound.unlessId(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
