package io.makegood.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.Period;
import io.makegood.credit.ledger.Plain;
import io.makegood.credit.settlement.Life;
import io.makegood.credit.settlement.PortionState;
import io.makegood.credit.settlement.Reconciliation;
import io.makegood.credit.settlement.StatementLives;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TestClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Records of January that come in after January was issued: the statement of February says the difference. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdjustmentsTest {
    /** {@code -Dmakegood.repeats=1000} takes a thousand. */
    private static final int SEEDS = Integer.getInteger("makegood.repeats", 4);

    private static final LocalDate TENTH = LocalDate.of(2026, 1, 10);

    @Autowired
    ApplicationContext beans;

    @Autowired
    IssuedStatements issued;

    @Autowired
    Statements statements;

    @Autowired
    StatementLives lives;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Clock clock;

    @AfterEach
    void backToMarch() {
        ((TestClock) clock).set(TestClock.START);
    }

    @Test
    void aLateRecordMakesALineOfTheNextStatementAndLeavesTheIssuedOneAlone() {
        Deal deal = Deal.under(beans, CloudTerms.terms());
        Statement january = deal.issued(deal.provider(), "2026-01");
        deal.down("INC-1", TENTH, 72);
        Review review = ((ReviewResult.Ready)
                        statements.review(deal.provider(), deal.contract(), Period.parse("2026-02")))
                .review();
        assertThat(review.adjustments()).hasSize(1);

        Statement february = deal.issued(deal.provider(), "2026-02");

        StatementDocument document = issued.open(deal.customer(), deal.contract(), february.id());
        assertThat(document.computed().totals()).isEmpty();
        assertThat(document.adjusted().lines()).singleElement().satisfies(line -> {
            assertThat(line.earlier()).isEqualTo(new Adjustment.Earlier(january.id(), 1));
            assertThat(line.issued().value()).isEqualByComparingTo("0");
            assertThat(line.now().value()).isEqualByComparingTo("1200");
            assertThat(line.difference().unit()).isEqualTo("PLN");
        });
        assertThat(document.adjusted().now().get(january.id()).totals()).hasSize(1);
        assertThat(totals(deal)).isEqualTo(Map.of("PLN", new BigDecimal("1200")));
        assertThat(issued.open(deal.customer(), deal.contract(), january.id()).totals())
                .isEmpty();
        assertThat(issued.recompute(deal.customer(), deal.contract(), january.id())
                        .isSame())
                .isTrue();
        assertThat(issued.recompute(deal.customer(), deal.contract(), february.id())
                        .isSame())
                .isTrue();
        Life life = lives.of(deal.customer(), deal.contract(), february.id());
        assertThat(life.sums(PortionState.OPEN)).containsEntry("PLN", new BigDecimal("1200"));
        assertThat(reconciliation.of(deal.customer(), deal.contract()).isSame()).isTrue();
    }

    @Test
    void whatWasTooMuchGoesBackAndNothingIsAdjustedTwice() {
        Deal deal = Deal.under(beans, CloudTerms.terms()).down("INC-1", TENTH, 72);
        deal.issued(deal.provider(), "2026-01");
        deal.correct("INC-1", TENTH, 30);
        Statement february = deal.issued(deal.provider(), "2026-02");
        assertThat(issued.open(deal.customer(), deal.contract(), february.id()).totals())
                .singleElement()
                .satisfies(total -> assertThat(total.amount()).isEqualByComparingTo("-1200"));

        ((TestClock) clock).set(Instant.parse("2026-04-02T10:00:00Z"));
        Statement march = deal.issued(deal.provider(), "2026-03");

        assertThat(issued.open(deal.customer(), deal.contract(), march.id())
                        .adjusted()
                        .lines())
                .isEmpty();
        assertThat(totals(deal)).isEmpty();
        assertThat(reconciliation.of(deal.customer(), deal.contract()).isSame()).isTrue();
    }

    /** Whenever the records come in and are corrected, what was issued adds up to what one look at all of them says at the end. */
    @Test
    void issuedAndAdjustedAddUpToOneLookAtEverything() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            System.out.println("seed " + seed);
            Random random = new Random(seed);
            Deal late = Deal.under(beans, CloudTerms.withExtraTime());
            Deal known = Deal.under(beans, CloudTerms.withExtraTime());
            List<Runnable> open = new ArrayList<>();
            for (int month = 1; month <= 4; month++) {
                for (int outage = 0; outage < 2; outage++) {
                    LocalDate day = LocalDate.of(2026, month, 1 + random.nextInt(27));
                    int minutes = 10 + random.nextInt(60);
                    String id = "INC-" + month + "-" + outage;
                    known.down(id, day, minutes);
                    int told = random.nextBoolean() ? minutes : 10 + random.nextInt(60);
                    open.add(() -> {
                        late.down(id, day, told);
                        if (told != minutes) {
                            open.add(() -> late.correct(id, day, minutes));
                        }
                    });
                }
            }
            for (int month = 1; month <= 5; month++) {
                YearMonth next = YearMonth.of(2026, month);
                ((TestClock) clock)
                        .set(next.plusMonths(1).atDay(2).atTime(10, 0).toInstant(java.time.ZoneOffset.UTC));
                int now = random.nextInt(open.size() + 1);
                while (month == 5 ? !open.isEmpty() : now-- > 0) {
                    open.remove(random.nextInt(open.size())).run();
                }
                late.issued(late.provider(), next.toString());
                known.issued(known.provider(), next.toString());
            }

            assertThat(totals(late)).as("seed " + seed).isEqualTo(totals(known));
            assertThat(reconciliation.of(late.provider(), late.contract()).isSame())
                    .isTrue();
        }
    }

    private Map<String, BigDecimal> totals(Deal deal) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        issued.of(deal.provider(), deal.contract()).rows().forEach(row -> row.sums()
                .forEach(sum -> totals.merge(sum.unit(), sum.amount(), BigDecimal::add)));
        totals.replaceAll((unit, sum) -> Plain.of(sum));
        totals.values().removeIf(sum -> sum.signum() == 0);
        return totals;
    }
}
