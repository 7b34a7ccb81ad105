package io.makegood.record.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.makegood.assess.Assessment.Total;
import io.makegood.assess.Period;
import io.makegood.audit.AuditEvent;
import io.makegood.audit.AuditTrail;
import io.makegood.audit.Verification;
import io.makegood.credit.Adjustment;
import io.makegood.credit.BothReadings;
import io.makegood.credit.CloudTerms;
import io.makegood.credit.ContestedAmounts;
import io.makegood.credit.Deal;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.Statement;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.record.Change;
import io.makegood.record.RecordId;
import io.makegood.record.RecordSearch;
import io.makegood.record.Records;
import io.makegood.record.Revision;
import io.makegood.terms.Terms;
import io.makegood.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The provider recorded twenty minutes, which owe nothing; the customer says it were 72, which owe 1,200 PLN. */
@DatabaseTest
class ContestsTest {
    private static final Period JANUARY = Period.parse("2026-01");

    @Autowired
    ApplicationContext beans;

    @Autowired
    Contests contests;

    @Autowired
    ContestedAmounts amounts;

    @Autowired
    Records records;

    @Autowired
    IssuedStatements issued;

    @Autowired
    AuditTrail audit;

    private Deal deal;
    private RecordId id;
    private Fact.Outage recorded;

    @BeforeEach
    void twentyMinutesAreRecorded() {
        recordedUnder(CloudTerms.terms());
    }

    @Test
    void untilItIsDecidedBothAmountsAndWhatIsUndisputedAreThere() {
        assertThat(amounts.of(deal.provider(), deal.contract(), JANUARY)).isEmpty();

        contested(72);

        BothReadings both =
                amounts.of(deal.provider(), deal.contract(), JANUARY).orElseThrow();
        assertThat(both.contested())
                .extracting(each -> each.recorded().id(), each -> each.other().fact())
                .containsExactly(tuple(id, lasting(72)));
        assertThat(sum(both.totals().provider())).isEqualByComparingTo("0");
        assertThat(sum(both.totals().customer())).isEqualByComparingTo("1200");
        assertThat(sum(both.totals().undisputed())).isEqualByComparingTo("0");
        assertThat(amounts.of(deal.provider(), deal.contract(), Period.parse("2026-02")))
                .isEmpty();
    }

    @Test
    void theLesserOfBothAmountsOfALineIsUndisputed() {
        recordedUnder(CloudTerms.inSteps());
        deal.correct("INC-1", LocalDate.of(2026, 1, 10), 72);
        contested(700);

        BothReadings.Totals totals = amounts.of(deal.customer(), deal.contract(), JANUARY)
                .orElseThrow()
                .totals();
        assertThat(sum(totals.provider())).isEqualByComparingTo("1200");
        assertThat(sum(totals.customer())).isEqualByComparingTo("3000");
        assertThat(sum(totals.undisputed())).isEqualByComparingTo("1200");
    }

