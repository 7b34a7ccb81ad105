package io.makegood.credit;

import io.makegood.assess.Period;
import io.makegood.assess.json.AssessmentJson;
import io.makegood.audit.AuditTrail;
import io.makegood.audit.ChainId;
import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import io.makegood.contract.ContractWork;
import io.makegood.party.Actor;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Statements of what is owed: issued once for each closed period, in order and without a gap, and never changed. */
@Service
public class Statements {
    /** How long a review may be read before the statement has to be read again. */
    private static final Duration LONGEST_READING = Duration.ofHours(1);

    private final ContractWork work;
    private final Assessments assessments;
    private final StoredAssessments storedAssessments;
    private final StoredStatements storedStatements;
    private final StoredAdjustments storedAdjustments;
    private final StatementLines lines;
    private final AuditTrail audit;
    private final List<Consequence> consequences;

    Statements(
            ContractWork work,
            Assessments assessments,
            StoredAssessments storedAssessments,
            StoredStatements storedStatements,
            StoredAdjustments storedAdjustments,
            StatementLines lines,
            AuditTrail audit,
            List<Consequence> consequences) {
        this.work = work;
        this.assessments = assessments;
        this.storedAssessments = storedAssessments;
        this.storedStatements = storedStatements;
        this.storedAdjustments = storedAdjustments;
        this.lines = lines;
        this.audit = audit;
        this.consequences = List.copyOf(consequences);
    }

    /** Issues the statement for whole months that are over; of any number of tries at the same time one issues it. */
    public IssueResult issue(Actor actor, ContractId contract, Period period) {
        NotPermitted.unlessOneOf(actor, Role.FINANCE);
        requireWholeMonths(period);
        return work.on(contract, chain -> issue(actor, assessments.history(actor, contract), period, chain));
    }

    /**
     * As {@link #issue(Actor, ContractId, Period)}, and only if it says what was read in the review: with the records and
     * terms of now it is computed as known at the moment of the review, since what is open then grows with every second.
     */
    public IssueResult issue(Actor actor, ContractId contract, Period period, Review.Read read) {
        NotPermitted.unlessOneOf(actor, Role.FINANCE);
        requireWholeMonths(period);
        return work.on(contract, chain -> {
            History history = assessments.history(actor, contract);
            Instant now = assessments.now();
            if (read.at().isAfter(now) || read.at().isBefore(now.minus(LONGEST_READING))) {
                return refusal(history, period, now).orElseGet(IssueResult.NotAsReviewed::new);
            }
            return refusal(history, period, read.at())
                    .orElseGet(
                            () -> ifAsReviewed(actor, history, assessments.issuable(history, period, read.at()), read));
        });
    }

    /** Issues the next month that is over, up to a last one, unless what its statement would say is to be held back. */
    public NextResult issueNext(Actor actor, ContractId contract, YearMonth last, Predicate<Computed> heldBack) {
        NotPermitted.unlessOneOf(actor, Role.FINANCE);
        return work.on(contract, chain -> {
            History history = assessments.history(actor, contract);
            Instant now = assessments.now();
            List<Period> open = history.closedMonths(now).stream()
                    .filter(month -> !YearMonth.from(month.from()).isAfter(last))
                    .toList();
            if (open.isEmpty()) {
                return new NextResult.NothingLeft();
            }
            Issuable issuable = assessments.issuable(history, open.getFirst(), now);
            return heldBack.test(issuable.computed())
                    ? new NextResult.HeldBack(issuable.computed())
                    : new NextResult.Issued(
                            issued(actor, history, issuable, chain).statement(), open.size() == 1);
        });
    }

