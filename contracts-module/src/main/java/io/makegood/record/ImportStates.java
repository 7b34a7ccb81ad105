package io.makegood.record;

import static io.makegood.db.Tables.RECORD_IMPORT_STATE;

import io.makegood.db.enums.RecordImportStateState;
import java.time.Clock;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far imports have come. Each step is one conditional update, so that of two who want it one gets it; what the writer
 * reports on its way is committed at once, beside the transaction in which it writes.
 */
@Repository
class ImportStates {
    private final DSLContext db;
    private final Clock clock;

    ImportStates(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Which try of which import; a later try takes the work away from an earlier one. */
    record Attempt(ImportId id, int number) {}

    void add(ImportId id) {
        db.insertInto(RECORD_IMPORT_STATE)
                .set(RECORD_IMPORT_STATE.IMPORT_ID, id.id())
                .set(RECORD_IMPORT_STATE.STATE, RecordImportStateState.OPEN)
                .set(RECORD_IMPORT_STATE.READER, "")
                .set(RECORD_IMPORT_STATE.ANSWERS, "{}")
                .set(RECORD_IMPORT_STATE.ATTEMPT, 0)
                .set(RECORD_IMPORT_STATE.ALIVE_AT, clock.instant())
                .set(RECORD_IMPORT_STATE.ROWS_DONE, 0)
                .set(RECORD_IMPORT_STATE.ROWS_TOTAL, 0)
                .set(RECORD_IMPORT_STATE.MADE, 0)
                .set(RECORD_IMPORT_STATE.CHANGED, 0)
                .set(RECORD_IMPORT_STATE.SAME, 0)
                .set(RECORD_IMPORT_STATE.REFUSED, 0)
                .set(RECORD_IMPORT_STATE.LEFT_OUT, 0)
                .execute();
    }

    /** False if it runs or is over. */
    boolean answer(ImportId id, Import.Plan plan) {
        return db.update(RECORD_IMPORT_STATE)
                        .set(RECORD_IMPORT_STATE.READER, plan.reader())
                        .set(RECORD_IMPORT_STATE.ANSWERS, Written.of(plan.answers()))
                        .set(RECORD_IMPORT_STATE.STATE, RecordImportStateState.OPEN)
                        .where(RECORD_IMPORT_STATE.IMPORT_ID.eq(id.id()))
                        .and(startable())
                        .execute()
                == 1;
    }

    /** Begins a try; empty if another one runs or has succeeded. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public OptionalInt start(ImportId id, int rows) {
        int started = db.update(RECORD_IMPORT_STATE)
                .set(RECORD_IMPORT_STATE.STATE, RecordImportStateState.COMMITTING)
                .set(RECORD_IMPORT_STATE.ATTEMPT, RECORD_IMPORT_STATE.ATTEMPT.plus(1))
                .set(RECORD_IMPORT_STATE.ALIVE_AT, clock.instant())
                .set(RECORD_IMPORT_STATE.ROWS_DONE, 0)
                .set(RECORD_IMPORT_STATE.ROWS_TOTAL, rows)
                .where(RECORD_IMPORT_STATE.IMPORT_ID.eq(id.id()))
                .and(startable())
                .execute();
        return started == 0
                ? OptionalInt.empty()
                : OptionalInt.of(db.select(RECORD_IMPORT_STATE.ATTEMPT)
                        .from(RECORD_IMPORT_STATE)
                        .where(RECORD_IMPORT_STATE.IMPORT_ID.eq(id.id()))
                        .fetchSingle()
                        .value1());
    }

    /** Tells everybody how far it is; false if it was cancelled or taken away. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean alive(Attempt attempt, int done) {
        return db.update(RECORD_IMPORT_STATE)
                        .set(RECORD_IMPORT_STATE.ALIVE_AT, clock.instant())
                        .set(RECORD_IMPORT_STATE.ROWS_DONE, done)
                        .where(running(attempt))
                        .execute()
                == 1;
    }

    /** In the transaction of what was written; false if it was cancelled or taken away, and then nothing may stay. */
    boolean finish(Attempt attempt, Import.Tally tally) {
        return db.update(RECORD_IMPORT_STATE)
                        .set(RECORD_IMPORT_STATE.STATE, RecordImportStateState.COMMITTED)
                        .set(RECORD_IMPORT_STATE.ROWS_DONE, tally.rows())
                        .set(RECORD_IMPORT_STATE.ROWS_TOTAL, tally.rows())
                        .set(RECORD_IMPORT_STATE.MADE, tally.made())
                        .set(RECORD_IMPORT_STATE.CHANGED, tally.changed())
                        .set(RECORD_IMPORT_STATE.SAME, tally.same())
                        .set(RECORD_IMPORT_STATE.REFUSED, tally.refused())
                        .set(RECORD_IMPORT_STATE.LEFT_OUT, tally.leftOut())
                        .where(running(attempt))
                        .execute()
                == 1;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void fail(Attempt attempt) {
        db.update(RECORD_IMPORT_STATE)
                .set(RECORD_IMPORT_STATE.STATE, RecordImportStateState.FAILED)
                .where(running(attempt))
                .execute();
    }

    /** Whoever writes it notices and gives up. */
    void cancel(ImportId id) {
        db.update(RECORD_IMPORT_STATE)
                .set(RECORD_IMPORT_STATE.STATE, RecordImportStateState.CANCELLED)
                .where(RECORD_IMPORT_STATE.IMPORT_ID.eq(id.id()))
                .and(RECORD_IMPORT_STATE.STATE.in(
                        RecordImportStateState.OPEN, RecordImportStateState.COMMITTING, RecordImportStateState.FAILED))
                .execute();
    }

    /** False if it is not committed. */
    boolean undo(ImportId id) {
        return db.update(RECORD_IMPORT_STATE)
                        .set(RECORD_IMPORT_STATE.STATE, RecordImportStateState.UNDONE)
                        .where(RECORD_IMPORT_STATE.IMPORT_ID.eq(id.id()))
                        .and(RECORD_IMPORT_STATE.STATE.eq(RecordImportStateState.COMMITTED))
                        .execute()
                == 1;
    }

    private Condition startable() {
        return RECORD_IMPORT_STATE
                .STATE
                .in(RecordImportStateState.OPEN, RecordImportStateState.FAILED, RecordImportStateState.CANCELLED)
                .or(RECORD_IMPORT_STATE
                        .STATE
                        .eq(RecordImportStateState.COMMITTING)
                        .and(RECORD_IMPORT_STATE.ALIVE_AT.lt(clock.instant().minus(ImportFiles.LIFE))));
    }

    private static Condition running(Attempt attempt) {
        return RECORD_IMPORT_STATE
                .IMPORT_ID
                .eq(attempt.id().id())
                .and(RECORD_IMPORT_STATE.STATE.eq(RecordImportStateState.COMMITTING))
                .and(RECORD_IMPORT_STATE.ATTEMPT.eq(attempt.number()));
    }
}