    @Test
    void whatBothPartiesDecideIsARevisionAndAdjustsWhatWasIssued() {
        contested(72);
        Statement january = deal.issued(deal.provider(), "2026-01");
        AnswerResult proposed =
                contests.propose(finance(deal.customer()), deal.contract(), id, proposing(Proposing.Holds.OTHER));
        AnswerResult byProposer =
                contests.confirm(finance(deal.colleague(deal.customer())), deal.contract(), id, seen());
        AnswerResult confirmed = contests.confirm(legal(deal.provider()), deal.contract(), id, seen());

        Answered now = contests.of(deal.customer(), deal.contract(), id);
        assertThat(proposed).isInstanceOf(AnswerResult.Done.class);
        assertThat(byProposer).isEqualTo(new AnswerResult.NotNow());
        assertThat(confirmed).isInstanceOf(AnswerResult.Done.class);
        assertThat(now.standing()).isInstanceOf(Standing.Decided.class);
        assertThat(now.answers())
                .extracting(answer -> answer.act(), answer -> answer.made().by())
                .containsExactly(
                        tuple(Answer.Act.CONTESTED, deal.customer().person()),
                        tuple(Answer.Act.PROPOSED, deal.customer().person()),
                        tuple(Answer.Act.CONFIRMED, deal.provider().person()));
        assertThat(now.recorded().latest().fact()).isEqualTo(lasting(72));
        assertThat(amounts.of(deal.provider(), deal.contract(), JANUARY)).isEmpty();
        Statement february = deal.issued(deal.provider(), "2026-02");
        assertThat(issued.open(deal.customer(), deal.contract(), february.id())
                        .adjusted()
                        .lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.earlier()).isEqualTo(new Adjustment.Earlier(january.id(), 1));
                    assertThat(line.now().value()).isEqualByComparingTo("1200");
                });
    }

    @Test
    void aDecisionForTheRecorderLeavesTheRecordAsItIs() {
        contested(72);
        contests.propose(finance(deal.provider()), deal.contract(), id, proposing(Proposing.Holds.RECORDER));
        contests.refuse(legal(deal.customer()), deal.contract(), id, new Refusing("We have the log", seen()));
        assertThat(standing()).isInstanceOf(Standing.Contested.class);

        contests.propose(finance(deal.provider()), deal.contract(), id, proposing(Proposing.Holds.RECORDER));
        contests.confirm(legal(deal.customer()), deal.contract(), id, seen());

        Answered now = contests.of(deal.provider(), deal.contract(), id);
        assertThat(now.standing()).isInstanceOf(Standing.Decided.class);
        assertThat(now.recorded().revisions()).hasSize(1);
        assertThat(contests.open(deal.contract())).isEmpty();
    }

    @Test
    void theRecorderMayTakeOverWhatTheOtherPartySays() {
        contested(72);

        records.correct(deal.provider(), deal.contract(), id, new Change(1, lasting(72), "They are right"));

        assertThat(standing()).isInstanceOf(Standing.Conceded.class);
        assertThat(contests.open(deal.contract())).isEmpty();
    }

    @Test
    void anAcceptanceSpeaksOfOneRevisionOnly() {
        contests.accept(deal.customer(), deal.contract(), id, seen());
        assertThat(standing()).isInstanceOf(Standing.Accepted.class);
        assertThat(contests.accept(deal.customer(), deal.contract(), id, seen()))
                .isEqualTo(new AnswerResult.NotNow());

        deal.correct("INC-1", LocalDate.of(2026, 1, 10), 30);

        assertThat(standing()).isEqualTo(new Standing.Unanswered());
    }

    @Test
    void thatNothingHappenedIsAReadingToo() {
        deal.correct("INC-1", LocalDate.of(2026, 1, 10), 72);
        Contesting nothing = new Contesting(new Reading(lasting(72), false), "We saw no outage", seen());
        contests.contest(deal.customer(), deal.contract(), id, nothing);

        BothReadings.Totals totals = amounts.of(deal.customer(), deal.contract(), JANUARY)
                .orElseThrow()
                .totals();
        assertThat(sum(totals.provider())).isEqualByComparingTo("1200");
        assertThat(sum(totals.customer())).isEqualByComparingTo("0");
    }

    @Test
    void whatHasChangedMeanwhileIsNotAnswered() {
        Answered.Seen before = seen();
        deal.correct("INC-1", LocalDate.of(2026, 1, 10), 30);

        assertThat(contests.accept(deal.customer(), deal.contract(), id, before))
                .isEqualTo(new AnswerResult.Stale());
        assertThat(contests.contest(
                        deal.customer(),
                        deal.contract(),
                        id,
                        new Contesting(new Reading(lasting(30), true), "No", seen())))
                .isEqualTo(new AnswerResult.Same());
        assertThat(contests.contest(
                        deal.customer(),
                        deal.contract(),
                        id,
                        new Contesting(new Reading(elsewhere(), true), "No", seen())))
                .isInstanceOf(AnswerResult.Refused.class);
        assertThat(contests.confirm(deal.customer(), deal.contract(), id, seen()))
                .isEqualTo(new AnswerResult.NotNow());
    }

    @Test
    void onlyTheOtherPartyAnswersAndOnlyFinanceOrLegalDecide() {
        Actor operations = deal.as(deal.customer(), Role.OPERATIONS);
        Deal other = Deal.under(beans, CloudTerms.terms());
        assertThatThrownBy(() -> contests.accept(deal.provider(), deal.contract(), id, seen()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> contests.accept(finance(deal.customer()), deal.contract(), id, seen()))
                .isInstanceOf(NotPermitted.class);
        contested(72);
        assertThatThrownBy(() -> contests.propose(operations, deal.contract(), id, proposing(Proposing.Holds.OTHER)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> contests.confirm(operations, deal.contract(), id, seen()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> contests.refuse(operations, deal.contract(), id, new Refusing("No", seen())))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> contests.of(other.customer(), deal.contract(), id))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contests.accept(other.customer(), deal.contract(), id, seen()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everyAnswerStandsInTheChain() {
        contested(72);
        contests.propose(finance(deal.customer()), deal.contract(), id, proposing(Proposing.Holds.OTHER));
        contests.confirm(legal(deal.provider()), deal.contract(), id, seen());

        List<AuditEvent> events = audit.events(deal.contract().chain());
        assertThat(events)
                .extracting(AuditEvent::kind)
                .endsWith(
                        "record.contested", "record.decision.proposed", "record.decided", "record.decision.confirmed");
        assertThat(audit.verify(deal.contract().chain())).isInstanceOf(Verification.Intact.class);
    }

    private void recordedUnder(Terms terms) {
        deal = Deal.under(beans, terms).down("INC-1", LocalDate.of(2026, 1, 10), 20);
        Revision revision = records.visible(deal.customer(), deal.contract(), RecordSearch.all())
                .getFirst();
        id = revision.record();
        recorded = (Fact.Outage) revision.fact();
    }

    private void contested(int minutes) {
        Contesting contesting = new Contesting(new Reading(lasting(minutes), true), "It lasted longer", seen());
        assertThat(contests.contest(deal.customer(), deal.contract(), id, contesting))
                .isInstanceOf(AnswerResult.Done.class);
    }

    private Proposing proposing(Proposing.Holds holds) {
        return new Proposing(holds, "The monitor shows it", seen());
    }

    private Answered.Seen seen() {
        return contests.of(deal.customer(), deal.contract(), id).seen();
    }

    private Standing standing() {
        return contests.of(deal.customer(), deal.contract(), id).standing();
    }

    private Actor finance(Actor actor) {
        return deal.as(actor, Role.FINANCE);
    }

    private Actor legal(Actor actor) {
        return deal.as(actor, Role.LEGAL);
    }

    private Fact.Outage lasting(int minutes) {
        return outage("cloud", minutes);
    }

    private Fact.Outage elsewhere() {
        return outage("moon", 10);
    }

    private Fact.Outage outage(String service, int minutes) {
        Interval span =
                new Interval(recorded.span().start(), recorded.span().start().plus(Duration.ofMinutes(minutes)));
        return new Fact.Outage(
                "INC-1", service, span, recorded.cause(), recorded.severity(), recorded.noticed(), recorded.affected());
    }

    private static BigDecimal sum(List<Total> totals) {
        return Optional.of(totals).stream()
                .flatMap(List::stream)
                .map(Total::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
