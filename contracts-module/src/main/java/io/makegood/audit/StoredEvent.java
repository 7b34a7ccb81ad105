package io.makegood.audit;

import java.time.Instant;
import java.util.Optional;

/** A row of the chain: the bytes, and beside them what the columns say about their place. */
final class StoredEvent {
    private final AuditPayload.Place place;
    private final Sha256 hash;
    private final Instant recordedAt;
    private final byte[] payload;

    StoredEvent(AuditPayload.Place place, Sha256 hash, Instant recordedAt, byte[] payload) {
        this.place = place;
        this.hash = hash;
        this.recordedAt = recordedAt;
        this.payload = payload.clone();
    }

    static StoredEvent of(AuditPayload payload) {
        byte[] bytes = payload.bytes();
        return new StoredEvent(payload.place(), Sha256.of(bytes), payload.at(), bytes);
    }

    AuditPayload.Place place() {
        return place;
    }

    int number() {
        return place.number();
    }

    Optional<Sha256> previous() {
        return place.previous();
    }

    Sha256 hash() {
        return hash;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    byte[] payload() {
        return payload.clone();
    }

    AuditPayload read() {
        return AuditPayload.read(payload);
    }
}
