package io.makegood.credit;

import static io.makegood.db.Tables.CONTRACT_VERSION;
import static io.makegood.db.Tables.VERSION_STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.makegood.assess.Assessment;
import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.NewContract;
import io.makegood.contract.TermsDocument;
import io.makegood.db.enums.VersionStateState;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.party.Actor;
import io.makegood.party.NewPerson;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.record.Change;
import io.makegood.record.RecordResult;
import io.makegood.record.RecordSearch;
import io.makegood.record.Records;
import io.makegood.record.Revision;
import io.makegood.record.Withdrawal;
import io.makegood.terms.Terms;
import io.makegood.terms.template.Templates;
import io.makegood.terms.value.Fraction;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** It is 2 March 2026. On 10 January the cloud was down for 72 minutes of 44,640: more than the promise allows. */
@DatabaseTest
class StatementsTest {
    private static final Period JANUARY = Period.parse("2026-01");
    private static final Period FEBRUARY = Period.parse("2026-02");
    private static final Period MARCH = Period.parse("2026-03");
    private static final Instant TENTH_OF_JANUARY = Instant.parse("2026-01-10T08:00:00Z");

    @Autowired
    Statements statements;

    @Autowired
    IssuedStatements issued;

    @Autowired
    Assessments assessments;

    @Autowired
    CreditOverview overview;

    @Autowired
    Records records;

    @Autowired
    Contracts contracts;

    @Autowired
    Parties parties;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext db;

    @Test
    void aStatementOwesWhatTheTermsSayAndComesOutAgainByteForByte() {
        Agreed agreed = agreed();

        IssueResult result = statements.issue(agreed.finance(), agreed.contract(), JANUARY);

        Statement statement = ((IssueResult.Issued) result).statement();
        StatementDocument document = issued.open(agreed.finance(), agreed.contract(), statement.id());
        assertThat(statement.number()).isOne();
        assertThat(document.computed().totals())
                .containsExactly(new Assessment.Total("PLN", new BigDecimal("1200.00")));
        Recomputed again = issued.recompute(agreed.finance(), agreed.contract(), statement.id());
        assertThat(again.isSame()).isTrue();
        assertThat(again.bytes()).isPositive();
    }

