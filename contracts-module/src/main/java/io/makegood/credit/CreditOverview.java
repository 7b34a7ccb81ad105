package io.makegood.credit;

import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.contract.ContractRow;
import io.makegood.contract.ContractRow.Bond;
import io.makegood.contract.Contracts;
import io.makegood.measure.Interval;
import io.makegood.party.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What finance and operations must know of all contracts of their organisation at once; all of it from issued statements. */
@Service
@Transactional(readOnly = true)
public class CreditOverview {
    /** Somebody with more contracts in arrears than this has other worries than the rest of them. */
    private static final int LOOKED_INTO = 20;

    /** Where a month begins first: whether it is over where the contract counts is asked of those that are left. */
    private static final ZoneOffset FIRST_ON_EARTH = ZoneOffset.ofHours(14);

    private final Contracts contracts;
    private final Assessments assessments;
    private final StoredStatements statements;
    private final StatementLines lines;

    CreditOverview(Contracts contracts, Assessments assessments, StoredStatements statements, StatementLines lines) {
        this.contracts = contracts;
        this.assessments = assessments;
        this.statements = statements;
        this.lines = lines;
    }

    /** Contracts with months that are over and have no statement. */
    public List<StatementWaiting> waiting(Actor actor) {
        Instant now = assessments.now();
        List<ContractRow> agreed = agreed(actor);
        Map<ContractId, LocalDate> stated =
                statements.statedUntil(agreed.stream().map(ContractRow::id).toList());
        LocalDate month = YearMonth.from(now.atOffset(FIRST_ON_EARTH)).atDay(1);
        return agreed.stream()
                .filter(row -> stated.getOrDefault(row.id(), LocalDate.MIN).isBefore(month))
                .limit(LOOKED_INTO)
                .flatMap(row -> waiting(actor, row, now))
                .toList();
    }

    /** Contracts that have agreed terms and are not stated beyond a month; some of them may have nothing to state in it. */
    public List<ContractId> open(Actor actor, YearMonth until) {
        List<ContractId> agreed = agreed(actor).stream().map(ContractRow::id).toList();
        Map<ContractId, LocalDate> stated = statements.statedUntil(agreed);
        LocalDate end = until.plusMonths(1).atDay(1);
        return agreed.stream()
                .filter(id -> stated.getOrDefault(id, LocalDate.MIN).isBefore(end))
                .toList();
    }

    private List<ContractRow> agreed(Actor actor) {
        return contracts.visibleTo(actor).stream()
                .filter(row -> row.situation().bond() == Bond.IN_FORCE
                        || row.situation().bond() == Bond.ENDED)
                .toList();
    }

    /** What must be done, may be used or may be claimed within a stretch of time, the first one first. */
    public List<Deadline> deadlines(Actor actor, Interval within) {
        return lines.deadlines(ids(actor), within);
    }

    /** What the statements from a month on add up to, month by month. */
    public List<MonthlySum> monthly(Actor actor, YearMonth first) {
        return lines.monthly(ids(actor), first.atDay(1));
    }

    private Stream<StatementWaiting> waiting(Actor actor, ContractRow row, Instant now) {
        List<Period> closed = assessments.history(actor, row.id()).closedMonths(now);
        return closed.isEmpty()
                ? Stream.empty()
                : Stream.of(new StatementWaiting(row.id(), row.title(), closed.getFirst(), closed.size()));
    }

    private List<ContractId> ids(Actor actor) {
        return contracts.visibleTo(actor).stream().map(ContractRow::id).toList();
    }
}
