package io.makegood.audit;

import static io.makegood.db.Tables.AUDIT_HEAD;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.springframework.stereotype.Repository;

@Repository
class AuditHeads {
    private final DSLContext db;

    AuditHeads(DSLContext db) {
        this.db = db;
    }

    /** Where a chain ends; nothing has the number 0 and no hash. */
    record Head(ChainId chain, int number, Optional<Sha256> hash) {
        AuditPayload.Place next() {
            return new AuditPayload.Place(chain, number + 1, hash);
        }
    }

    void add(ChainId chain) {
        db.insertInto(AUDIT_HEAD)
                .set(AUDIT_HEAD.CONTRACT_ID, chain.contract())
                .set(AUDIT_HEAD.NUMBER, 0)
                .execute();
    }

    Head lock(ChainId chain) {
        return head(
                chain,
                db.select(AUDIT_HEAD.NUMBER, AUDIT_HEAD.SHA256)
                        .from(AUDIT_HEAD)
                        .where(AUDIT_HEAD.CONTRACT_ID.eq(chain.contract()))
                        .forUpdate());
    }

    Head of(ChainId chain) {
        return head(
                chain,
                db.select(AUDIT_HEAD.NUMBER, AUDIT_HEAD.SHA256)
                        .from(AUDIT_HEAD)
                        .where(AUDIT_HEAD.CONTRACT_ID.eq(chain.contract())));
    }

    void move(ChainId chain, StoredEvent to) {
        int moved = db.update(AUDIT_HEAD)
                .set(AUDIT_HEAD.NUMBER, to.number())
                .set(AUDIT_HEAD.SHA256, to.hash().bytes())
                .where(AUDIT_HEAD.CONTRACT_ID.eq(chain.contract()))
                .and(AUDIT_HEAD.NUMBER.eq(to.number() - 1))
                .execute();
        if (moved != 1) {
            throw new IllegalStateException("The chain of contract " + chain + " was moved by someone else");
        }
    }

    private static Head head(ChainId chain, ResultQuery<Record2<Integer, byte[]>> query) {
        return query.fetchOptional()
                .map(row -> new Head(
                        chain, row.value1(), Optional.ofNullable(row.value2()).map(Sha256::ofHash)))
                .orElseThrow(() -> new IllegalStateException("Contract " + chain + " has no chain"));
    }
}