    @Test
    void ofEightIssuesAtTheSameTimeOneIssues() throws Exception {
        Agreed agreed = agreed();
        Callable<IssueResult> issue = () -> statements.issue(agreed.finance(), agreed.contract(), JANUARY);

        List<IssueResult> results;
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            results = eight.invokeAll(Collections.nCopies(8, issue)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(results).filteredOn(IssueResult.Issued.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(IssueResult.AlreadyIssued.class::isInstance)
                .hasSize(7);
        assertThat(issued.of(agreed.finance(), agreed.contract()).rows()).hasSize(1);
    }

    @Test
    void statementsFollowOneAnotherWithoutAGap() {
        Agreed agreed = agreed();
        statements.issue(agreed.finance(), agreed.contract(), JANUARY);

        IssueResult second = statements.issue(agreed.finance(), agreed.contract(), FEBRUARY);

        assertThat(((IssueResult.Issued) second).statement().number()).isEqualTo(2);
        assertThat(statements.issue(agreed.finance(), agreed.contract(), Period.parse("2026-03")))
                .isEqualTo(new IssueResult.PeriodStillOpen(Instant.parse("2026-03-31T22:00:00Z")));
    }

    @Test
    void aCorrectionAfterTheIssueChangesTheNextMonthAndNotTheStatement() {
        Agreed agreed = agreed();
        Instant newYearsEve = Instant.parse("2026-01-31T22:30:00Z");
        say(agreed, outage("INC-2", newYearsEve, 60));
        Statement january = issue(agreed, JANUARY);
        assertThat(preview(agreed, FEBRUARY).computed().totals()).isEmpty();

        say(agreed, outage("INC-2", newYearsEve, 120));

        assertThat(preview(agreed, FEBRUARY).computed().totals())
                .containsExactly(new Assessment.Total("PLN", new BigDecimal("1200.00")));
        StatementDocument document = issued.open(agreed.finance(), agreed.contract(), january.id());
        assertThat(document.computed().totals()).isEmpty();
        assertThat(issued.recompute(agreed.finance(), agreed.contract(), january.id())
                        .isSame())
                .isTrue();
    }

    @Test
    void whatWasReviewedIsIssuedAndNothingElse() {
        Agreed agreed = agreed();
        Review read = review(agreed, JANUARY);
        say(agreed, outage("INC-1", TENTH_OF_JANUARY, 73));

        IssueResult stale = statements.issue(agreed.finance(), agreed.contract(), JANUARY, read.read());
        Review again = review(agreed, JANUARY);
        IssueResult issue = statements.issue(agreed.finance(), agreed.contract(), JANUARY, again.read());

        assertThat(stale).isEqualTo(new IssueResult.NotAsReviewed());
        assertThat(issue).isInstanceOf(IssueResult.Issued.class);
        assertThat(again.number()).isOne();
        assertThat(again.recorded().all()).hasSize(1);
        assertThat(again.openOutages()).isEmpty();
        assertThat(statements.review(agreed.finance(), agreed.contract(), MARCH))
                .isEqualTo(new ReviewResult.Refused(
                        new IssueResult.PeriodStillOpen(Instant.parse("2026-03-31T22:00:00Z"))));
    }

    @Test
    void theRunningMonthSaysWhatItWouldOweIfNothingElseHappened() {
        Agreed agreed = agreed();
        Instant before = TestClock.START.minus(Duration.ofMinutes(72));
        say(
                agreed,
                new Fact.Outage(
                        "INC-3",
                        "cloud",
                        Interval.openFrom(before),
                        Fact.Cause.provider(),
                        "major",
                        Fact.Noticed.unknown(),
                        Fraction.ONE));

        Preview march = preview(agreed, MARCH);

        assertThat(march.computed().isPending()).isTrue();
        assertThat(march.computed().totals()).isEmpty();
        assertThat(march.outlook().orElseThrow().totals())
                .containsExactly(new Assessment.Total("PLN", new BigDecimal("1200.00")));
        assertThat(preview(agreed, FEBRUARY).outlook()).isEmpty();
    }

    /** On 2 March an outage is planned for the 10th, long enough to miss the month: nothing is owed for it before it happens. */
    @Test
    void whatIsOnlyToComeIsNotOwedYet() {
        Agreed agreed = agreed();
        say(agreed, outage("INC-9", Instant.parse("2026-03-10T08:00:00Z"), 72));

        Preview march = preview(agreed, MARCH);
        assertThat(march.computed().totals()).isEmpty();
        assertThat(march.outlook().orElseThrow().totals())
                .as("what could still come")
                .containsExactly(new Assessment.Total("PLN", new BigDecimal("1200.00")));
    }

    @Test
    void monthsWithoutAStatementWaitForFinance() {
        Agreed agreed = agreed();
        assertThat(overview.waiting(agreed.finance()))
                .containsExactly(new StatementWaiting(agreed.contract(), "Cloud", JANUARY, 2));

        issue(agreed, JANUARY);
        assertThat(overview.waiting(agreed.finance()))
                .containsExactly(new StatementWaiting(agreed.contract(), "Cloud", FEBRUARY, 1));

        issue(agreed, FEBRUARY);
        assertThat(overview.waiting(agreed.finance())).isEmpty();
    }

    @Test
    void extraUsageTimeAddsUpOverStatementsAndPreviews() {
        Agreed agreed = agreed(CloudTerms.withExtraTime());
        say(agreed, outage("INC-1", TENTH_OF_JANUARY, 72), outage("INC-2", Instant.parse("2026-02-10T08:00:00Z"), 72));
        assertThat(preview(agreed, MARCH).extraTimeBefore()).isEqualByComparingTo("172800");

        issue(agreed, JANUARY);
        Statement february = issue(agreed, FEBRUARY);

        assertThat(issued.open(agreed.finance(), agreed.contract(), february.id())
                        .extraTimeBefore())
                .isEqualByComparingTo("86400");
        assertThat(preview(agreed, MARCH).extraTimeBefore()).isEqualByComparingTo("172800");
        assertThat(overview.monthly(agreed.finance(), YearMonth.of(2026, 2)))
                .extracting(MonthlySum::month, MonthlySum::unit)
                .containsExactly(tuple(YearMonth.of(2026, 2), "PLN"), tuple(YearMonth.of(2026, 2), Amount.SECONDS));
    }

    /** A ticket of January that nobody has resolved is later with every second; what was read is issued all the same. */
    @Test
    void whatIsStillOpenDoesNotStandAgainstWhatWasRead() {
        Agreed agreed = agreed(Templates.of("support-plan").orElseThrow().terms("en"));
        say(agreed, openTicket());
        Review read = review(agreed, JANUARY);
        clock.advance(Duration.ofMinutes(2));
        try {
            Review later = review(agreed, JANUARY);
            IssueResult issue = statements.issue(agreed.finance(), agreed.contract(), JANUARY, read.read());

            assertThat(read.unfinished()).containsExactly("T-1");
            assertThat(later.fingerprint()).isNotEqualTo(read.fingerprint());
            Statement statement = ((IssueResult.Issued) issue).statement();
            StatementDocument document = issued.open(agreed.finance(), agreed.contract(), statement.id());
            assertThat(document.computed().knownUntil()).isEqualTo(TestClock.START);
            assertThat(statement.issue().at()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(2)));
            assertThat(issued.recompute(agreed.finance(), agreed.contract(), statement.id())
                            .isSame())
                    .isTrue();
        } finally {
            clock.set(TestClock.START);
        }
    }

    @Test
    void aReadingHoldsForAnHourAndIsNeverOfTheFuture() {
        Agreed agreed = agreed();
        Review read = review(agreed, JANUARY);
        Review.Read ahead = new Review.Read(TestClock.START.plusSeconds(1), read.fingerprint());
        assertThat(statements.issue(agreed.finance(), agreed.contract(), JANUARY, ahead))
                .isEqualTo(new IssueResult.NotAsReviewed());
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        try {
            assertThat(statements.issue(agreed.finance(), agreed.contract(), JANUARY, read.read()))
                    .isEqualTo(new IssueResult.NotAsReviewed());
            clock.set(TestClock.START.plus(Duration.ofHours(1)));
            assertThat(statements.issue(agreed.finance(), agreed.contract(), JANUARY, read.read()))
                    .isInstanceOf(IssueResult.Issued.class);
        } finally {
            clock.set(TestClock.START);
        }
    }

    private static Fact openTicket() {
        String service = Templates.of("support-plan")
                .orElseThrow()
                .terms("en")
                .scope()
                .services()
                .getFirst()
                .id();
        Fact.Opened opened = new Fact.Opened(TENTH_OF_JANUARY, "P1");
        return new Fact.Ticket("T-1", service, opened, List.of(), List.of(), List.of());
    }

    @Test
    void onlyFinanceOfAPartyIssues() {
        Agreed agreed = agreed();
        Actor legal =
                new Actor(agreed.finance().person(), agreed.finance().organisation(), Set.of(Role.LEGAL), "Legal");
        Actor stranger = finance();

        assertThatThrownBy(() -> statements.issue(legal, agreed.contract(), JANUARY))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> statements.issue(stranger, agreed.contract(), JANUARY))
                .isInstanceOf(NotFound.class);
    }

