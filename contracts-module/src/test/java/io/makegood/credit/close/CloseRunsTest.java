package io.makegood.credit.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.contract.ContractId;
import io.makegood.credit.CloudTerms;
import io.makegood.credit.Consequence;
import io.makegood.credit.Deal;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.Statement;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** It is 2 March 2026: January and February are over, and nobody has stated them. */
@DatabaseTest
@Import(CloseRunsTest.Trap.class)
class CloseRunsTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final int REPEATS = Integer.getInteger("makegood.repeats", 3);

    @Autowired
    ApplicationContext beans;

    @Autowired
    CloseRuns runs;

    @Autowired
    CloseWork work;

    @Autowired
    IssuedStatements issued;

    @Autowired
    Trap trap;

    @Autowired
    Clock clock;

    @BeforeEach
    void nothingFails() {
        trap.set(Integer.MAX_VALUE, null);
    }

    @Test
    void aRunClosesEveryMonthOfEveryContractUpToTheLast() {
        List<Deal> deals = deals(3);
        CloseRunId run = started(deals, new CloseScope.All(), FEBRUARY);
        assertThat(runs.of(deals.getFirst().provider(), run).tally()).isEqualTo(new CloseRun.Tally(3, 0, 0, 0));

        work.drain();

        assertThat(runs.of(deals.getFirst().provider(), run).tally()).isEqualTo(new CloseRun.Tally(3, 3, 0, 6));
        assertThat(deals).allSatisfy(deal -> assertThat(numbers(deal)).containsExactly(2, 1));
        assertThat(runs.start(deals.getFirst().provider(), new CloseScope.All(), FEBRUARY))
                .isEqualTo(new StartResult.NothingToClose());
    }

    @Test
    void aScopeLeavesTheOthersAlone() {
        List<Deal> deals = deals(3);
        started(deals, new CloseScope.One(deals.get(1).contract()), JANUARY);
        started(deals, new CloseScope.With(deals.get(2).customer().organisation()), FEBRUARY);
        work.drain();

        assertThat(numbers(deals.get(0))).isEmpty();
        assertThat(numbers(deals.get(1))).containsExactly(1);
        assertThat(numbers(deals.get(2))).containsExactly(2, 1);
    }

    @Test
    void eightWorkersAndTwoRunsAtOnceIssueEachMonthOnce() throws Exception {
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            List<Deal> deals = deals(4);
            started(deals, new CloseScope.All(), FEBRUARY);
            started(deals, new CloseScope.All(), FEBRUARY);
            Callable<Integer> worker = work::drain;
            try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
                for (Future<Integer> done : eight.invokeAll(Collections.nCopies(8, worker))) {
                    assertThat(done.state()).isEqualTo(Future.State.SUCCESS);
                }
            }
            assertThat(deals).allSatisfy(deal -> assertThat(numbers(deal)).containsExactly(2, 1));
        }
    }

    /** Whoever is killed leaves a claim behind that nobody renews; at each point of the run in turn. */
    @Test
    void aKilledRunIsTakenOverAndEndsAsIfNobodyHadDied() {
        for (int death = 1; death <= 4; death++) {
            List<Deal> deals = deals(2);
            CloseRunId run = started(deals, new CloseScope.All(), FEBRUARY);
            trap.set(death, null);
            assertThatThrownBy(work::drain).isInstanceOf(Killed.class);
            trap.set(Integer.MAX_VALUE, null);
            work.drain();
            assertThat(runs.of(deals.getFirst().provider(), run).tally().isOver())
                    .as("the claim of the dead holds for a while")
                    .isFalse();

            ((TestClock) clock).advance(Claims.LIFE.plus(Duration.ofSeconds(1)));
            work.drain();

            assertThat(runs.of(deals.getFirst().provider(), run).tally()).isEqualTo(new CloseRun.Tally(2, 2, 0, 4));
            assertThat(deals).allSatisfy(deal -> assertThat(numbers(deal)).containsExactly(2, 1));
        }
    }

    @Test
    void aContractThatFailsIsParkedAndTheOthersGoOn() {
        List<Deal> deals = deals(3);
        CloseRunId run = started(deals, new CloseScope.All(), FEBRUARY);
        trap.set(Integer.MAX_VALUE, deals.get(1).contract());

        work.drain();

        Actor finance = deals.getFirst().provider();
        assertThat(runs.of(finance, run).tally()).isEqualTo(new CloseRun.Tally(3, 2, 1, 4));
        assertThat(runs.parked(finance, run)).singleElement().satisfies(parked -> {
            assertThat(parked.contract()).isEqualTo(deals.get(1).contract());
            assertThat(parked.reason()).isEqualTo(Parked.Reason.FAILED);
            assertThat(parked.detail()).contains("a broken contract");
        });
        trap.set(Integer.MAX_VALUE, null);
        assertThat(runs.release(finance, run, deals.get(1).contract())).isEqualTo(new ReleaseResult.Released());
        work.drain();
        assertThat(numbers(deals.get(1))).containsExactly(2, 1);
        assertThat(runs.release(finance, run, deals.get(1).contract())).isEqualTo(new ReleaseResult.NotParked());
    }

    @Test
    void moreThanTheChargeIsParkedUntilASecondPersonLooksAtIt() {
        Deal deal = Deal.under(beans, CloudTerms.owingPercent("101")).down("INC-1", LocalDate.of(2026, 1, 10), 72);
        CloseRunId run = started(List.of(deal), new CloseScope.All(), FEBRUARY);

        work.drain();

        assertThat(numbers(deal)).isEmpty();
        assertThat(runs.parked(deal.provider(), run)).singleElement().satisfies(parked -> {
            assertThat(parked.reason()).isEqualTo(Parked.Reason.MORE_THAN_CHARGE);
            assertThat(parked.detail()).isEqualTo("12120.00 > 12000.00 PLN");
            assertThat(parked.held()).contains(JANUARY);
        });
        assertThat(runs.release(deal.provider(), run, deal.contract()))
                .isEqualTo(new ReleaseResult.SecondPersonNeeded());
        assertThat(runs.release(deal.colleague(deal.provider()), run, deal.contract()))
                .isEqualTo(new ReleaseResult.Released());
        work.drain();
        assertThat(numbers(deal)).containsExactly(2, 1);
    }

    @Test
    void onlyFinanceStartsAndOnlyTheOwnRunsAreSeen() {
        List<Deal> deals = deals(1);
        CloseRunId run = started(deals, new CloseScope.All(), JANUARY);
        Actor legal = deals.getFirst().as(deals.getFirst().provider(), Role.LEGAL);

        assertThatThrownBy(() -> runs.start(legal, new CloseScope.All(), JANUARY))
                .isInstanceOf(NotPermitted.class);
        assertThat(runs.recent(legal)).hasSize(1);
        assertThatThrownBy(() -> runs.of(deals.getFirst().customer(), run)).isInstanceOf(NotFound.class);
    }

    private List<Deal> deals(int count) {
        Deal first = Deal.under(beans, CloudTerms.terms()).down("INC-1", LocalDate.of(2026, 1, 10), 72);
        return IntStream.range(0, count)
                .mapToObj(i -> i == 0 ? first : first.another(CloudTerms.terms()))
                .toList();
    }

    private CloseRunId started(List<Deal> deals, CloseScope scope, YearMonth until) {
        StartResult result = runs.start(deals.getFirst().provider(), scope, until);
        assertThat(result).isInstanceOf(StartResult.Started.class);
        return ((StartResult.Started) result).run();
    }

    private List<Integer> numbers(Deal deal) {
        return issued.of(deal.provider(), deal.contract()).rows().stream()
                .map(IssuedStatements.Row::statement)
                .map(Statement::number)
                .toList();
    }

    /** The process dies here. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Kills whoever issues the n-th statement, or breaks one contract. */
    static final class Trap implements Consequence {
        private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
        private volatile ContractId broken;

        void set(int deadly, ContractId contract) {
            left.set(deadly);
            broken = contract;
        }

        @Override
        public void of(Issued statement) {
            if (statement.statement().contract().equals(broken)) {
                throw new IllegalStateException("a broken contract");
            }
            if (left.decrementAndGet() == 0) {
                throw new Killed();
            }
        }
    }
}
