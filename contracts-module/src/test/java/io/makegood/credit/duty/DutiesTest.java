package io.makegood.credit.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.credit.CloudTerms;
import io.makegood.credit.CreditOverview;
import io.makegood.credit.Deal;
import io.makegood.credit.Statement;
import io.makegood.credit.settlement.PortionState;
import io.makegood.credit.settlement.StatementLives;
import io.makegood.measure.Interval;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TestClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** January owed an analysis until 15 February and gave the right to terminate until 3 March; it is 2 March. */
@DatabaseTest
class DutiesTest {
    private static final int ANALYSIS = 1;
    private static final int TERMINATE = 2;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Duties duties;

    @Autowired
    StatementLives lives;

    @Autowired
    CreditOverview overview;

    @Autowired
    Clock clock;

    @AfterEach
    void backToMarch() {
        ((TestClock) clock).set(TestClock.START);
    }

    @Test
    void aDutyIsAssignedAnsweredGivenBackAndAccepted() {
        Deal deal = deal();
        Statement statement = deal.issued(deal.customer(), "2026-01");
        assertThat(analysis(deal, statement).state()).isEqualTo(DutyState.DUE);
        assertThat(analysis(deal, statement).isOverdue(TestClock.START)).isTrue();
        assertThat(overview.deadlines(deal.provider(), year())).hasSize(2);

        act(
                deal.provider(),
                statement,
                ANALYSIS,
                DutyAct.Kind.ASSIGN,
                Optional.of(deal.provider().person()),
                "");
        act(deal.provider(), statement, ANALYSIS, DutyAct.Kind.ANSWER, Optional.empty(), "A disk was full");
        assertThat(analysis(deal, statement).owner()).contains(deal.provider().person());
        assertThat(analysis(deal, statement).state()).isEqualTo(DutyState.ANSWERED);
        act(deal.customer(), statement, ANALYSIS, DutyAct.Kind.RETURN, Optional.empty(), "Why was it full?");
        assertThat(analysis(deal, statement).state()).isEqualTo(DutyState.DUE);
        act(deal.provider(), statement, ANALYSIS, DutyAct.Kind.ANSWER, Optional.empty(), "Logs were not rotated");
        DutyResult done = act(deal.customer(), statement, ANALYSIS, DutyAct.Kind.ACCEPT, Optional.empty(), "");

        assertThat(done).isEqualTo(new DutyResult.Done());
        assertThat(analysis(deal, statement).state()).isEqualTo(DutyState.DONE);
        assertThat(analysis(deal, statement).acts()).hasSize(5);
        assertThat(lives.of(deal.customer(), deal.contract(), statement.id()).in(PortionState.SETTLED))
                .hasSize(1);
        assertThat(overview.deadlines(deal.provider(), year()))
                .as("what is done is no deadline any more")
                .hasSize(1);
        assertThat(act(deal.customer(), statement, ANALYSIS, DutyAct.Kind.ACCEPT, Optional.empty(), ""))
                .isEqualTo(new DutyResult.NotNow(DutyState.DONE));
    }

    @Test
    void aRightIsUsedInTimeOrLapses() {
        Deal used = deal();
        Statement statement = used.issued(used.customer(), "2026-01");
        Actor signatory = used.as(used.customer(), Role.SIGNATORY);
        assertThat(act(signatory, statement, TERMINATE, DutyAct.Kind.USE, Optional.empty(), "We terminate"))
                .isEqualTo(new DutyResult.Done());
        assertThat(duties.one(signatory, used.contract(), statement.id(), TERMINATE)
                        .state())
                .isEqualTo(DutyState.USED);

        Deal late = deal();
        Statement unused = late.issued(late.customer(), "2026-01");
        ((TestClock) clock).set(Instant.parse("2026-03-04T10:00:00Z"));
        Actor other = late.as(late.customer(), Role.SIGNATORY);
        assertThat(act(other, unused, TERMINATE, DutyAct.Kind.USE, Optional.empty(), "We terminate"))
                .isEqualTo(new DutyResult.NotNow(DutyState.LAPSED));
    }

    @Test
    void onlyTheRightSideAndRoleActsAndTheSameFormActsOnce() {
        Deal deal = deal();
        Statement statement = deal.issued(deal.customer(), "2026-01");
        assertThatThrownBy(
                        () -> act(deal.customer(), statement, ANALYSIS, DutyAct.Kind.ANSWER, Optional.empty(), "Ours"))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> act(
                        deal.as(deal.customer(), Role.NEGOTIATOR),
                        statement,
                        TERMINATE,
                        DutyAct.Kind.USE,
                        Optional.empty(),
                        "We terminate"))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> act(
                        deal.provider(),
                        statement,
                        ANALYSIS,
                        DutyAct.Kind.ASSIGN,
                        Optional.of(deal.customer().person()),
                        ""))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> duties.of(deal().provider(), deal.contract())).isInstanceOf(NotFound.class);
        DutyOrder order = new DutyOrder(
                UUID.randomUUID(),
                deal.contract(),
                statement.id(),
                ANALYSIS,
                new DutyOrder.Wish(DutyAct.Kind.ANSWER, Optional.empty(), "A disk was full"));
        assertThat(duties.act(deal.provider(), order)).isEqualTo(new DutyResult.Done());
        assertThat(duties.act(deal.provider(), order)).isEqualTo(new DutyResult.AlreadyDone());
    }

    private Duty analysis(Deal deal, Statement statement) {
        return duties.one(deal.customer(), deal.contract(), statement.id(), ANALYSIS);
    }

    private DutyResult act(
            Actor actor, Statement statement, int portion, DutyAct.Kind kind, Optional<PersonId> owner, String text) {
        return duties.act(
                actor,
                new DutyOrder(
                        UUID.randomUUID(),
                        statement.contract(),
                        statement.id(),
                        portion,
                        new DutyOrder.Wish(kind, owner, text)));
    }

    private Deal deal() {
        return Deal.under(beans, CloudTerms.withDutyAndRight()).down("INC-1", LocalDate.of(2026, 1, 10), 72);
    }

    private static Interval year() {
        return new Interval(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    }
}
