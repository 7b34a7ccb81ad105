package io.makegood.credit;

import static io.makegood.db.Tables.STATEMENT;
import static io.makegood.db.Tables.STATEMENT_LINE;
import static io.makegood.db.Tables.STATEMENT_PORTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import io.makegood.contract.ContractId;
import io.makegood.db.enums.StatementLineKind;
import io.makegood.db.enums.StatementPortionState;
import io.makegood.measure.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** The lines of issued statements, over many of them at once: what lists and the dashboard show. */
@Repository
class StatementLines {
    private static final List<SelectField<?>> DEADLINE = List.of(
            STATEMENT.CONTRACT_ID,
            STATEMENT.ID,
            STATEMENT.NUMBER,
            STATEMENT_LINE.OBJECTIVE,
            STATEMENT_LINE.REMEDY,
            STATEMENT_LINE.KIND);

    private final DSLContext db;

    StatementLines(DSLContext db) {
        this.db = db;
    }

    /** What each statement of the contracts adds up to, by kind and unit; one without lines is absent. */
    Map<StatementId, List<Sum>> sums(Collection<ContractId> contracts) {
        return db.select(
                        STATEMENT_LINE.STATEMENT_ID,
                        STATEMENT_LINE.KIND,
                        STATEMENT_LINE.UNIT,
                        count(),
                        sum(STATEMENT_LINE.AMOUNT))
                .from(STATEMENT_LINE)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(STATEMENT_LINE.STATEMENT_ID))
                .where(STATEMENT.CONTRACT_ID.in(ids(contracts)))
                .groupBy(STATEMENT_LINE.STATEMENT_ID, STATEMENT_LINE.KIND, STATEMENT_LINE.UNIT)
                .orderBy(STATEMENT_LINE.STATEMENT_ID, STATEMENT_LINE.KIND, STATEMENT_LINE.UNIT)
                .fetchGroups(
                        row -> new StatementId(row.value1()),
                        row -> new Sum(kind(row.value2()), row.value3(), row.value4(), row.value5()));
    }

    /** Month by month from a day on; a statement for several months counts in its first. */
    List<MonthlySum> monthly(Collection<ContractId> contracts, LocalDate from) {
        return db.select(STATEMENT.PERIOD_FROM, STATEMENT_LINE.KIND, STATEMENT_LINE.UNIT, sum(STATEMENT_LINE.AMOUNT))
                .from(STATEMENT_LINE)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(STATEMENT_LINE.STATEMENT_ID))
                .where(STATEMENT.CONTRACT_ID.in(ids(contracts)))
                .and(STATEMENT.PERIOD_FROM.ge(from))
                .groupBy(STATEMENT.PERIOD_FROM, STATEMENT_LINE.KIND, STATEMENT_LINE.UNIT)
                .orderBy(STATEMENT.PERIOD_FROM, STATEMENT_LINE.KIND, STATEMENT_LINE.UNIT)
                .fetch(row ->
                        new MonthlySum(YearMonth.from(row.value1()), kind(row.value2()), row.value3(), row.value4()));
    }

    /** The seconds of extra usage time that the statements for days before this one granted. */
    BigDecimal extraTimeBefore(ContractId contract, LocalDate day) {
        return db.select(coalesce(sum(STATEMENT_LINE.AMOUNT), BigDecimal.ZERO))
                .from(STATEMENT_LINE)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(STATEMENT_LINE.STATEMENT_ID))
                .where(STATEMENT.CONTRACT_ID.eq(contract.id()))
                .and(STATEMENT_LINE.KIND.eq(StatementLineKind.EXTRA_TIME))
                .and(STATEMENT.PERIOD_UNTIL.le(day))
                .fetchSingle()
                .value1();
    }

    /** What must be done, may be used or may be claimed by a moment within a stretch, the first one first. */
    List<Deadline> deadlines(Collection<ContractId> contracts, Interval within) {
        List<Deadline> due = db.select(DEADLINE)
                .select(STATEMENT_LINE.DUE_BY)
                .from(STATEMENT_LINE)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(STATEMENT_LINE.STATEMENT_ID))
                .where(STATEMENT_LINE.KIND.in(StatementLineKind.DUTY, StatementLineKind.RIGHT))
                .andNotExists(selectOne()
                        .from(STATEMENT_PORTION)
                        .where(STATEMENT_PORTION.STATEMENT_ID.eq(STATEMENT_LINE.STATEMENT_ID))
                        .and(STATEMENT_PORTION.LINE.eq(STATEMENT_LINE.LINE))
                        .and(STATEMENT_PORTION.STATE.in(StatementPortionState.SETTLED, StatementPortionState.VOID)))
                .and(STATEMENT_LINE.DUE_BY.ge(within.start()))
                .and(STATEMENT_LINE.DUE_BY.lt(within.end()))
                .and(STATEMENT.CONTRACT_ID.in(ids(contracts)))
                .fetch(row -> deadline(
                        row,
                        Deadline.Kind.valueOf(row.get(STATEMENT_LINE.KIND).name()),
                        row.get(STATEMENT_LINE.DUE_BY)));
        List<Deadline> claims = db.select(DEADLINE)
                .select(STATEMENT_LINE.CLAIM_BY)
                .from(STATEMENT_LINE)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(STATEMENT_LINE.STATEMENT_ID))
                .where(STATEMENT_LINE.CLAIM_BY.ge(within.start()))
                .and(STATEMENT_LINE.CLAIM_BY.lt(within.end()))
                .and(STATEMENT.CONTRACT_ID.in(ids(contracts)))
                .fetch(row -> deadline(row, Deadline.Kind.CLAIM, row.get(STATEMENT_LINE.CLAIM_BY)));
        return Stream.concat(due.stream(), claims.stream())
                .sorted(Comparator.comparing(Deadline::by))
                .toList();
    }

    private static Deadline deadline(Record row, Deadline.Kind kind, Instant by) {
        return new Deadline(
                new Deadline.Source(
                        new ContractId(row.get(STATEMENT.CONTRACT_ID)),
                        new StatementId(row.get(STATEMENT.ID)),
                        row.get(STATEMENT.NUMBER)),
                row.get(STATEMENT_LINE.OBJECTIVE),
                row.get(STATEMENT_LINE.REMEDY),
                kind,
                by);
    }

    private static List<UUID> ids(Collection<ContractId> contracts) {
        return contracts.stream().map(ContractId::id).toList();
    }

    private static Amount.Kind kind(StatementLineKind kind) {
        return Amount.Kind.valueOf(kind.name());
    }
}
