package io.makegood.audit;

import static io.makegood.db.Tables.CHECKPOINT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class StoredCheckpoints {
    private final DSLContext db;

    StoredCheckpoints(DSLContext db) {
        this.db = db;
    }

    void add(Checkpoint checkpoint) {
        Checkpoint.Said said = checkpoint.said();
        db.insertInto(CHECKPOINT)
                .set(CHECKPOINT.CONTRACT_ID, said.chain().contract())
                .set(CHECKPOINT.NUMBER, said.number())
                .set(CHECKPOINT.PAYLOAD, checkpoint.payload())
                .set(CHECKPOINT.SIGNATURE, checkpoint.signature())
                .execute();
    }

    Optional<Checkpoint> at(ChainId chain, int number) {
        return db.select(CHECKPOINT.PAYLOAD, CHECKPOINT.SIGNATURE)
                .from(CHECKPOINT)
                .where(CHECKPOINT.CONTRACT_ID.eq(chain.contract()))
                .and(CHECKPOINT.NUMBER.eq(number))
                .fetchOptional(row -> Checkpoint.kept(row.value1(), row.value2()));
    }

    /** The newest first. */
    List<Checkpoint> of(ChainId chain) {
        return db.select(CHECKPOINT.PAYLOAD, CHECKPOINT.SIGNATURE)
                .from(CHECKPOINT)
                .where(CHECKPOINT.CONTRACT_ID.eq(chain.contract()))
                .orderBy(CHECKPOINT.NUMBER.desc())
                .fetch(row -> Checkpoint.kept(row.value1(), row.value2()));
    }
}