    /** What a statement for the period would say now. */
    @Transactional(readOnly = true)
    public ReviewResult review(Actor actor, ContractId contract, Period period) {
        NotPermitted.unlessOneOf(actor, Role.FINANCE);
        requireWholeMonths(period);
        History history = assessments.history(actor, contract);
        Instant now = assessments.now();
        Optional<IssueResult> refusal = refusal(history, period, now);
        return refusal.isPresent()
                ? new ReviewResult.Refused(refusal.get())
                : new ReviewResult.Ready(review(history, assessments.issuable(history, period, now)));
    }

    private Review review(History history, Issuable issuable) {
        Period period = issuable.computed().period();
        return new Review(
                numberAfter(history),
                issuable.computed(),
                issuable.adjustments(),
                assessments.recorded(history, period),
                lines.extraTimeBefore(history.contract(), period.from()),
                issuable.fingerprint());
    }

    private IssueResult ifAsReviewed(Actor actor, History history, Issuable issuable, Review.Read read) {
        return issuable.fingerprint().equals(read.fingerprint())
                ? issued(actor, history, issuable, history.contract().chain())
                : new IssueResult.NotAsReviewed();
    }

    private IssueResult issue(Actor actor, History history, Period period, ChainId chain) {
        Instant now = assessments.now();
        return refusal(history, period, now)
                .orElseGet(() -> issued(actor, history, assessments.issuable(history, period, now), chain));
    }

    private static int numberAfter(History history) {
        return history.last().map(Statement::number).orElse(0) + 1;
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

    private IssueResult.Issued issued(Actor actor, History history, Issuable issuable, ChainId chain) {
        Computed computed = issuable.computed();
        Statement statement = new Statement(
                StatementId.random(),
                history.contract(),
                numberAfter(history),
                computed.period(),
                storedAssessments.add(issuable.run()),
                new Statement.Issue(audit.now(), actor.person(), actor.organisation()));
        storedStatements.add(statement, computed.entitlements());
        adjusted(statement, issuable);
        audit.append(
                chain,
                actor,
                statement.issue().at(),
                new AuditTrail.Done("statement.issued", told(statement, issuable)));
        Consequence.Issued issued = new Consequence.Issued(statement, computed, issuable.adjustments(), history.zone());
        consequences.forEach(consequence -> consequence.of(issued));
        return new IssueResult.Issued(statement);
    }

    private void adjusted(Statement statement, Issuable issuable) {
        storedAdjustments.add(statement, issuable.computed().entitlements().size(), issuable.adjustments());
        issuable.revisits()
                .forEach(revisit ->
                        storedAdjustments.add(statement, revisit.statement(), storedAssessments.add(revisit.now())));
    }

    /** What the chain keeps: the number, the days, the moment, and of each part which terms ruled and the hash of the result. */
    private Map<String, String> told(Statement statement, Issuable issuable) {
        List<String> results = issuable.computed().parts().stream()
                .map(part ->
                        Sha256.of(AssessmentJson.canonical(part.assessment())).hex())
                .toList();
        return Map.of(
                "knownUntil", issuable.computed().knownUntil().toString(),
                "parts", parts(issuable.computed()),
                "adjustments",
                        Adjustment.hash(issuable.adjustments().stream()
                                .map(Adjustment::told)
                                .toList()),
                "number", Integer.toString(statement.number()),
                "from", statement.period().from().toString(),
                "until", statement.period().until().toString(),
                "results", String.join(" ", results));
    }

    /** Which version ruled from when until when, and how it takes windows that an amendment cuts; one word a part. */
    private static String parts(Computed computed) {
        return computed.parts().stream()
                .map(Part::ruling)
                .map(ruling -> String.join(
                        "/",
                        Integer.toString(ruling.version().number()),
                        ruling.from().toString(),
                        ruling.until().toString(),
                        ruling.amendments().name()))
                .collect(Collectors.joining(" "));
    }

    private static void requireWholeMonths(Period period) {
        if (period.from().getDayOfMonth() != 1 || period.until().getDayOfMonth() != 1) {
            throw new IllegalArgumentException("A statement is for whole months, not for " + period);
        }
    }
}
