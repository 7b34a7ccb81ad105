package io.makegood.credit;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessor;
import io.makegood.assess.Period;
import io.makegood.assess.json.AssessmentJson;
import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.measure.json.FactsJson;
import io.makegood.party.Actor;
import io.makegood.terms.json.TermsJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Statements as both parties read them, and the proof that they come out again from what was signed and recorded. */
@Service
@Transactional(readOnly = true)
public class IssuedStatements {
    private final Contracts contracts;
    private final Assessments assessments;
    private final StoredAssessments storedAssessments;
    private final StoredStatements storedStatements;
    private final StoredAdjustments storedAdjustments;
    private final StatementLines lines;

    IssuedStatements(
            Contracts contracts,
            Assessments assessments,
            StoredAssessments storedAssessments,
            StoredStatements storedStatements,
            StoredAdjustments storedAdjustments,
            StatementLines lines) {
        this.contracts = contracts;
        this.assessments = assessments;
        this.storedAssessments = storedAssessments;
        this.storedStatements = storedStatements;
        this.storedAdjustments = storedAdjustments;
        this.lines = lines;
    }

    /** The statements of a contract, the last one first, and the one that comes next. */
    public Shelf of(Actor actor, ContractId contract) {
        History history = assessments.history(actor, contract);
        Map<StatementId, List<Sum>> sums = lines.sums(List.of(contract));
        List<Row> rows = history.statements().reversed().stream()
                .map(statement -> new Row(statement, sums.getOrDefault(statement.id(), List.of())))
                .toList();
        return new Shelf(rows, history.next().map(period -> next(history, period)));
    }

    public StatementDocument open(Actor actor, ContractId contract, StatementId id) {
        History history = assessments.history(actor, contract);
        Statement statement = storedStatements.get(contract, id);
        return new StatementDocument(
                statement,
                storedAssessments.computed(contract, statement.assessment(), history.versions()),
                storedAssessments.evidence(statement.assessment()),
                adjusted(history, statement),
                lines.extraTimeBefore(contract, statement.period().from()));
    }

    private StatementDocument.Adjusted adjusted(History history, Statement statement) {
        Map<StatementId, Computed> now = new HashMap<>();
        storedAdjustments
                .revisits(statement.id())
                .forEach((adjusts, assessment) -> now.put(
                        adjusts, storedAssessments.computed(history.contract(), assessment, history.versions())));
        return new StatementDocument.Adjusted(storedAdjustments.in(statement.id()), now);
    }

    /** The head alone, without what it was computed from. */
    public Statement head(Actor actor, ContractId contract, StatementId id) {
        return storedStatements.get(contracts.of(actor, contract).id(), id);
    }

    /** What each line of a statement would be if one of the records behind it had never been made. */
    public List<Amount> without(Actor actor, ContractId contract, StatementId id, String fact) {
        StatementDocument document = open(actor, contract, id);
        List<Amount> amounts = new ArrayList<>();
        for (int i = 0; i < document.evidence().size(); i++) {
            amounts.addAll(Without.amounts(
                    document.computed(),
                    document.computed().parts().get(i),
                    document.evidence().get(i),
                    fact));
        }
        return amounts;
    }

    /** Computes a statement again with its own rule books from the signed terms and the stored facts. */
    public Recomputed recompute(Actor actor, ContractId contract, StatementId id) {
        StatementDocument document = open(actor, contract, id);
        List<Recomputed.Check> checks = new ArrayList<>();
        for (int i = 0; i < document.evidence().size(); i++) {
            checks.add(check(
                    document.computed(),
                    document.computed().parts().get(i),
                    document.evidence().get(i)));
        }
        return new Recomputed(checks);
    }

    private static Recomputed.Check check(Computed computed, Part part, Evidence evidence) {
        Ruling ruling = part.ruling();
        Assessment again = Computation.assess(
                Assessor.with(evidence.ruleBook()), ruling, computed.period(), computed.knownUntil(), evidence.facts());
        byte[] result = AssessmentJson.canonical(again);
        Evidence.Hashes hashes = new Evidence.Hashes(
                Sha256.of(TermsJson.canonical(ruling.terms())),
                Sha256.of(FactsJson.canonical(evidence.facts())),
                new Sha256(again.origins().ruleBookHash()),
                Sha256.of(result));
        return new Recomputed.Check(
                ruling.version().number(), evidence.ruleBook(), evidence.hashes(), hashes, result.length);
    }

    private static Next next(History history, Period period) {
        return new Next(period, period.in(history.zone()).end(), history.last().isEmpty());
    }

    /** The statements of a contract; {@code next} is absent when nothing is agreed or all of the term is stated. */
    public record Shelf(List<Row> rows, Optional<Next> next) {}

    public record Row(Statement statement, List<Sum> sums) {}

    /** The period of the next statement and when it is over; the first one may also begin at a later month. */
    public record Next(Period period, Instant closes, boolean first) {}
}
