package io.makegood.record;

import static io.makegood.db.Tables.RECORD_HEAD;
import static io.makegood.db.Tables.RECORD_REVISION;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import io.makegood.contract.ContractId;
import io.makegood.db.enums.RecordHeadKind;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How far back what was recorded since a moment reaches. */
@Repository
class SelectChanges {
    private final DSLContext db;

    SelectChanges(DSLContext db) {
        this.db = db;
    }

    /** Where the earliest of the things lies, by any of its revisions, that were recorded or changed from a moment on. */
    Optional<Instant> earliest(ContractId contract, Instant since) {
        return db.select(min(RECORD_REVISION.STARTS_AT))
                .from(RECORD_REVISION)
                .where(RECORD_REVISION.CONTRACT_ID.eq(contract.id()))
                .and(RECORD_REVISION.RECORD_ID.in(select(RECORD_REVISION.as("changed").RECORD_ID)
                        .from(RECORD_REVISION.as("changed"))
                        .where(RECORD_REVISION.as("changed").CONTRACT_ID.eq(contract.id()))
                        .and(RECORD_REVISION.as("changed").RECORDED_AT.ge(since))))
                .fetchOptional(row -> row.value1());
    }

    /** Whether a claim was recorded or changed from a moment on: it may be about any time before. */
    boolean anyClaim(ContractId contract, Instant since) {
        return db.fetchExists(db.selectOne()
                .from(RECORD_REVISION)
                .join(RECORD_HEAD)
                .on(RECORD_HEAD.ID.eq(RECORD_REVISION.RECORD_ID))
                .where(RECORD_REVISION.CONTRACT_ID.eq(contract.id()))
                .and(RECORD_REVISION.RECORDED_AT.ge(since))
                .and(RECORD_HEAD.KIND.eq(RecordHeadKind.CLAIM)));
    }
}
