package io.makegood.credit.duty;

import static io.makegood.db.Tables.DUTY_ACT;
import static io.makegood.db.Tables.STATEMENT_LINE;
import static io.makegood.db.Tables.STATEMENT_PORTION;

import io.makegood.contract.ContractId;
import io.makegood.credit.Amount;
import io.makegood.credit.StatementId;
import io.makegood.credit.settlement.PortionState;
import io.makegood.db.enums.StatementPortionKind;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class StoredDuties {
    private final DSLContext db;

    StoredDuties(DSLContext db) {
        this.db = db;
    }

    /** A duty or a right as the statement granted it, and how its portion stands. */
    record Granted(StatementId statement, Duty.Place place, Optional<Instant> by, PortionState state) {}

    /** Where an act belongs. */
    record Key(StatementId statement, int portion) {}

    List<Granted> granted(ContractId contract) {
        return db.select(
                        STATEMENT_PORTION.STATEMENT_ID,
                        STATEMENT_PORTION.NUMBER,
                        STATEMENT_PORTION.KIND,
                        STATEMENT_PORTION.STATE,
                        STATEMENT_LINE.OBJECTIVE,
                        STATEMENT_LINE.REMEDY,
                        STATEMENT_LINE.DUE_BY)
                .from(STATEMENT_PORTION)
                .join(STATEMENT_LINE)
                .on(STATEMENT_LINE.STATEMENT_ID.eq(STATEMENT_PORTION.STATEMENT_ID))
                .and(STATEMENT_LINE.LINE.eq(STATEMENT_PORTION.LINE))
                .where(STATEMENT_PORTION.CONTRACT_ID.eq(contract.id()))
                .and(STATEMENT_PORTION.KIND.in(StatementPortionKind.DUTY, StatementPortionKind.RIGHT))
                .orderBy(STATEMENT_LINE.DUE_BY, STATEMENT_PORTION.STATEMENT_ID, STATEMENT_PORTION.NUMBER)
                .fetch(StoredDuties::granted);
    }

    Map<Key, List<DutyAct>> acts(ContractId contract) {
        return db.select(
                        DUTY_ACT.ID,
                        DUTY_ACT.STATEMENT_ID,
                        DUTY_ACT.PORTION,
                        DUTY_ACT.KIND,
                        DUTY_ACT.OWNER_ID,
                        DUTY_ACT.TEXT,
                        DUTY_ACT.DONE_AT,
                        DUTY_ACT.DONE_BY,
                        DUTY_ACT.DONE_FOR)
                .from(DUTY_ACT)
                .where(DUTY_ACT.CONTRACT_ID.eq(contract.id()))
                .orderBy(DUTY_ACT.NUMBER)
                .fetchGroups(
                        row -> new Key(new StatementId(row.get(DUTY_ACT.STATEMENT_ID)), row.get(DUTY_ACT.PORTION)),
                        StoredDuties::act);
    }

    void add(ContractId contract, Duty duty, DutyAct act) {
        db.insertInto(DUTY_ACT)
                .set(DUTY_ACT.ID, act.id())
                .set(DUTY_ACT.STATEMENT_ID, duty.statement().id().id())
                .set(DUTY_ACT.PORTION, duty.place().portion())
                .set(DUTY_ACT.CONTRACT_ID, contract.id())
                .set(DUTY_ACT.NUMBER, duty.acts().size() + 1)
                .set(DUTY_ACT.KIND, act.kind().name())
                .set(DUTY_ACT.OWNER_ID, act.owner().map(PersonId::id).orElse(null))
                .set(DUTY_ACT.TEXT, act.text())
                .set(DUTY_ACT.DONE_AT, act.doer().at())
                .set(DUTY_ACT.DONE_BY, act.doer().by().id())
                .set(DUTY_ACT.DONE_FOR, act.doer().of().id())
                .execute();
    }

    private static Granted granted(Record row) {
        return new Granted(
                new StatementId(row.get(STATEMENT_PORTION.STATEMENT_ID)),
                new Duty.Place(
                        row.get(STATEMENT_PORTION.NUMBER),
                        Amount.Kind.valueOf(row.get(STATEMENT_PORTION.KIND).name()),
                        row.get(STATEMENT_LINE.OBJECTIVE),
                        row.get(STATEMENT_LINE.REMEDY)),
                Optional.ofNullable(row.get(STATEMENT_LINE.DUE_BY)),
                PortionState.valueOf(row.get(STATEMENT_PORTION.STATE).name()));
    }

    private static DutyAct act(Record row) {
        UUID owner = row.get(DUTY_ACT.OWNER_ID);
        return new DutyAct(
                row.get(DUTY_ACT.ID),
                DutyAct.Kind.valueOf(row.get(DUTY_ACT.KIND)),
                owner == null ? Optional.empty() : Optional.of(new PersonId(owner)),
                row.get(DUTY_ACT.TEXT),
                new DutyAct.Doer(
                        row.get(DUTY_ACT.DONE_AT),
                        new PersonId(row.get(DUTY_ACT.DONE_BY)),
                        new OrganisationId(row.get(DUTY_ACT.DONE_FOR))));
    }
}
