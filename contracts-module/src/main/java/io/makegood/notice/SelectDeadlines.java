package io.makegood.notice;

import static io.makegood.db.Tables.NEGOTIATION_STATE;
import static io.makegood.db.Tables.STATEMENT;
import static io.makegood.db.Tables.STATEMENT_LINE;
import static io.makegood.db.Tables.STATEMENT_PORTION;
import static org.jooq.impl.DSL.selectOne;

import io.makegood.contract.ContractId;
import io.makegood.contract.Side;
import io.makegood.db.enums.NegotiationStateState;
import io.makegood.db.enums.StatementLineKind;
import io.makegood.db.enums.StatementPortionState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

/** What ends soon, of all contracts: answers that are waited for, duties, rights and claims of statements. */
@Repository
class SelectDeadlines {
    private final DSLContext db;

    SelectDeadlines(DSLContext db) {
        this.db = db;
    }

    /** Of a contract, by a moment, for one side; the thing tells one deadline from another. */
    record Due(NoticeKind kind, ContractId contract, Side side, Thing thing, Instant by) {}

    record Thing(String id, String number) {}

    List<Due> answers(LocalDate from, LocalDate until) {
        return db.select(
                        NEGOTIATION_STATE.NEGOTIATION_ID,
                        NEGOTIATION_STATE.CONTRACT_ID,
                        NEGOTIATION_STATE.TURN,
                        NEGOTIATION_STATE.ANSWER_BY)
                .from(NEGOTIATION_STATE)
                .where(NEGOTIATION_STATE.STATE.eq(NegotiationStateState.OPEN))
                .and(NEGOTIATION_STATE.TURN.isNotNull())
                .and(NEGOTIATION_STATE.ANSWER_BY.between(from, until))
                .fetch(row -> new Due(
                        NoticeKind.ANSWER_SOON,
                        new ContractId(row.value2()),
                        Side.valueOf(row.value3().getLiteral()),
                        new Thing(row.value1() + "/" + row.value4(), ""),
                        row.value4().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    List<Due> duties(Instant from, Instant until) {
        return lines(
                NoticeKind.DUTY_DUE,
                STATEMENT_LINE.DUE_BY,
                STATEMENT_LINE.KIND.eq(StatementLineKind.DUTY).and(within(STATEMENT_LINE.DUE_BY, from, until)));
    }

    List<Due> rights(Instant from, Instant until) {
        return lines(
                NoticeKind.RIGHT_ENDS,
                STATEMENT_LINE.DUE_BY,
                STATEMENT_LINE.KIND.eq(StatementLineKind.RIGHT).and(within(STATEMENT_LINE.DUE_BY, from, until)));
    }

    List<Due> claims(Instant from, Instant until) {
        return lines(NoticeKind.CLAIM_ENDS, STATEMENT_LINE.CLAIM_BY, within(STATEMENT_LINE.CLAIM_BY, from, until));
    }

    private List<Due> lines(NoticeKind kind, TableField<?, Instant> by, Condition condition) {
        Side side = kind == NoticeKind.DUTY_DUE ? Side.PROVIDER : Side.CUSTOMER;
        return db.select(STATEMENT.ID, STATEMENT.CONTRACT_ID, STATEMENT.NUMBER, STATEMENT_LINE.LINE, by)
                .from(STATEMENT_LINE)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(STATEMENT_LINE.STATEMENT_ID))
                .where(condition)
                .andNotExists(selectOne()
                        .from(STATEMENT_PORTION)
                        .where(STATEMENT_PORTION.STATEMENT_ID.eq(STATEMENT_LINE.STATEMENT_ID))
                        .and(STATEMENT_PORTION.LINE.eq(STATEMENT_LINE.LINE))
                        .and(STATEMENT_PORTION.STATE.in(StatementPortionState.SETTLED, StatementPortionState.VOID)))
                .fetch(row -> new Due(
                        kind,
                        new ContractId(row.value2()),
                        side,
                        new Thing(thing(kind, row.value1(), row.value4()), Integer.toString(row.value3())),
                        row.value5()));
    }

    /** Claims of one statement are one errand, each duty is one. */
    private static String thing(NoticeKind kind, UUID statement, int line) {
        return kind == NoticeKind.CLAIM_ENDS ? statement.toString() : statement + "/" + line;
    }

    private static Condition within(TableField<?, Instant> by, Instant from, Instant until) {
        return by.gt(from).and(by.le(until));
    }
}
