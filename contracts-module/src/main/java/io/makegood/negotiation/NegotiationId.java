package io.makegood.negotiation;

import java.util.UUID;

/** Which negotiation. */
public record NegotiationId(UUID id) {
    public static NegotiationId random() {
        return new NegotiationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
