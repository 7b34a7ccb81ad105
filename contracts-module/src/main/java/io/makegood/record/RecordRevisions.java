package io.makegood.record;

import static io.makegood.db.Tables.RECORD_HEAD;
import static io.makegood.db.Tables.RECORD_REVISION;

import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import io.makegood.db.tables.RecordRevision;
import io.makegood.measure.Interval;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Revisions as they were recorded: read back from the very bytes that were hashed, and refused if these have changed. */
@Repository
class RecordRevisions {
    static final List<Field<?>> COLUMNS = List.of(
            RECORD_REVISION.RECORD_ID,
            RECORD_REVISION.NUMBER,
            RECORD_REVISION.WITHDRAWN,
            RECORD_REVISION.FACT,
            RECORD_REVISION.SHA256,
            RECORD_REVISION.RECORDED_AT,
            RECORD_REVISION.RECORDED_BY,
            RECORD_REVISION.RECORDED_FOR,
            RECORD_REVISION.REASON,
            RECORD_REVISION.IMPORT_ID);

    private static final List<Field<?>> WRITTEN = Stream.concat(
                    COLUMNS.stream(),
                    Stream.of(RECORD_REVISION.CONTRACT_ID, RECORD_REVISION.STARTS_AT, RECORD_REVISION.ENDS_AT))
            .toList();

    private final DSLContext db;

    RecordRevisions(DSLContext db) {
        this.db = db;
    }

    void add(ContractId contract, List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        BatchBindStep batch = db.batch(db.insertInto(RECORD_REVISION)
                .columns(WRITTEN)
                .values(WRITTEN.stream()
                        .map(field -> DSL.param(field.getName(), field))
                        .toList()));
        for (Step step : steps) {
            Interval place = Place.of(step.fact());
            Revision.Made made = step.made();
            batch = batch.bind(
                    step.head().id().id(),
                    step.head().state().number(),
                    step.head().state().withdrawn(),
                    step.content().bytes(),
                    step.content().hash().bytes(),
                    made.at(),
                    made.by().id(),
                    made.of().id(),
                    made.reason(),
                    made.imported().map(ImportId::id).orElse(null),
                    contract.id(),
                    Columns.start(place),
                    Columns.end(place));
        }
        batch.execute();
    }

    /** All revisions of one record, the oldest first. */
    List<Revision> of(ContractId contract, RecordId id) {
        return db.select(COLUMNS)
                .from(RECORD_REVISION)
                .where(RECORD_REVISION.CONTRACT_ID.eq(contract.id()))
                .and(RECORD_REVISION.RECORD_ID.eq(id.id()))
                .orderBy(RECORD_REVISION.NUMBER)
                .fetch(RecordRevisions::revision);
    }

    Revision latest(Head head) {
        return db.select(COLUMNS)
                .from(RECORD_REVISION)
                .where(RECORD_REVISION.RECORD_ID.eq(head.id().id()))
                .and(RECORD_REVISION.NUMBER.eq(head.state().number()))
                .fetchSingle(RecordRevisions::revision);
    }

    /** The newest revisions that count and lie in the span, give or take the reach of a day. */
    List<Content> touching(ContractId contract, Interval span) {
        return db.select(RECORD_REVISION.FACT, RECORD_REVISION.SHA256)
                .from(RECORD_HEAD)
                .join(RECORD_REVISION)
                .on(RECORD_REVISION.RECORD_ID.eq(RECORD_HEAD.ID))
                .and(RECORD_REVISION.NUMBER.eq(RECORD_HEAD.NUMBER))
                .where(RECORD_HEAD.CONTRACT_ID.eq(contract.id()))
                .and(RECORD_HEAD.WITHDRAWN.isFalse())
                .and(RECORD_HEAD.STARTS_AT.lt(Columns.end(widened(span))))
                .and(RECORD_HEAD.ENDS_AT.ge(Columns.start(widened(span))))
                .fetch(row -> Content.stored(row.value1(), Sha256.ofHash(row.value2())));
    }

