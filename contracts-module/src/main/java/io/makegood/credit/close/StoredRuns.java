package io.makegood.credit.close;

import static io.makegood.db.Tables.CLOSE_RUN;
import static io.makegood.db.Tables.CLOSE_RUN_CONTRACT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import io.makegood.contract.ContractId;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Runs as they were asked for, and how many of their contracts are done. */
@Repository
class StoredRuns {
    private static final int RECENT = 20;

    private final DSLContext db;

    StoredRuns(DSLContext db) {
        this.db = db;
    }

    void add(CloseRun run, List<ContractId> contracts) {
        UUID subject =
                switch (run.scope()) {
                    case CloseScope.All all -> null;
                    case CloseScope.With with -> with.other().id();
                    case CloseScope.One one -> one.contract().id();
                };
        db.insertInto(CLOSE_RUN)
                .set(CLOSE_RUN.ID, run.id().id())
                .set(CLOSE_RUN.SCOPE, word(run.scope()))
                .set(CLOSE_RUN.SUBJECT_ID, subject)
                .set(CLOSE_RUN.UNTIL_MONTH, run.until().atDay(1))
                .set(CLOSE_RUN.REQUESTED_AT, run.request().at())
                .set(CLOSE_RUN.REQUESTED_BY, run.request().by().id())
                .set(CLOSE_RUN.REQUESTED_FOR, run.request().of().id())
                .execute();
        db.batch(contracts.stream()
                        .map(contract -> db.insertInto(CLOSE_RUN_CONTRACT)
                                .set(CLOSE_RUN_CONTRACT.RUN_ID, run.id().id())
                                .set(CLOSE_RUN_CONTRACT.CONTRACT_ID, contract.id())
                                .set(CLOSE_RUN_CONTRACT.STATE, Claims.WAITING)
                                .set(CLOSE_RUN_CONTRACT.ISSUED, 0)
                                .set(CLOSE_RUN_CONTRACT.REASON, "")
                                .set(CLOSE_RUN_CONTRACT.DETAIL, ""))
                        .toList())
                .execute();
    }

    /** Those of an organisation, the newest first. */
    List<CloseRun> recent(OrganisationId organisation) {
        return runs(CLOSE_RUN.REQUESTED_FOR.eq(organisation.id()));
    }

    Optional<CloseRun> find(CloseRunId id) {
        return runs(CLOSE_RUN.ID.eq(id.id())).stream().findFirst();
    }

    /** What was asked for, without a look at how far it is: to count the contracts at each of them would take for ever. */
    Optional<CloseRun> asked(CloseRunId id) {
        return heads(CLOSE_RUN.ID.eq(id.id())).stream()
                .map(head -> run(head, new CloseRun.Tally(0, 0, 0, 0)))
                .findFirst();
    }

    private List<CloseRun> runs(Condition which) {
        List<Record> heads = heads(which);
        Map<UUID, CloseRun.Tally> tallies =
                tallies(heads.stream().map(head -> head.get(CLOSE_RUN.ID)).toList());
        return heads.stream()
                .map(head -> run(head, tallies.getOrDefault(head.get(CLOSE_RUN.ID), new CloseRun.Tally(0, 0, 0, 0))))
                .toList();
    }

    private List<Record> heads(Condition which) {
        return List.copyOf(db.select(
                        CLOSE_RUN.ID,
                        CLOSE_RUN.SCOPE,
                        CLOSE_RUN.SUBJECT_ID,
                        CLOSE_RUN.UNTIL_MONTH,
                        CLOSE_RUN.REQUESTED_AT,
                        CLOSE_RUN.REQUESTED_BY,
                        CLOSE_RUN.REQUESTED_FOR)
                .from(CLOSE_RUN)
                .where(which)
                .orderBy(CLOSE_RUN.REQUESTED_AT.desc(), CLOSE_RUN.ID)
                .limit(RECENT)
                .fetch());
    }

    private Map<UUID, CloseRun.Tally> tallies(List<UUID> runs) {
        Map<UUID, CloseRun.Tally> tallies = new HashMap<>();
        db.select(CLOSE_RUN_CONTRACT.RUN_ID, CLOSE_RUN_CONTRACT.STATE, count(), sum(CLOSE_RUN_CONTRACT.ISSUED))
                .from(CLOSE_RUN_CONTRACT)
                .where(CLOSE_RUN_CONTRACT.RUN_ID.in(runs))
                .groupBy(CLOSE_RUN_CONTRACT.RUN_ID, CLOSE_RUN_CONTRACT.STATE)
                .forEach(row -> tallies.merge(
                        row.value1(),
                        new CloseRun.Tally(
                                row.value3(),
                                row.value2().equals(Claims.DONE) ? row.value3() : 0,
                                row.value2().equals(Claims.PARKED) ? row.value3() : 0,
                                row.value4().intValueExact()),
                        (one, other) -> new CloseRun.Tally(
                                one.contracts() + other.contracts(),
                                one.done() + other.done(),
                                one.parked() + other.parked(),
                                one.statements() + other.statements())));
        return tallies;
    }

    private static CloseRun run(Record row, CloseRun.Tally tally) {
        UUID subject = row.get(CLOSE_RUN.SUBJECT_ID);
        CloseScope scope =
                switch (row.get(CLOSE_RUN.SCOPE)) {
                    case "CUSTOMER" -> new CloseScope.With(new OrganisationId(subject));
                    case "CONTRACT" -> new CloseScope.One(new ContractId(subject));
                    default -> new CloseScope.All();
                };
        return new CloseRun(
                new CloseRunId(row.get(CLOSE_RUN.ID)),
                scope,
                YearMonth.from(row.get(CLOSE_RUN.UNTIL_MONTH)),
                new CloseRun.Request(
                        row.get(CLOSE_RUN.REQUESTED_AT),
                        new PersonId(row.get(CLOSE_RUN.REQUESTED_BY)),
                        new OrganisationId(row.get(CLOSE_RUN.REQUESTED_FOR))),
                tally);
    }

    private static String word(CloseScope scope) {
        return switch (scope) {
            case CloseScope.All all -> "ALL";
            case CloseScope.With with -> "CUSTOMER";
            case CloseScope.One one -> "CONTRACT";
        };
    }
}
