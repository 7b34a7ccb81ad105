package io.makegood.credit;

import io.makegood.assess.Period;
import io.makegood.contract.Version;
import io.makegood.record.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Looks again at periods that have a statement, as far back as something was recorded or agreed since the last one was issued, and
 * puts what they come to now before the period that is next. Where nothing changed nothing is computed again.
 */
@Component
class Revisiting {
    private final Records records;
    private final StoredAssessments assessments;
    private final StoredAdjustments adjustments;

    Revisiting(Records records, StoredAssessments assessments, StoredAdjustments adjustments) {
        this.records = records;
        this.assessments = assessments;
        this.adjustments = adjustments;
    }

    /** Tells the chain of the statements before the period, computed again where need be, and computes the period after them. */
    Issuable issuable(History history, Chain chain, Period period) {
        LocalDate changed =
                changed(history).filter(day -> day.isBefore(period.from())).orElse(period.from());
        Map<StatementId, AssessmentId> newest = adjustments.newest(history.contract());
        List<Revisit> revisits = new ArrayList<>();
        List<Adjustment> found = new ArrayList<>();
        for (Statement statement : inReach(history, period.from(), changed)) {
            Computed known = known(history, statement, newest);
            if (!statement.period().until().isAfter(changed)) {
                chain.remember(known);
                continue;
            }
            Run now = chain.advance(statement.period());
            if (!now.fingerprint().equals(Run.fingerprint(known))) {
                revisits.add(new Revisit(statement, now));
                found.addAll(Adjusting.of(
                        statement, asIssued(history, statement), adjustments.to(statement.id()), now.computed()));
            }
        }
        return new Issuable(chain.advance(period), revisits, found);
    }

    /** What a statement's period comes to as far as was known when the last statement was issued. */
    Computed known(History history, Statement statement, Map<StatementId, AssessmentId> newest) {
        AssessmentId id = newest.getOrDefault(statement.id(), statement.assessment());
        return assessments.computed(history.contract(), id, history.versions());
    }

    Map<StatementId, AssessmentId> newest(History history) {
        return adjustments.newest(history.contract());
    }

    private Computed asIssued(History history, Statement statement) {
        return assessments.computed(history.contract(), statement.assessment(), history.versions());
    }

    /** The earliest day of which anything changed since the last statement was issued. */
    private Optional<LocalDate> changed(History history) {
        if (history.last().isEmpty()) {
            return Optional.empty();
        }
        Instant since = history.last().get().issue().at();
        Stream<LocalDate> recorded = records.changedSince(history.contract(), since).stream()
                .map(instant -> instant.atZone(history.zone()).toLocalDate());
        Stream<LocalDate> agreed = history.versions().all().stream()
                .filter(Version::agreed)
                .filter(version -> !version.progress().since().isBefore(since))
                .map(Version::effectiveFrom);
        return Stream.concat(recorded, agreed).min(LocalDate::compareTo);
    }

    /** Those before the period that it, or the first one that is computed again, may look at; caps carry from the last one. */
    private static List<Statement> inReach(History history, LocalDate day, LocalDate changed) {
        List<Statement> before = history.issuedBefore(day);
        LocalDate first = before.stream()
                .filter(statement -> statement.period().until().isAfter(changed))
                .map(statement -> statement.period().from())
                .findFirst()
                .orElse(day);
        LocalDate reach = Computation.start(history.rulings(), Period.month(YearMonth.from(first)))
                .minusDays(2);
        Optional<Statement> carrying = before.stream()
                .filter(statement -> !statement.period().until().isAfter(first))
                .reduce((one, later) -> later);
        return before.stream()
                .filter(statement -> statement.period().until().isAfter(reach)
                        || carrying.filter(statement::equals).isPresent())
                .toList();
    }
}
