package io.makegood.credit;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessor;
import io.makegood.assess.Period;
import io.makegood.assess.json.AssessmentJson;
import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Statements as both parties read them, and the proof that they come out again from what was signed and recorded. */
@Service
@Transactional(readOnly = true)
public class IssuedStatements {
    private final Assessments assessments;
    private final StoredAssessments storedAssessments;
    private final StoredStatements storedStatements;
    private final StatementLines lines;

    IssuedStatements(
            Assessments assessments,
            StoredAssessments storedAssessments,
            StoredStatements storedStatements,
            StatementLines lines) {
        this.assessments = assessments;
        this.storedAssessments = storedAssessments;
        this.storedStatements = storedStatements;
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
                storedAssessments.evidence(statement.assessment()));
    }

    /** Computes a statement again with its own rule books from the signed terms and the stored facts. */
    public Recomputed recompute(Actor actor, ContractId contract, StatementId id) {
        StatementDocument document = open(actor, contract, id);
        long bytes = 0;
        for (int i = 0; i < document.evidence().size(); i++) {
            Part part = document.computed().parts().get(i);
            Evidence evidence = document.evidence().get(i);
            byte[] again = AssessmentJson.canonical(again(document, part, evidence));
            if (!Sha256.of(again).equals(evidence.hashes().result())) {
                return new Recomputed.Different(part.ruling().version().number());
            }
            bytes += again.length;
        }
        return new Recomputed.Same(bytes);
    }

    /** The duties of issued statements of these contracts, all of them the actor's own, due at or after an instant. */
    public List<DutyDue> duties(Collection<ContractId> contracts, Instant from) {
        return lines.duties(contracts, from);
    }

    private static Assessment again(StatementDocument document, Part part, Evidence evidence) {
        Ruling ruling = part.ruling();
        if (!ruling.version().hash().equals(evidence.hashes().terms())) {
            throw new TamperedAssessment(
                    "The terms of version " + ruling.version().number() + " have changed");
        }
        Computed computed = document.computed();
        return Computation.assess(
                Assessor.with(evidence.ruleBook()), ruling, computed.period(), computed.knownUntil(), evidence.facts());
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
