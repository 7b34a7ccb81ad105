package io.makegood.credit;

import static io.makegood.db.Tables.STATEMENT;
import static io.makegood.db.Tables.STATEMENT_LINE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import io.makegood.contract.ContractId;
import io.makegood.db.enums.StatementLineKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The lines of issued statements, over many of them at once: what lists and the dashboard show. */
@Repository
class StatementLines {
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

    /** The duties of issued statements that are due at or after an instant, the first one first. */
    List<DutyDue> duties(Collection<ContractId> contracts, Instant from) {
        return db.select(
                        STATEMENT.CONTRACT_ID,
                        STATEMENT.ID,
                        STATEMENT.NUMBER,
                        STATEMENT_LINE.OBJECTIVE,
                        STATEMENT_LINE.DUE_BY)
                .from(STATEMENT_LINE)
                .join(STATEMENT)
                .on(STATEMENT.ID.eq(STATEMENT_LINE.STATEMENT_ID))
                .where(STATEMENT_LINE.KIND.eq(StatementLineKind.DUTY))
                .and(STATEMENT_LINE.DUE_BY.ge(from))
                .and(STATEMENT.CONTRACT_ID.in(ids(contracts)))
                .orderBy(STATEMENT_LINE.DUE_BY, STATEMENT.ID, STATEMENT_LINE.LINE)
                .fetch(row -> new DutyDue(
                        new ContractId(row.value1()),
                        new StatementId(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5()));
    }

    private static List<UUID> ids(Collection<ContractId> contracts) {
        return contracts.stream().map(ContractId::id).toList();
    }

    private static Amount.Kind kind(StatementLineKind kind) {
        return Amount.Kind.valueOf(kind.name());
    }
}
