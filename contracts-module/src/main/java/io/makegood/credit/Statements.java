package io.makegood.credit;

import io.makegood.assess.Period;
import io.makegood.audit.AuditTrail;
import io.makegood.audit.ChainId;
import io.makegood.contract.ContractId;
import io.makegood.contract.ContractWork;
import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Statements of what is owed: issued once for each closed period, in order and without a gap, and never changed. */
@Service
public class Statements {
    private final ContractWork work;
    private final Assessments assessments;
    private final StoredAssessments storedAssessments;
    private final StoredStatements storedStatements;
    private final AuditTrail audit;

    Statements(
            ContractWork work,
            Assessments assessments,
            StoredAssessments storedAssessments,
            StoredStatements storedStatements,
            AuditTrail audit) {
        this.work = work;
        this.assessments = assessments;
        this.storedAssessments = storedAssessments;
        this.storedStatements = storedStatements;
        this.audit = audit;
    }

    /** Issues the statement for whole months that are over; of any number of tries at the same time one issues it. */
    public IssueResult issue(Actor actor, ContractId contract, Period period) {
        NotPermitted.unlessOneOf(actor, Role.FINANCE);
        requireWholeMonths(period);
        return work.on(contract, chain -> issue(actor, assessments.history(actor, contract), period, chain));
    }

    private IssueResult issue(Actor actor, History history, Period period, ChainId chain) {
        Instant now = assessments.now();
        return refusal(history, period, now)
                .orElseGet(() -> issued(actor, history, assessments.run(history, period, now), chain));
    }

    private Optional<IssueResult> refusal(History history, Period period, Instant now) {
        Optional<Statement> same = history.issuedWithin(period);
        if (same.isPresent()) {
            return same.map(IssueResult.AlreadyIssued::new);
        }
        if (!history.anythingInForce(period)) {
            return Optional.of(new IssueResult.NothingInForce());
        }
        Instant end = period.in(history.zone()).end();
        if (now.isBefore(end)) {
            return Optional.of(new IssueResult.PeriodStillOpen(end));
        }
        return history.last()
                .filter(last -> !last.period().until().equals(period.from()))
                .flatMap(last -> history.next())
                .map(IssueResult.NotNext::new);
    }

    private IssueResult issued(Actor actor, History history, Run run, ChainId chain) {
        Computed computed = run.computed();
        Statement statement = new Statement(
                StatementId.random(),
                history.contract(),
                history.last().map(Statement::number).orElse(0) + 1,
                computed.period(),
                storedAssessments.add(run),
                new Statement.Issue(computed.knownUntil(), actor.person(), actor.organisation()));
        storedStatements.add(statement, computed.entitlements());
        audit.append(chain, actor, "statement.issued", told(statement));
        return new IssueResult.Issued(statement);
    }

    /** What the chain keeps: the number, the days, and the hash of each part's result. */
    private Map<String, String> told(Statement statement) {
        List<String> results = storedAssessments.evidence(statement.assessment()).stream()
                .map(evidence -> evidence.hashes().result().hex())
                .toList();
        return Map.of(
                "number", Integer.toString(statement.number()),
                "from", statement.period().from().toString(),
                "until", statement.period().until().toString(),
                "results", String.join(" ", results));
    }

    private static void requireWholeMonths(Period period) {
        if (period.from().getDayOfMonth() != 1 || period.until().getDayOfMonth() != 1) {
            throw new IllegalArgumentException("A statement is for whole months, not for " + period);
        }
    }
}
