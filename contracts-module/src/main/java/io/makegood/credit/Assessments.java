package io.makegood.credit;

import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Version;
import io.makegood.contract.VersionHistory;
import io.makegood.party.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is owed, as far as is known now: nothing here is stored, and nothing of it is final before a statement says it. */
@Service
@Transactional(readOnly = true)
public class Assessments {
    /** How many months without a statement are looked at before a period, so that caps and repetition see them. */
    private static final int CATCH_UP_MONTHS = 24;

    private final Contracts contracts;
    private final ObjectProvider<RecordedFacts> records;
    private final StoredStatements statements;
    private final StoredAssessments assessments;
    private final Clock clock;

    Assessments(
            Contracts contracts,
            ObjectProvider<RecordedFacts> records,
            StoredStatements statements,
            StoredAssessments assessments,
            Clock clock) {
        this.contracts = contracts;
        this.records = records;
        this.statements = statements;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** The period computed from what is recorded now, as if the months before it were issued as they stand. */
    public Computed preview(Actor actor, ContractId contract, Period period) {
        History history = history(actor, contract);
        Chain chain = chain(history, now());
        history.issuedBefore(period.from()).forEach(issued -> chain.remember(read(history, issued)));
        history.openMonthsBefore(period.from(), CATCH_UP_MONTHS).forEach(chain::advance);
        return chain.advance(period).computed();
    }

    /** Month by month, first and last included: as issued where a statement was issued, computed now where not. */
    public List<Monthly> months(Actor actor, ContractId contract, YearMonth first, YearMonth last) {
        History history = history(actor, contract);
        Chain chain = chain(history, now());
        history.issuedBefore(first.atDay(1)).forEach(issued -> chain.remember(read(history, issued)));
        history.openMonthsBefore(first.atDay(1), CATCH_UP_MONTHS).forEach(chain::advance);
        List<Monthly> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(monthly(history, chain, month));
        }
        return months;
    }

    /** The run that a statement for the period is issued on; it is told of issued statements only. */
    Run run(History history, Period period, Instant knownUntil) {
        Chain chain = chain(history, knownUntil);
        history.issuedBefore(period.from()).forEach(issued -> chain.remember(read(history, issued)));
        return chain.advance(period);
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
        return new Chain(history.contract(), history.rulings(), knownUntil, span -> records.getObject()
                .facts(history.contract(), span));
    }

    private Computed read(History history, Statement statement) {
        return assessments.computed(history.contract(), statement.assessment(), history.versions());
    }

    /** A month of a contract; without a statement it is a preview. */
    public record Monthly(YearMonth month, Computed computed, Optional<Statement> statement) {}
}
