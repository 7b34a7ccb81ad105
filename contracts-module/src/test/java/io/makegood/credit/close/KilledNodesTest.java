package io.makegood.credit.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.ChainId;
import io.makegood.audit.Verification;
import io.makegood.credit.CloudTerms;
import io.makegood.credit.Deal;
import io.makegood.credit.IssuedStatements;
import io.makegood.credit.Statement;
import io.makegood.credit.ledger.Balance;
import io.makegood.credit.ledger.Ledger;
import io.makegood.credit.settlement.Reconciliation;
import io.makegood.credit.settlement.StatementLives;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Two processes work off the same runs and are killed at random moments, until one is left alone: what stands in the database then
 * is what one that nobody disturbs leaves behind. On MySQL alone, because processes cannot share an H2 file.
 * {@code -Dmakegood.kills=50} kills fifty; the seed is printed, and given by {@code -Dmakegood.seed}.
 */
@DatabaseTest
@Tag("mysql")
class KilledNodesTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);
    private static final int KILLS = Integer.getInteger("makegood.kills", 4);
    private static final int CONTRACTS = 12;
    private static final int LONGEST_MILLIS = 800;

    private final long seed = Long.getLong("makegood.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private Instant now = TestClock.START;

    @Autowired
    ApplicationContext beans;

    @Autowired
    CloseRuns runs;

    @Autowired
    CloseWork work;

    @Autowired
    IssuedStatements issued;

    @Autowired
    StatementLives lives;

    @Autowired
    Ledger ledger;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    AuditTrail audit;

    @Autowired
    Environment environment;

    @Test
    void nodesThatAreKilledLeaveWhatAnUndisturbedOneLeaves() throws InterruptedException {
        System.out.println("seed " + seed);
        int kills = 0;
        int inTheMiddle = 0;
        while (kills < KILLS) {
            List<Deal> undisturbed = deals();
            started(undisturbed);
            work.drain();

            List<Deal> deals = deals();
            CloseRunId first = started(deals);
            CloseRunId second = started(deals);
            while (kills < KILLS && !isOver(deals, first)) {
                kills += twoNodesOneAfterTheOtherKilled();
                inTheMiddle += isOver(deals, first) ? 0 : 1;
            }
            oneNodeFinishes();

            assertThat(runs.of(deals.getFirst().provider(), first).tally().isOver())
                    .isTrue();
            assertThat(runs.of(deals.getFirst().provider(), second).tally().isOver())
                    .isTrue();
            alike(deals, undisturbed);
        }
        System.out.println(kills + " nodes killed; work was left over " + inTheMiddle + " times");
        assertThat(inTheMiddle).as("seed " + seed).isPositive();
    }

    private int twoNodesOneAfterTheOtherKilled() throws InterruptedException {
        now = now.plus(Claims.LIFE).plusSeconds(1);
        try (Node one = Node.started(database(), now);
                Node other = Node.started(database(), now)) {
            one.ready();
            other.ready().go();
            one.go();
            boolean killed = one.killedAfter(random.nextInt(LONGEST_MILLIS));
            boolean killedToo = other.killedAfter(random.nextInt(LONGEST_MILLIS));
            return (killed ? 1 : 0) + (killedToo ? 1 : 0);
        }
    }

    private void oneNodeFinishes() throws InterruptedException {
        now = now.plus(Claims.LIFE).plusSeconds(1);
        try (Node last = Node.started(database(), now)) {
            last.ready().go().finish();
        }
    }

    private void alike(List<Deal> disturbed, List<Deal> undisturbed) {
        for (int i = 0; i < CONTRACTS; i++) {
            Deal deal = disturbed.get(i);
            assertThat(outcome(deal)).as("seed " + seed).isEqualTo(outcome(undisturbed.get(i)));
            assertThat(reconciliation.of(deal.provider(), deal.contract()).isSame())
                    .as("seed " + seed)
                    .isTrue();
            assertThat(audit.verify(new ChainId(deal.contract().id())))
                    .as("seed " + seed)
                    .isInstanceOf(Verification.Intact.class);
        }
        assertThat(disturbed.stream().flatMap(this::issuerNumbers).sorted())
                .as("numbers without gaps, seed " + seed)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 2 * CONTRACTS).boxed().toList());
    }

    /** What was issued and booked, without identifiers and moments. */
    private List<Object> outcome(Deal deal) {
        List<IssuedStatements.Row> rows =
                issued.of(deal.provider(), deal.contract()).rows();
        List<Balance> balances = ledger.balances(deal.provider(), deal.contract(), ALWAYS);
        return List.of(
                rows.stream().map(row -> row.statement().number()).toList(),
                rows.stream().map(row -> row.statement().period()).toList(),
                rows.stream().map(IssuedStatements.Row::sums).toList(),
                rows.stream()
                        .map(row -> issued.open(
                                        deal.provider(),
                                        deal.contract(),
                                        row.statement().id())
                                .computed()
                                .entitlements())
                        .toList(),
                balances.stream()
                        .map(balance -> balance.account() + " " + balance.unit() + " " + balance.amount())
                        .sorted()
                        .toList());
    }

    private Stream<Integer> issuerNumbers(Deal deal) {
        return issued.of(deal.provider(), deal.contract()).rows().stream()
                .map(IssuedStatements.Row::statement)
                .map(Statement::id)
                .map(id -> lives.of(deal.provider(), deal.contract(), id).issuerNumber());
    }

    /** Contracts of one provider; each was down for another time in January. */
    private List<Deal> deals() {
        Deal first = Deal.under(beans, CloudTerms.inSteps());
        return IntStream.range(0, CONTRACTS)
                .mapToObj(i -> (i == 0 ? first : first.another(CloudTerms.inSteps()))
                        .down("INC-1", LocalDate.of(2026, 1, 10), 20 * (i + 1)))
                .toList();
    }

    private CloseRunId started(List<Deal> deals) {
        StartResult result = runs.start(deals.getFirst().provider(), new CloseScope.All(), FEBRUARY);
        return ((StartResult.Started) result).run();
    }

    private boolean isOver(List<Deal> deals, CloseRunId run) {
        return runs.of(deals.getFirst().provider(), run).tally().isOver();
    }

    /** The settings of this test's database, for another process. */
    private Map<String, Object> database() {
        Map<String, Object> settings = new HashMap<>();
        for (String name : List.of(
                "makegood.data",
                "makegood.db.url",
                "makegood.db.user",
                "makegood.db.password",
                "makegood.db.migrator-user",
                "makegood.db.migrator-password")) {
            settings.put(name, environment.getRequiredProperty(name));
        }
        settings.put("spring.datasource.hikari.maximum-pool-size", "5");
        return settings;
    }
}
