package io.makegood.credit.settlement;

import static io.makegood.db.Tables.STATEMENT_PORTION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import io.makegood.contract.ContractId;
import io.makegood.credit.Amount;
import io.makegood.credit.StatementId;
import io.makegood.credit.ledger.Plain;
import io.makegood.db.enums.StatementPortionKind;
import io.makegood.db.enums.StatementPortionState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class Portions {
    private final DSLContext db;

    Portions(DSLContext db) {
        this.db = db;
    }

    void add(ContractId contract, StatementId statement, List<Portion> portions) {
        db.batch(portions.stream()
                        .map(portion -> db.insertInto(STATEMENT_PORTION)
                                .set(STATEMENT_PORTION.STATEMENT_ID, statement.id())
                                .set(STATEMENT_PORTION.NUMBER, portion.number())
                                .set(STATEMENT_PORTION.CONTRACT_ID, contract.id())
                                .set(STATEMENT_PORTION.LINE, portion.line())
                                .set(
                                        STATEMENT_PORTION.KIND,
                                        StatementPortionKind.valueOf(
                                                portion.amount().kind().name()))
                                .set(STATEMENT_PORTION.UNIT, portion.amount().unit())
                                .set(STATEMENT_PORTION.AMOUNT, portion.amount().value())
                                .set(STATEMENT_PORTION.STATE, state(portion.state()))
                                .set(STATEMENT_PORTION.ACT_ID, portion.act().orElse(null))
                                .set(
                                        STATEMENT_PORTION.SPLIT_FROM,
                                        portion.splitFrom().orElse(null)))
                        .toList())
                .execute();
    }

    List<Portion> of(StatementId statement) {
        return db.select(
                        STATEMENT_PORTION.NUMBER,
                        STATEMENT_PORTION.LINE,
                        STATEMENT_PORTION.KIND,
                        STATEMENT_PORTION.UNIT,
                        STATEMENT_PORTION.AMOUNT,
                        STATEMENT_PORTION.STATE,
                        STATEMENT_PORTION.ACT_ID,
                        STATEMENT_PORTION.SPLIT_FROM)
                .from(STATEMENT_PORTION)
                .where(STATEMENT_PORTION.STATEMENT_ID.eq(statement.id()))
                .orderBy(STATEMENT_PORTION.LINE, STATEMENT_PORTION.NUMBER)
                .fetch(Portions::portion);
    }

    /** Only from the state in which it was read; a portion that somebody else moved makes the whole change fail. */
    void move(StatementId statement, Moved moved, UUID act) {
        int rows = db.update(STATEMENT_PORTION)
                .set(STATEMENT_PORTION.STATE, state(moved.after().state()))
                .set(STATEMENT_PORTION.ACT_ID, act)
                .where(STATEMENT_PORTION.STATEMENT_ID.eq(statement.id()))
                .and(STATEMENT_PORTION.NUMBER.eq(moved.before().number()))
                .and(STATEMENT_PORTION.STATE.eq(state(moved.before().state())))
                .execute();
        if (rows != 1) {
            throw new IllegalStateException(
                    "Portion " + moved.before().number() + " of statement " + statement + " was moved by someone else");
        }
    }

    /** How many portions of each statement are in which state, and what they add up to. */
    List<StateSum> sums(Collection<ContractId> contracts) {
        return db.select(
                        STATEMENT_PORTION.CONTRACT_ID,
                        STATEMENT_PORTION.STATEMENT_ID,
                        STATEMENT_PORTION.STATE,
                        STATEMENT_PORTION.KIND,
                        STATEMENT_PORTION.UNIT,
                        count(),
                        sum(STATEMENT_PORTION.AMOUNT))
                .from(STATEMENT_PORTION)
                .where(STATEMENT_PORTION.CONTRACT_ID.in(
                        contracts.stream().map(ContractId::id).toList()))
                .and(STATEMENT_PORTION.STATE.ne(StatementPortionState.SPLIT))
                .groupBy(
                        STATEMENT_PORTION.CONTRACT_ID,
                        STATEMENT_PORTION.STATEMENT_ID,
                        STATEMENT_PORTION.STATE,
                        STATEMENT_PORTION.KIND,
                        STATEMENT_PORTION.UNIT)
                .fetch(row -> new StateSum(
                        new ContractId(row.value1()),
                        new StatementId(row.value2()),
                        PortionState.valueOf(row.value3().name()),
                        row.value6(),
                        new Amount(Amount.Kind.valueOf(row.value4().name()), Plain.of(row.value7()), row.value5())));
    }

    private static Portion portion(Record row) {
        return new Portion(
                row.get(STATEMENT_PORTION.NUMBER),
                row.get(STATEMENT_PORTION.LINE),
                new Amount(
                        Amount.Kind.valueOf(row.get(STATEMENT_PORTION.KIND).name()),
                        Plain.of(row.get(STATEMENT_PORTION.AMOUNT)),
                        row.get(STATEMENT_PORTION.UNIT)),
                PortionState.valueOf(row.get(STATEMENT_PORTION.STATE).name()),
                Optional.ofNullable(row.get(STATEMENT_PORTION.ACT_ID)),
                Optional.ofNullable(row.get(STATEMENT_PORTION.SPLIT_FROM)));
    }

    private static StatementPortionState state(PortionState state) {
        return StatementPortionState.valueOf(state.name());
    }
}
