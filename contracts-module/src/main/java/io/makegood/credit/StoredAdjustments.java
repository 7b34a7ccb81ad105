package io.makegood.credit;

import static io.makegood.db.Tables.STATEMENT;
import static io.makegood.db.Tables.STATEMENT_ADJUSTMENT;
import static io.makegood.db.Tables.STATEMENT_LINE;
import static io.makegood.db.Tables.STATEMENT_REVISIT;

import io.makegood.assess.Assessment.Line;
import io.makegood.contract.ContractId;
import io.makegood.db.enums.StatementLineKind;
import io.makegood.measure.Interval;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Lines that adjust earlier statements, and the computations of those statements' periods behind them. */
@Repository
class StoredAdjustments {
    private final DSLContext db;

    StoredAdjustments(DSLContext db) {
        this.db = db;
    }

    /** After the lines of the statement's own month, which are so many. */
    void add(Statement statement, int ownLines, List<Adjustment> adjustments) {
        for (int i = 0; i < adjustments.size(); i++) {
            add(statement, ownLines + i + 1, adjustments.get(i));
        }
    }

    private void add(Statement statement, int number, Adjustment adjustment) {
        Amount difference = adjustment.difference();
        Line line = adjustment.line();
        db.insertInto(STATEMENT_LINE)
                .set(STATEMENT_LINE.STATEMENT_ID, statement.id().id())
                .set(STATEMENT_LINE.LINE, number)
                .set(STATEMENT_LINE.OBJECTIVE, line.objective())
                .set(STATEMENT_LINE.REMEDY, line.remedy())
                .set(STATEMENT_LINE.WINDOW_START, line.window().start())
                .set(STATEMENT_LINE.WINDOW_END, line.window().end())
                .set(STATEMENT_LINE.EVENT, line.event())
                .set(
                        STATEMENT_LINE.KIND,
                        StatementLineKind.valueOf(difference.kind().name()))
                .set(STATEMENT_LINE.AMOUNT, difference.value())
                .set(STATEMENT_LINE.UNIT, difference.unit())
                .set(STATEMENT_LINE.ADJUSTS, adjustment.earlier().number())
                .execute();
        db.insertInto(STATEMENT_ADJUSTMENT)
                .set(STATEMENT_ADJUSTMENT.STATEMENT_ID, statement.id().id())
                .set(STATEMENT_ADJUSTMENT.LINE, number)
                .set(STATEMENT_ADJUSTMENT.ADJUSTS_ID, adjustment.earlier().id().id())
                .set(STATEMENT_ADJUSTMENT.CLAUSE, line.clause())
                .set(STATEMENT_ADJUSTMENT.ISSUED_SO_FAR, adjustment.issued().value())
                .set(STATEMENT_ADJUSTMENT.OWED_NOW, adjustment.now().value())
                .execute();
    }

    /** That a period was computed again when the statement was issued. */
    void add(Statement statement, Statement adjusts, AssessmentId again) {
        db.insertInto(STATEMENT_REVISIT)
                .set(STATEMENT_REVISIT.STATEMENT_ID, statement.id().id())
                .set(STATEMENT_REVISIT.ADJUSTS_ID, adjusts.id().id())
                .set(STATEMENT_REVISIT.ASSESSMENT_ID, again.id())
                .set(STATEMENT_REVISIT.CONTRACT_ID, statement.contract().id())
                .execute();
    }

    /** What a statement adjusts, in the order of its lines. */
    List<Adjustment> in(StatementId statement) {
        return adjustments(STATEMENT_ADJUSTMENT.STATEMENT_ID.eq(statement.id()));
    }

    /** By what later statements have adjusted this one. */
    List<Adjustment> to(StatementId statement) {
        return adjustments(STATEMENT_ADJUSTMENT.ADJUSTS_ID.eq(statement.id()));
    }

    /** The computations that a statement made of earlier periods, by the statement of each. */
    Map<StatementId, AssessmentId> revisits(StatementId statement) {
        return db.select(STATEMENT_REVISIT.ADJUSTS_ID, STATEMENT_REVISIT.ASSESSMENT_ID)
                .from(STATEMENT_REVISIT)
                .where(STATEMENT_REVISIT.STATEMENT_ID.eq(statement.id()))
                .fetchMap(row -> new StatementId(row.value1()), row -> new AssessmentId(row.value2()));
    }

    /** The newest computation of each statement's period that a later one made; a statement without one is absent. */
    Map<StatementId, AssessmentId> newest(ContractId contract) {
        Map<StatementId, AssessmentId> newest = new HashMap<>();
        db.select(STATEMENT_REVISIT.ADJUSTS_ID, STATEMENT_REVISIT.ASSESSMENT_ID)
                .from(STATEMENT_REVISIT)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(STATEMENT_REVISIT.STATEMENT_ID))
                .where(STATEMENT_REVISIT.CONTRACT_ID.eq(contract.id()))
                .orderBy(STATEMENT.NUMBER)
                .forEach(row -> newest.put(new StatementId(row.value1()), new AssessmentId(row.value2())));
        return newest;
    }

    private List<Adjustment> adjustments(Condition which) {
        return db.select(
                        STATEMENT_ADJUSTMENT.ADJUSTS_ID,
                        STATEMENT_ADJUSTMENT.CLAUSE,
                        STATEMENT_ADJUSTMENT.ISSUED_SO_FAR,
                        STATEMENT_ADJUSTMENT.OWED_NOW)
                .select(
                        STATEMENT_LINE.OBJECTIVE,
                        STATEMENT_LINE.REMEDY,
                        STATEMENT_LINE.WINDOW_START,
                        STATEMENT_LINE.WINDOW_END,
                        STATEMENT_LINE.EVENT,
                        STATEMENT_LINE.KIND,
                        STATEMENT_LINE.UNIT,
                        STATEMENT_LINE.ADJUSTS)
                .from(STATEMENT_ADJUSTMENT)
                .join(STATEMENT_LINE)
                .on(STATEMENT_LINE.STATEMENT_ID.eq(STATEMENT_ADJUSTMENT.STATEMENT_ID))
                .and(STATEMENT_LINE.LINE.eq(STATEMENT_ADJUSTMENT.LINE))
                .where(which)
                .orderBy(STATEMENT_ADJUSTMENT.STATEMENT_ID, STATEMENT_ADJUSTMENT.LINE)
                .fetch(StoredAdjustments::adjustment);
    }

    private static Adjustment adjustment(Record row) {
        BigDecimal issued = row.get(STATEMENT_ADJUSTMENT.ISSUED_SO_FAR);
        BigDecimal now = row.get(STATEMENT_ADJUSTMENT.OWED_NOW);
        return Adjustment.of(
                new Adjustment.Earlier(
                        new StatementId(row.get(STATEMENT_ADJUSTMENT.ADJUSTS_ID)), row.get(STATEMENT_LINE.ADJUSTS)),
                new Line(
                        row.get(STATEMENT_LINE.OBJECTIVE),
                        row.get(STATEMENT_ADJUSTMENT.CLAUSE),
                        row.get(STATEMENT_LINE.REMEDY),
                        new Interval(row.get(STATEMENT_LINE.WINDOW_START), row.get(STATEMENT_LINE.WINDOW_END)),
                        row.get(STATEMENT_LINE.EVENT)),
                Amount.Kind.valueOf(row.get(STATEMENT_LINE.KIND).name()),
                row.get(STATEMENT_LINE.UNIT),
                new Adjustment.Values(issued, now));
    }
}
