package io.makegood.credit;

import static io.makegood.db.Tables.STATEMENT;
import static io.makegood.db.Tables.STATEMENT_LINE;
import static org.jooq.impl.DSL.max;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.db.enums.StatementLineKind;
import io.makegood.party.NotFound;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

@Repository
class StoredStatements {
    private static final List<SelectField<?>> COLUMNS = List.of(
            STATEMENT.ID,
            STATEMENT.CONTRACT_ID,
            STATEMENT.NUMBER,
            STATEMENT.PERIOD_FROM,
            STATEMENT.PERIOD_UNTIL,
            STATEMENT.ASSESSMENT_ID,
            STATEMENT.ISSUED_AT,
            STATEMENT.ISSUED_BY,
            STATEMENT.ISSUED_FOR);

    private final DSLContext db;

    StoredStatements(DSLContext db) {
        this.db = db;
    }

    /** All of a contract, the first one first. */
    List<Statement> of(ContractId contract) {
        return db.select(COLUMNS)
                .from(STATEMENT)
                .where(STATEMENT.CONTRACT_ID.eq(contract.id()))
                .orderBy(STATEMENT.NUMBER)
                .fetch(StoredStatements::statement);
    }

    /** Up to which day each of the contracts is stated; one without a statement is absent. */
    Map<ContractId, LocalDate> statedUntil(Collection<ContractId> contracts) {
        return db.select(STATEMENT.CONTRACT_ID, max(STATEMENT.PERIOD_UNTIL))
                .from(STATEMENT)
                .where(STATEMENT.CONTRACT_ID.in(
                        contracts.stream().map(ContractId::id).toList()))
                .groupBy(STATEMENT.CONTRACT_ID)
                .fetchMap(row -> new ContractId(row.value1()), row -> row.value2());
    }

    Statement get(ContractId contract, StatementId id) {
        return db.select(COLUMNS)
                .from(STATEMENT)
                .where(STATEMENT.ID.eq(id.id()))
                .and(STATEMENT.CONTRACT_ID.eq(contract.id()))
                .fetchOptional(StoredStatements::statement)
                .orElseThrow(() -> new NotFound("statement " + id + " of contract " + contract));
    }

    void add(Statement statement, List<Entitlement> entitlements) {
        db.insertInto(STATEMENT)
                .set(STATEMENT.ID, statement.id().id())
                .set(STATEMENT.CONTRACT_ID, statement.contract().id())
                .set(STATEMENT.NUMBER, statement.number())
                .set(STATEMENT.PERIOD_FROM, statement.period().from())
                .set(STATEMENT.PERIOD_UNTIL, statement.period().until())
                .set(STATEMENT.ASSESSMENT_ID, statement.assessment().id())
                .set(STATEMENT.ISSUED_AT, statement.issue().at())
                .set(STATEMENT.ISSUED_BY, statement.issue().by().id())
                .set(STATEMENT.ISSUED_FOR, statement.issue().of().id())
                .execute();
        List<org.jooq.Query> lines = new ArrayList<>();
        for (int line = 0; line < entitlements.size(); line++) {
            lines.add(insert(statement.id(), line + 1, entitlements.get(line)));
        }
        db.batch(lines).execute();
    }

    private org.jooq.Query insert(StatementId statement, int number, Entitlement entitlement) {
        Amount amount = Amount.of(entitlement.owed());
        return db.insertInto(STATEMENT_LINE)
                .set(STATEMENT_LINE.STATEMENT_ID, statement.id())
                .set(STATEMENT_LINE.LINE, number)
                .set(STATEMENT_LINE.OBJECTIVE, entitlement.line().objective())
                .set(STATEMENT_LINE.REMEDY, entitlement.line().remedy())
                .set(STATEMENT_LINE.WINDOW_START, entitlement.line().window().start())
                .set(STATEMENT_LINE.WINDOW_END, entitlement.line().window().end())
                .set(STATEMENT_LINE.EVENT, entitlement.line().event())
                .set(
                        STATEMENT_LINE.KIND,
                        StatementLineKind.valueOf(amount.kind().name()))
                .set(STATEMENT_LINE.AMOUNT, amount.value())
                .set(STATEMENT_LINE.UNIT, amount.unit())
                .set(STATEMENT_LINE.DUE_BY, entitlement.dueBy().orElse(null))
                .set(STATEMENT_LINE.CLAIM_BY, entitlement.claimBy().orElse(null));
    }

    private static Statement statement(Record row) {
        return new Statement(
                new StatementId(row.get(STATEMENT.ID)),
                new ContractId(row.get(STATEMENT.CONTRACT_ID)),
                row.get(STATEMENT.NUMBER),
                new Period(row.get(STATEMENT.PERIOD_FROM), row.get(STATEMENT.PERIOD_UNTIL)),
                new AssessmentId(row.get(STATEMENT.ASSESSMENT_ID)),
                new Statement.Issue(
                        row.get(STATEMENT.ISSUED_AT),
                        new PersonId(row.get(STATEMENT.ISSUED_BY)),
                        new OrganisationId(row.get(STATEMENT.ISSUED_FOR))));
    }
}
