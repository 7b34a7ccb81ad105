package io.makegood.audit;

import static io.makegood.db.Tables.AUDIT_EVENT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class AuditEvents {
    private final DSLContext db;

    AuditEvents(DSLContext db) {
        this.db = db;
    }

    void add(StoredEvent event) {
        db.insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.CONTRACT_ID, event.place().chain().contract())
                .set(AUDIT_EVENT.NUMBER, event.number())
                .set(
                        AUDIT_EVENT.PREVIOUS_SHA256,
                        event.previous().map(Sha256::bytes).orElse(null))
                .set(AUDIT_EVENT.SHA256, event.hash().bytes())
                .set(AUDIT_EVENT.PAYLOAD, event.payload())
                .set(AUDIT_EVENT.RECORDED_AT, event.recordedAt())
                .execute();
    }

    List<StoredEvent> of(ChainId chain) {
        return db.select(
                        AUDIT_EVENT.NUMBER,
                        AUDIT_EVENT.PREVIOUS_SHA256,
                        AUDIT_EVENT.SHA256,
                        AUDIT_EVENT.RECORDED_AT,
                        AUDIT_EVENT.PAYLOAD)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.CONTRACT_ID.eq(chain.contract()))
                .orderBy(AUDIT_EVENT.NUMBER)
                .fetch(row -> event(chain, row));
    }

    private static StoredEvent event(ChainId chain, Record row) {
        Optional<Sha256> previous =
                Optional.ofNullable(row.get(AUDIT_EVENT.PREVIOUS_SHA256)).map(Sha256::ofHash);
        return new StoredEvent(
                new AuditPayload.Place(chain, row.get(AUDIT_EVENT.NUMBER), previous),
                Sha256.ofHash(row.get(AUDIT_EVENT.SHA256)),
                row.get(AUDIT_EVENT.RECORDED_AT),
                row.get(AUDIT_EVENT.PAYLOAD));
    }
}
