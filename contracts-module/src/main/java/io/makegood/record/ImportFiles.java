package io.makegood.record;

import static io.makegood.db.Tables.RECORD_IMPORT;
import static io.makegood.db.Tables.RECORD_IMPORT_FILE;
import static io.makegood.db.Tables.RECORD_IMPORT_STATE;

import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import io.makegood.db.enums.RecordImportStateState;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import io.makegood.record.reader.Upload;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Uploaded files: what never changes of them, their bytes, and how far each has come. */
@Repository
class ImportFiles {
    /** An import that is being written and has shown no life for so long was killed. */
    static final Duration LIFE = Duration.ofSeconds(30);

    private static final int MOST = 200;

    private static final List<Field<?>> COLUMNS = List.of(
            RECORD_IMPORT.ID,
            RECORD_IMPORT.CONTRACT_ID,
            RECORD_IMPORT.FILE_NAME,
            RECORD_IMPORT.SIZE,
            RECORD_IMPORT.SHA256,
            RECORD_IMPORT.UPLOADED_AT,
            RECORD_IMPORT.UPLOADED_BY,
            RECORD_IMPORT.UPLOADED_FOR,
            RECORD_IMPORT_STATE.STATE,
            RECORD_IMPORT_STATE.READER,
            RECORD_IMPORT_STATE.ANSWERS,
            RECORD_IMPORT_STATE.ALIVE_AT,
            RECORD_IMPORT_STATE.ROWS_DONE,
            RECORD_IMPORT_STATE.ROWS_TOTAL,
            RECORD_IMPORT_STATE.MADE,
            RECORD_IMPORT_STATE.CHANGED,
            RECORD_IMPORT_STATE.SAME,
            RECORD_IMPORT_STATE.REFUSED,
            RECORD_IMPORT_STATE.LEFT_OUT);

    private final DSLContext db;
    private final Clock clock;

    ImportFiles(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(ImportId id, Actor actor, ContractId contract, Upload upload) {
        byte[] bytes = upload.bytes();
        byte[] hash = Sha256.of(bytes).bytes();
        db.insertInto(RECORD_IMPORT)
                .set(RECORD_IMPORT.ID, id.id())
                .set(RECORD_IMPORT.CONTRACT_ID, contract.id())
                .set(RECORD_IMPORT.FILE_NAME, upload.name())
                .set(RECORD_IMPORT.SIZE, bytes.length)
                .set(RECORD_IMPORT.SHA256, hash)
                .set(RECORD_IMPORT.UPLOADED_AT, clock.instant())
                .set(RECORD_IMPORT.UPLOADED_BY, actor.person().id())
                .set(RECORD_IMPORT.UPLOADED_FOR, actor.organisation().id())
                .execute();
        db.insertInto(RECORD_IMPORT_FILE)
                .set(RECORD_IMPORT_FILE.IMPORT_ID, id.id())
                .set(RECORD_IMPORT_FILE.CONTENT, bytes)
                .set(RECORD_IMPORT_FILE.SHA256, hash)
                .execute();
    }

    Optional<Import> find(ContractId contract, ImportId id) {
        return select(RECORD_IMPORT.CONTRACT_ID.eq(contract.id()).and(RECORD_IMPORT.ID.eq(id.id()))).stream()
                .findFirst();
    }

    /** The party's own and those of the other that are shared, the newest first. */
    List<Import> recent(ContractId contract, OrganisationId party) {
        Condition shared =
                RECORD_IMPORT_STATE.STATE.in(RecordImportStateState.COMMITTED, RecordImportStateState.UNDONE);
        return select(RECORD_IMPORT
                .CONTRACT_ID
                .eq(contract.id())
                .and(RECORD_IMPORT.UPLOADED_FOR.eq(party.id()).or(shared)));
    }

    /** The file as it came; refused if the bytes are not those that were hashed. */
    Upload upload(Import one) {
        byte[] bytes = db.select(RECORD_IMPORT_FILE.CONTENT)
                .from(RECORD_IMPORT_FILE)
                .where(RECORD_IMPORT_FILE.IMPORT_ID.eq(one.id().id()))
                .fetchSingle()
                .value1();
        if (!Sha256.of(bytes).equals(one.file().hash())) {
            throw new TamperedRecord("The file of import " + one.id() + " should have the hash "
                    + one.file().hash());
        }
        return new Upload(one.file().name(), bytes);
    }

    private List<Import> select(Condition condition) {
        Instant dead = clock.instant().minus(LIFE);
        return db.select(COLUMNS)
                .from(RECORD_IMPORT)
                .join(RECORD_IMPORT_STATE)
                .on(RECORD_IMPORT_STATE.IMPORT_ID.eq(RECORD_IMPORT.ID))
                .where(condition)
                .orderBy(RECORD_IMPORT.UPLOADED_AT.desc(), RECORD_IMPORT.ID)
                .limit(MOST)
                .fetch(row -> read(row, dead));
    }

    private static Import read(Record row, Instant dead) {
        return new Import(
                new ImportId(row.get(RECORD_IMPORT.ID)),
                new ContractId(row.get(RECORD_IMPORT.CONTRACT_ID)),
                new Import.File(
                        row.get(RECORD_IMPORT.FILE_NAME),
                        Sha256.ofHash(row.get(RECORD_IMPORT.SHA256)),
                        row.get(RECORD_IMPORT.SIZE)),
                new Import.Uploaded(
                        new PersonId(row.get(RECORD_IMPORT.UPLOADED_BY)),
                        new OrganisationId(row.get(RECORD_IMPORT.UPLOADED_FOR)),
                        row.get(RECORD_IMPORT.UPLOADED_AT)),
                new Import.Plan(
                        row.get(RECORD_IMPORT_STATE.READER), Written.answers(row.get(RECORD_IMPORT_STATE.ANSWERS))),
                progress(row, dead));
    }

    private static Import.Progress progress(Record row, Instant dead) {
        Import.State state =
                Import.State.valueOf(row.get(RECORD_IMPORT_STATE.STATE).name());
        boolean killed = state == Import.State.COMMITTING
                && row.get(RECORD_IMPORT_STATE.ALIVE_AT).isBefore(dead);
        return new Import.Progress(
                killed ? Import.State.FAILED : state,
                row.get(RECORD_IMPORT_STATE.ROWS_DONE),
                row.get(RECORD_IMPORT_STATE.ROWS_TOTAL),
                new Import.Tally(
                        row.get(RECORD_IMPORT_STATE.MADE),
                        row.get(RECORD_IMPORT_STATE.CHANGED),
                        row.get(RECORD_IMPORT_STATE.SAME),
                        row.get(RECORD_IMPORT_STATE.REFUSED),
                        row.get(RECORD_IMPORT_STATE.LEFT_OUT)));
    }
}
