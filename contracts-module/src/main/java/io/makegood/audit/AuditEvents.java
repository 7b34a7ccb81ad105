package io.makegood.audit;

import static io.makegood.db.Tables.AUDIT_EVENT;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
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
        return where(AUDIT_EVENT.CONTRACT_ID.eq(chain.contract()))
                .orderBy(AUDIT_EVENT.NUMBER)
                .fetch(row -> event(chain, row));
    }

    /** So many of those that follow a number, in their order. */
    List<StoredEvent> after(ChainId chain, int number, int most) {
        return where(AUDIT_EVENT.CONTRACT_ID.eq(chain.contract()).and(AUDIT_EVENT.NUMBER.gt(number)))
                .orderBy(AUDIT_EVENT.NUMBER)
                .limit(most)
                .fetch(row -> event(chain, row));
    }

    /** So many of those before a number, the newest first. */
    List<StoredEvent> before(ChainId chain, int number, int most) {
        return where(AUDIT_EVENT.CONTRACT_ID.eq(chain.contract()).and(AUDIT_EVENT.NUMBER.lt(number)))
                .orderBy(AUDIT_EVENT.NUMBER.desc())
                .limit(most)
                .fetch(row -> event(chain, row));
    }

    private SelectConditionStep<? extends Record> where(Condition condition) {
        return db.select(
                        AUDIT_EVENT.NUMBER,
                        AUDIT_EVENT.PREVIOUS_SHA256,
                        AUDIT_EVENT.SHA256,
                        AUDIT_EVENT.RECORDED_AT,
                        AUDIT_EVENT.PAYLOAD)
                .from(AUDIT_EVENT)
                .where(condition);
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