    /** As {@link #touching}, of the revisions that were the newest at an instant. */
    List<Content> touchingKnownAt(ContractId contract, Interval span, Instant knownAt) {
        var later = RECORD_REVISION.as("later");
        return db.select(RECORD_REVISION.FACT, RECORD_REVISION.SHA256)
                .from(RECORD_REVISION)
                .where(RECORD_REVISION.CONTRACT_ID.eq(contract.id()))
                .and(RECORD_REVISION.RECORDED_AT.le(knownAt))
                .and(RECORD_REVISION.WITHDRAWN.isFalse())
                .and(RECORD_REVISION.STARTS_AT.lt(Columns.end(widened(span))))
                .and(RECORD_REVISION.ENDS_AT.ge(Columns.start(widened(span))))
                .andNotExists(DSL.selectOne()
                        .from(later)
                        .where(later.RECORD_ID.eq(RECORD_REVISION.RECORD_ID))
                        .and(later.NUMBER.gt(RECORD_REVISION.NUMBER))
                        .and(later.RECORDED_AT.le(knownAt)))
                .fetch(row -> Content.stored(row.value1(), Sha256.ofHash(row.value2())));
    }

    /** The revisions that an import made, what began last first; a page of the list. */
    List<Revision> madeBy(ImportId id, int page) {
        return db.select(COLUMNS)
                .from(RECORD_REVISION)
                .where(RECORD_REVISION.IMPORT_ID.eq(id.id()))
                .orderBy(RECORD_REVISION.STARTS_AT.desc(), RECORD_REVISION.RECORD_ID)
                .limit(RecordSearch.PAGE_SIZE)
                .offset((page - 1) * RecordSearch.PAGE_SIZE)
                .fetch(RecordRevisions::revision);
    }

    /** What an import recorded, in the order of the records; some at a time, those after a record. */
    List<Imported> importedBy(ImportId id, Optional<RecordId> after, int most) {
        var before = RECORD_REVISION.as("before");
        return db.select(RecordHeads.COLUMNS)
                .select(RECORD_REVISION.NUMBER, RECORD_REVISION.FACT, RECORD_REVISION.SHA256)
                .select(before.FACT, before.SHA256, before.WITHDRAWN)
                .from(RECORD_REVISION)
                .join(RECORD_HEAD)
                .on(RECORD_HEAD.ID.eq(RECORD_REVISION.RECORD_ID))
                .leftJoin(before)
                .on(before.RECORD_ID.eq(RECORD_REVISION.RECORD_ID))
                .and(before.NUMBER.eq(RECORD_REVISION.NUMBER.minus(1)))
                .where(RECORD_REVISION.IMPORT_ID.eq(id.id()))
                .and(after.map(last -> RECORD_REVISION.RECORD_ID.gt(last.id())).orElse(DSL.noCondition()))
                .orderBy(RECORD_REVISION.RECORD_ID)
                .limit(most)
                .fetch(row -> new Imported(
                        RecordHeads.head(row),
                        row.get(RECORD_REVISION.NUMBER),
                        row.get(RECORD_REVISION.NUMBER) == 1
                                ? new Imported.Before(content(row, RECORD_REVISION), true)
                                : new Imported.Before(content(row, before), row.get(before.WITHDRAWN))));
    }

    private static Content content(Record row, RecordRevision table) {
        return Content.stored(row.get(table.FACT), Sha256.ofHash(row.get(table.SHA256)));
    }

    static Revision revision(Record row) {
        Content content = Content.stored(row.get(RECORD_REVISION.FACT), Sha256.ofHash(row.get(RECORD_REVISION.SHA256)));
        return new Revision(
                new RecordId(row.get(RECORD_REVISION.RECORD_ID)),
                row.get(RECORD_REVISION.NUMBER),
                content.fact(),
                row.get(RECORD_REVISION.WITHDRAWN),
                new Revision.Made(
                        new PersonId(row.get(RECORD_REVISION.RECORDED_BY)),
                        new OrganisationId(row.get(RECORD_REVISION.RECORDED_FOR)),
                        row.get(RECORD_REVISION.RECORDED_AT),
                        row.get(RECORD_REVISION.REASON),
                        Optional.ofNullable(row.get(RECORD_REVISION.IMPORT_ID)).map(ImportId::new)));
    }

    private static Interval widened(Interval span) {
        Instant end = span.isOpen() ? span.end() : span.end().plus(Place.DAY_REACH);
        return new Interval(span.start().minus(Place.DAY_REACH), end);
    }
}