    private Statement issue(Agreed agreed, Period period) {
        return ((IssueResult.Issued) statements.issue(agreed.finance(), agreed.contract(), period)).statement();
    }

    private Review review(Agreed agreed, Period period) {
        return ((ReviewResult.Ready) statements.review(agreed.finance(), agreed.contract(), period)).review();
    }

    private Preview preview(Agreed agreed, Period period) {
        return assessments.preview(agreed.finance(), agreed.contract(), period);
    }

    private Agreed agreed() {
        Agreed agreed = agreed(CloudTerms.terms());
        say(agreed, outage("INC-1", TENTH_OF_JANUARY, 72));
        return agreed;
    }

    private Agreed agreed(Terms agreedTerms) {
        Actor provider = finance();
        Actor customer = finance();
        ContractId contract = contracts.open(
                provider, new NewContract("Cloud", io.makegood.contract.Side.PROVIDER, customer.organisation()));
        UUID version = UUID.randomUUID();
        TermsDocument terms = TermsDocument.of(agreedTerms);
        db.insertInto(CONTRACT_VERSION)
                .set(CONTRACT_VERSION.ID, version)
                .set(CONTRACT_VERSION.CONTRACT_ID, contract.id())
                .set(CONTRACT_VERSION.NUMBER, 1)
                .set(CONTRACT_VERSION.TERMS, terms.bytes())
                .set(CONTRACT_VERSION.SHA256, terms.hash().bytes())
                .set(CONTRACT_VERSION.EFFECTIVE_FROM, LocalDate.of(2026, 1, 1))
                .set(CONTRACT_VERSION.NOTE, "")
                .set(CONTRACT_VERSION.OFFERED_FOR, provider.organisation().id())
                .set(CONTRACT_VERSION.OFFERED_BY, provider.person().id())
                .set(CONTRACT_VERSION.OFFERED_AT, TestClock.START)
                .execute();
        db.insertInto(VERSION_STATE)
                .set(VERSION_STATE.VERSION_ID, version)
                .set(VERSION_STATE.CONTRACT_ID, contract.id())
                .set(VERSION_STATE.STATE, VersionStateState.AGREED)
                .set(VERSION_STATE.PROVIDER_SIGNER, provider.person().id())
                .set(VERSION_STATE.CUSTOMER_SIGNER, customer.person().id())
                .set(VERSION_STATE.REASON, "")
                .set(VERSION_STATE.CHANGED_AT, TestClock.START)
                .execute();
        return new Agreed(contract, customer);
    }

