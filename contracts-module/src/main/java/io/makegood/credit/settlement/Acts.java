package io.makegood.credit.settlement;

import static io.makegood.db.Tables.STATEMENT_ACT;
import static io.makegood.db.Tables.STATEMENT_ACT_PORTION;

import io.makegood.contract.ContractId;
import io.makegood.credit.StatementId;
import io.makegood.db.enums.StatementActForm;
import io.makegood.db.enums.StatementActKind;
import io.makegood.db.enums.StatementActPortionStateAfter;
import io.makegood.db.enums.StatementActPortionStateBefore;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class Acts {
    private final DSLContext db;

    Acts(DSLContext db) {
        this.db = db;
    }

    void add(ContractId contract, StatementId statement, Act act, List<Moved> moved) {
        db.insertInto(STATEMENT_ACT)
                .set(STATEMENT_ACT.ID, act.id())
                .set(STATEMENT_ACT.STATEMENT_ID, statement.id())
                .set(STATEMENT_ACT.CONTRACT_ID, contract.id())
                .set(STATEMENT_ACT.NUMBER, act.number())
                .set(
                        STATEMENT_ACT.KIND,
                        StatementActKind.valueOf(stored(act.kind()).name()))
                .set(STATEMENT_ACT.ABOUT_ID, act.said().about().orElse(null))
                .set(
                        STATEMENT_ACT.FORM,
                        act.said()
                                .form()
                                .map(form -> StatementActForm.valueOf(form.name()))
                                .orElse(null))
                .set(STATEMENT_ACT.SUBJECT, act.said().subject())
                .set(STATEMENT_ACT.REASON, act.said().reason())
                .set(STATEMENT_ACT.DONE_AT, act.doer().at())
                .set(STATEMENT_ACT.DONE_BY, act.doer().by().id())
                .set(STATEMENT_ACT.DONE_FOR, act.doer().of().id())
                .execute();
        db.batch(moved.stream()
                        .map(each -> db.insertInto(STATEMENT_ACT_PORTION)
                                .set(STATEMENT_ACT_PORTION.ACT_ID, act.id())
                                .set(STATEMENT_ACT_PORTION.STATEMENT_ID, statement.id())
                                .set(
                                        STATEMENT_ACT_PORTION.PORTION,
                                        each.before().number())
                                .set(
                                        STATEMENT_ACT_PORTION.STATE_BEFORE,
                                        StatementActPortionStateBefore.valueOf(
                                                each.before().state().name()))
                                .set(
                                        STATEMENT_ACT_PORTION.STATE_AFTER,
                                        StatementActPortionStateAfter.valueOf(
                                                each.after().state().name())))
                        .toList())
                .execute();
    }

    /** In the order in which they were done. */
    List<Act> of(StatementId statement) {
        Map<UUID, List<Integer>> portions = db.select(STATEMENT_ACT_PORTION.ACT_ID, STATEMENT_ACT_PORTION.PORTION)
                .from(STATEMENT_ACT_PORTION)
                .where(STATEMENT_ACT_PORTION.STATEMENT_ID.eq(statement.id()))
                .orderBy(STATEMENT_ACT_PORTION.PORTION)
                .fetchGroups(STATEMENT_ACT_PORTION.ACT_ID, STATEMENT_ACT_PORTION.PORTION);
        return db.select(
                        STATEMENT_ACT.ID,
                        STATEMENT_ACT.NUMBER,
                        STATEMENT_ACT.KIND,
                        STATEMENT_ACT.ABOUT_ID,
                        STATEMENT_ACT.FORM,
                        STATEMENT_ACT.SUBJECT,
                        STATEMENT_ACT.REASON,
                        STATEMENT_ACT.DONE_AT,
                        STATEMENT_ACT.DONE_BY,
                        STATEMENT_ACT.DONE_FOR)
                .from(STATEMENT_ACT)
                .where(STATEMENT_ACT.STATEMENT_ID.eq(statement.id()))
                .orderBy(STATEMENT_ACT.NUMBER)
                .fetch(row -> act(row, portions.getOrDefault(row.get(STATEMENT_ACT.ID), List.of())));
    }

    /** Which statement an act of this identifier belongs to, if there is one. */
    Optional<StatementId> statementOf(UUID act) {
        return db.select(STATEMENT_ACT.STATEMENT_ID)
                .from(STATEMENT_ACT)
                .where(STATEMENT_ACT.ID.eq(act))
                .fetchOptional(row -> new StatementId(row.value1()));
    }

    /** What fulfils settles too; the form tells them apart. */
    private static ActKind stored(ActKind kind) {
        return kind == ActKind.FULFIL ? ActKind.SETTLE : kind;
    }

    private static ActKind kind(Record row) {
        StatementActForm form = row.get(STATEMENT_ACT.FORM);
        return form == StatementActForm.DUTY_DONE || form == StatementActForm.RIGHT_USED
                ? ActKind.FULFIL
                : ActKind.valueOf(row.get(STATEMENT_ACT.KIND).name());
    }

    private static Act act(Record row, List<Integer> portions) {
        StatementActForm form = row.get(STATEMENT_ACT.FORM);
        return new Act(
                row.get(STATEMENT_ACT.ID),
                row.get(STATEMENT_ACT.NUMBER),
                kind(row),
                new Act.Said(
                        Optional.ofNullable(row.get(STATEMENT_ACT.ABOUT_ID)),
                        form == null ? Optional.empty() : Optional.of(Form.valueOf(form.name())),
                        row.get(STATEMENT_ACT.SUBJECT),
                        row.get(STATEMENT_ACT.REASON)),
                new Act.Doer(
                        row.get(STATEMENT_ACT.DONE_AT),
                        new PersonId(row.get(STATEMENT_ACT.DONE_BY)),
                        new OrganisationId(row.get(STATEMENT_ACT.DONE_FOR))),
                portions);
    }
}
