package io.makegood.credit;

import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Version;
import io.makegood.contract.VersionHistory;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Facts;
import io.makegood.party.Actor;
import io.makegood.record.Records;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is owed, as far as is known now: nothing here is stored, and nothing of it is final before a statement says it. */
@Service
@Transactional(readOnly = true)
public class Assessments {
    /** How many months without a statement are looked at before a period, so that caps and repetition see them. */
    private static final int CATCH_UP_MONTHS = 24;

    private final Contracts contracts;
    private final Records records;
    private final StoredStatements statements;
    private final StoredAssessments assessments;
    private final StatementLines lines;
    private final Revisiting revisiting;
    private final Clock clock;

    Assessments(
            Contracts contracts,
            Records records,
            StoredStatements statements,
            StoredAssessments assessments,
            StatementLines lines,
            Revisiting revisiting,
            Clock clock) {
        this.contracts = contracts;
        this.records = records;
        this.statements = statements;
        this.assessments = assessments;
        this.lines = lines;
        this.revisiting = revisiting;
        this.clock = clock;
    }

    /** The period computed from what is recorded now, as if the months before it were issued as they stand. */
    public Preview preview(Actor actor, ContractId contract, Period period) {
        History history = history(actor, contract);
        Instant now = now();
        Chain chain = chain(history, now);
        BigDecimal extraTime = takeIn(chain, history, period.from());
        Optional<Outlook> outlook = history.anythingInForce(period)
                        && now.isBefore(period.in(history.zone()).end())
                ? Optional.of(chain.foresee(period))
                : Optional.empty();
        return new Preview(chain.advance(period).computed(), extraTime, outlook, history.issuedFor(period));
    }

    /** As a preview, from other facts than those that are recorded. */
    Computed computedFrom(History history, Period period, Function<Interval, Facts> facts) {
        Chain chain = new Chain(history.contract(), history.rulings(), now(), facts);
        takeIn(chain, history, period.from());
        return chain.advance(period).computed();
    }

    /** How a period stands by its own records alone: the levels of a preview, without a look at what went before. */
    public Computed soFar(Actor actor, ContractId contract, Period period) {
        History history = history(actor, contract);
        return chain(history, now()).advance(period).computed();
    }

    /** Month by month, first and last included: as issued where a statement was issued, computed now where not. */
    public List<Monthly> months(Actor actor, ContractId contract, YearMonth first, YearMonth last) {
        History history = history(actor, contract);
        YearMonth start =
                history.firstDay().map(YearMonth::from).filter(first::isBefore).orElse(first);
        Chain chain = chain(history, now());
        takeIn(chain, history, start.atDay(1));
        List<Monthly> months = new ArrayList<>();
        for (YearMonth month = start; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(monthly(history, chain, month));
        }
        return months;
    }

    /** What a statement for the period would say; it is told of issued statements only, as they stand by what is known now. */
    Issuable issuable(History history, Period period, Instant knownUntil) {
        return revisiting.issuable(history, chain(history, knownUntil), period);
    }

    /** What is recorded of the days of a period, some part of which lies in them. */
    Facts recorded(History history, Period period) {
        return records.facts(history.contract(), period.in(history.zone()));
    }

    /** Takes in what was issued before a day, and after it the open months as they stand; returns their extra time. */
    private BigDecimal takeIn(Chain chain, History history, LocalDate day) {
        List<Period> open = history.openMonthsBefore(day, CATCH_UP_MONTHS).toList();
        Map<StatementId, AssessmentId> newest = revisiting.newest(history);
        issuedInReach(history, open.isEmpty() ? day : open.getFirst().from())
                .forEach(issued -> chain.remember(revisiting.known(history, issued, newest)));
        BigDecimal extraTime = lines.extraTimeBefore(history.contract(), day);
        for (Period month : open) {
            extraTime = extraTime.add(chain.advance(month).computed().extraTime());
        }
        return extraTime;
    }

    /** The statements before a day whose results a computation for that day may look at; caps carry from the last one. */
    private static List<Statement> issuedInReach(History history, LocalDate day) {
        LocalDate reach = Computation.start(history.rulings(), Period.month(YearMonth.from(day)))
                .minusDays(2);
        List<Statement> before = history.issuedBefore(day);
        return before.stream()
                .filter(statement -> statement.period().until().isAfter(reach) || statement.equals(before.getLast()))
                .toList();
    }

    History history(Actor actor, ContractId contract) {
        VersionHistory versions = contracts.versions(actor, contract);
        List<Version> agreed = versions.all().stream().filter(Version::agreed).toList();
        return new History(contract, versions, Ruling.inOrder(agreed), statements.of(contract));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Monthly monthly(History history, Chain chain, YearMonth month) {
        Optional<Statement> issued = history.issuedFor(Period.month(month));
        if (issued.isEmpty()) {
            return new Monthly(month, chain.advance(Period.month(month)).computed(), issued);
        }
        Computed computed = read(history, issued.get());
        chain.remember(computed);
        return new Monthly(month, computed, issued);
    }

    private Chain chain(History history, Instant knownUntil) {
        return new Chain(
                history.contract(), history.rulings(), knownUntil, span -> records.facts(history.contract(), span));
    }

    private Computed read(History history, Statement statement) {
        return assessments.computed(history.contract(), statement.assessment(), history.versions());
    }

    /** A month of a contract; without a statement it is a preview. */
    public record Monthly(YearMonth month, Computed computed, Optional<Statement> statement) {}
}