    private Actor finance() {
        OrganisationId organisation = parties.found("Org " + UUID.randomUUID());
        PersonId person =
                parties.add(new NewPerson(UUID.randomUUID() + "@example.com", "Finance", Locale.ENGLISH, false));
        return new Actor(person, organisation, EnumSet.of(Role.FINANCE, Role.NEGOTIATOR, Role.OPERATIONS), "Finance");
    }

    private record Agreed(ContractId contract, Actor finance) {}

    private static Fact outage(String id, Instant start, int minutes) {
        return new Fact.Outage(
                id,
                "cloud",
                new Interval(start, start.plus(Duration.ofMinutes(minutes))),
                Fact.Cause.provider(),
                "major",
                Fact.Noticed.unknown(),
                Fraction.ONE);
    }

    /** What the contract's records say from now on, and nothing else: they are corrected and withdrawn until they do. */
    private void say(Agreed agreed, Fact... facts) {
        Actor recorder = agreed.finance();
        List<String> said = Stream.of(facts).map(Fact::id).toList();
        for (Revision old : records.visible(recorder, agreed.contract(), RecordSearch.all())) {
            if (!said.contains(old.fact().id())) {
                records.withdraw(recorder, agreed.contract(), old.record(), new Withdrawal(old.number(), "A mistake"));
            }
        }
        for (Fact fact : facts) {
            if (records.record(recorder, agreed.contract(), fact) instanceof RecordResult.IdTaken taken) {
                Revision old = records.of(recorder, agreed.contract(), taken.existing())
                        .latest();
                records.correct(
                        recorder, agreed.contract(), old.record(), new Change(old.number(), fact, "Looked again"));
            }
        }
    }
}
