package io.makegood.record;

import static io.makegood.db.Tables.RECORD_HEAD;

import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import io.makegood.db.enums.RecordHeadKind;
import io.makegood.measure.Interval;
import io.makegood.party.OrganisationId;
import io.makegood.record.entry.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class RecordHeads {
    private static final int BY_NAME = 500;

    static final List<Field<?>> COLUMNS = List.of(
            RECORD_HEAD.ID,
            RECORD_HEAD.KIND,
            RECORD_HEAD.FACT_ID,
            RECORD_HEAD.RECORDED_FOR,
            RECORD_HEAD.NUMBER,
            RECORD_HEAD.WITHDRAWN,
            RECORD_HEAD.SHA256);

    private static final List<Field<?>> WRITTEN = List.of(
            RECORD_HEAD.ID,
            RECORD_HEAD.CONTRACT_ID,
            RECORD_HEAD.KIND,
            RECORD_HEAD.FACT_ID,
            RECORD_HEAD.RECORDED_FOR,
            RECORD_HEAD.NUMBER,
            RECORD_HEAD.SERVICE,
            RECORD_HEAD.LABEL,
            RECORD_HEAD.STARTS_AT,
            RECORD_HEAD.ENDS_AT,
            RECORD_HEAD.WITHDRAWN,
            RECORD_HEAD.SHA256);

    private final DSLContext db;

    RecordHeads(DSLContext db) {
        this.db = db;
    }

    static RecordHeadKind column(Kind kind) {
        return RecordHeadKind.valueOf(kind.name());
    }

    Optional<Head> find(ContractId contract, RecordId id) {
        return db.select(COLUMNS)
                .from(RECORD_HEAD)
                .where(RECORD_HEAD.CONTRACT_ID.eq(contract.id()))
                .and(RECORD_HEAD.ID.eq(id.id()))
                .fetchOptional(RecordHeads::head);
    }

    /** Holds the record's row until the transaction ends. */
    Optional<Head> lock(ContractId contract, RecordId id) {
        return db.select(COLUMNS)
                .from(RECORD_HEAD)
                .where(RECORD_HEAD.CONTRACT_ID.eq(contract.id()))
                .and(RECORD_HEAD.ID.eq(id.id()))
                .forUpdate()
                .fetchOptional(RecordHeads::head);
    }

    /** Those of the keys that are recorded, withdrawn ones too. */
    Map<Key, Head> known(ContractId contract, Collection<Key> keys) {
        Map<Kind, Set<String>> ids = new EnumMap<>(Kind.class);
        keys.forEach(
                key -> ids.computeIfAbsent(key.kind(), none -> new HashSet<>()).add(key.factId()));
        Map<Key, Head> known = new HashMap<>();
        ids.forEach((kind, some) -> known(contract, kind, some).forEach(head -> known.put(head.key(), head)));
        return known;
    }

    /** A few ids are asked for by name; for many all records of the kind are looked through, which takes one query. */
    private List<Head> known(ContractId contract, Kind kind, Set<String> ids) {
        Condition named = ids.size() <= BY_NAME ? RECORD_HEAD.FACT_ID.in(ids) : DSL.noCondition();
        return db
                .select(COLUMNS)
                .from(RECORD_HEAD)
                .where(RECORD_HEAD.CONTRACT_ID.eq(contract.id()))
                .and(RECORD_HEAD.KIND.eq(column(kind)))
                .and(named)
                .fetch(RecordHeads::head)
                .stream()
                .filter(head -> ids.contains(head.key().factId()))
                .toList();
    }

    /** The highest of the ids that begin so and go on with four characters. */
    Optional<String> highest(ContractId contract, Kind kind, String prefix) {
        return db.select(DSL.max(RECORD_HEAD.FACT_ID))
                .from(RECORD_HEAD)
                .where(RECORD_HEAD.CONTRACT_ID.eq(contract.id()))
                .and(RECORD_HEAD.KIND.eq(column(kind)))
                .and(RECORD_HEAD.FACT_ID.like(prefix + "____"))
                .fetchOptional(row -> row.value1());
    }

    void add(ContractId contract, List<Step> firsts) {
        if (firsts.isEmpty()) {
            return;
        }
        BatchBindStep batch = db.batch(db.insertInto(RECORD_HEAD)
                .columns(WRITTEN)
                .values(WRITTEN.stream()
                        .map(field -> DSL.param(field.getName(), field))
                        .toList()));
        for (Step step : firsts) {
            Interval place = Place.of(step.fact());
            batch = batch.bind(
                    step.head().id().id(),
                    contract.id(),
                    column(step.head().key().kind()),
                    step.head().key().factId(),
                    step.head().party().id(),
                    step.head().state().number(),
                    step.fact().service(),
                    Columns.label(step.fact()),
                    Columns.start(place),
                    Columns.end(place),
                    step.head().state().withdrawn(),
                    step.content().hash().bytes());
        }
        batch.execute();
    }

    /** Moves heads on by one revision; the rows are locked, or lie behind the contract's lock. */
    void move(List<Step> nexts) {
        if (nexts.isEmpty()) {
            return;
        }
        BatchBindStep batch = db.batch(db.update(RECORD_HEAD)
                .set(RECORD_HEAD.NUMBER, DSL.param("number", RECORD_HEAD.NUMBER))
                .set(RECORD_HEAD.SERVICE, DSL.param("service", RECORD_HEAD.SERVICE))
                .set(RECORD_HEAD.LABEL, DSL.param("label", RECORD_HEAD.LABEL))
                .set(RECORD_HEAD.STARTS_AT, DSL.param("starts", RECORD_HEAD.STARTS_AT))
                .set(RECORD_HEAD.ENDS_AT, DSL.param("ends", RECORD_HEAD.ENDS_AT))
                .set(RECORD_HEAD.WITHDRAWN, DSL.param("withdrawn", RECORD_HEAD.WITHDRAWN))
                .set(RECORD_HEAD.SHA256, DSL.param("sha256", RECORD_HEAD.SHA256))
                .where(RECORD_HEAD.ID.eq(DSL.param("id", RECORD_HEAD.ID)))
                .and(RECORD_HEAD.NUMBER.eq(DSL.param("before", RECORD_HEAD.NUMBER))));
        for (Step step : nexts) {
            Interval place = Place.of(step.fact());
            Head.State state = step.head().state();
            batch = batch.bind(
                    state.number(),
                    step.fact().service(),
                    Columns.label(step.fact()),
                    Columns.start(place),
                    Columns.end(place),
                    state.withdrawn(),
                    state.hash().bytes(),
                    step.head().id().id(),
                    state.number() - 1);
        }
        if (Arrays.stream(batch.execute()).anyMatch(moved -> moved == 0)) {
            throw new IllegalStateException("A record was moved by someone who does not hold its contract");
        }
    }

    static Head head(Record row) {
        return new Head(
                new RecordId(row.get(RECORD_HEAD.ID)),
                new Key(Kind.valueOf(row.get(RECORD_HEAD.KIND).name()), row.get(RECORD_HEAD.FACT_ID)),
                new OrganisationId(row.get(RECORD_HEAD.RECORDED_FOR)),
                new Head.State(
                        row.get(RECORD_HEAD.NUMBER),
                        row.get(RECORD_HEAD.WITHDRAWN),
                        Sha256.ofHash(row.get(RECORD_HEAD.SHA256))));
    }
}
