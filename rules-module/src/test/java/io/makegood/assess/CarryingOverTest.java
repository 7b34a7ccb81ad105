package io.makegood.assess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.Assessment.Carried;
import io.makegood.assess.Assessment.Total;
import io.makegood.assess.explain.Explanation;
import io.makegood.assess.rule.RuleBook;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Header.Amendments;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.value.Fraction;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Ten hours down in April are below 99 %: 25 % of 12,000.00 are 3,000.00. The cap of 5 % leaves 600.00 a month and carries
 * the rest, so that it takes five months to pay.
 */
class CarryingOverTest {

    private static final Instant MAY = Instant.parse("2026-04-30T22:00:00Z");

    private String document = "";

    @BeforeEach
    void read() throws IOException {
        try (InputStream in = Explanation.class.getResourceAsStream("terms.yaml")) {
            document = new String(in.readAllBytes(), UTF_8)
                    .replace("percent: 15 %", "percent: 5 %")
                    .replace("excess: lapses", "excess: carried");
        }
    }

    @Test
    void theExcessIsOwedMonthByMonthAsTheCapHasRoom() {
        BigDecimal left = carried(assess("2026-04", outage())).amount();
        assertThat(left).isEqualByComparingTo("2400.00");
        for (int month = 5; month <= 8; month++) {
            Assessment next = assess(YearMonth.of(2026, month).toString(), carriedOver(left, since(month)));
            assertThat(next.totals()).containsExactly(new Total("PLN", new BigDecimal("600.00")));
            left = left.subtract(new BigDecimal("600"));
            assertThat(next.carried()).hasSize(left.signum()).allMatch(rest -> rest.unit()
                    .equals("PLN"));
        }
        assertThat(left).isEqualByComparingTo("0");
    }

    @Test
    void awardsOfTheMonthComeFirstAndTheCapHoldsForBoth() {
        Assessment april = assess("2026-04", outage(), carriedOver(new BigDecimal("50.00"), since(4)));

        assertThat(april.totals()).containsExactly(new Total("PLN", new BigDecimal("600.00")));
        assertThat(carried(april).amount()).isEqualByComparingTo("2450.00");
        assertThat(Explanation.of(terms(), april, Locale.ENGLISH)
                        .awards()
                        .getLast()
                        .steps()
                        .getFirst()
                        .sentence())
                .isEqualTo("PLN\u00a050.00 were carried over under the cap per service and month of"
                        + " PLN\u00a0600.00, of which PLN\u00a0600.00 are used; only PLN\u00a00.00 fits, and the rest is"
                        + " carried on.");
    }

    /** At most 450.00 of the contract in May, whatever the cap of the service has room for; the third book looked at that one alone. */
    @Test
    void whatWasCarriedFitsUnderEveryCapOfTheContract() {
        document = document.replace(
                "  caps: []",
                "  caps: [{id: all, scope: contractMonth, limit: {kind: atMostMoney, amount: 450.00 PLN}, excess:"
                        + " lapses, allocation: inOrder}]");
        Facts facts = new Facts(List.of(carriedOver(new BigDecimal("500.00"), since(5))));
        Period may = Period.parse("2026-05");
        Instant known = Instant.parse("2026-06-01T00:00:00Z");

        Assessment now = Assessor.current().of(terms(), may, facts, known);
        assertThat(now.totals()).containsExactly(new Total("PLN", new BigDecimal("450.00")));
        assertThat(carried(now)).isEqualTo(new Carried("monthly", "PLN", new BigDecimal("50")));
        assertThat(Assessor.with("3").of(terms(), may, facts, known).totals())
                .containsExactly(new Total("PLN", new BigDecimal("500.00")));
    }

    /** Statements of that time are recomputed as they were: what was carried was told and never owed. */
    @Test
    void theFirstRuleBookStillAnswersAsItDid() {
        Facts facts = new Facts(List.of(carriedOver(new BigDecimal("50.00"), since(5))));
        Period may = Period.parse("2026-05");
        Instant known = Instant.parse("2026-06-01T00:00:00Z");

        assertThat(Assessor.with("1").of(terms(), may, facts, known).totals()).isEmpty();
        assertThat(Assessor.with("1").of(terms(), may, facts, known).origins().ruleBook())
                .isEqualTo("1");
        assertThat(Assessor.current().of(terms(), may, facts, known).totals())
                .containsExactly(new Total("PLN", new BigDecimal("50.00")));
        assertThat(RuleBook.of("1").hash()).isNotEqualTo(RuleBook.present().hash());
    }

    @Test
    void twoVersionsOfOneMonthDoNotBothOweIt() {
        Instant middle = Instant.parse("2026-05-15T00:00:00Z");
        Facts facts = new Facts(List.of(carriedOver(new BigDecimal("50.00"), since(5))));
        Period may = Period.parse("2026-05");
        Instant known = Instant.parse("2026-06-01T00:00:00Z");
        for (Amendments amendments : Amendments.values()) {
            InForce first = new InForce(terms(), new Interval(Instant.MIN, middle), amendments);
            InForce second = new InForce(terms(), Interval.openFrom(middle), amendments);
            assertThat(Assessor.current().of(first, may, known, facts).totals()).hasSize(1);
            assertThat(Assessor.current().of(second, may, known, facts).totals())
                    .isEmpty();
        }
    }

    @Test
    void theLimitsOfTheProcedureAreTold() {
        document = document.replace(
                        "payment: {form: creditNote, within: {kind: unlimited}}",
                        "payment: {form: creditNote, within: {kind: within, count: 14, unit: days, anchor: windowEnd,"
                                + " calendar: 24x7, shift: false}}")
                .replace(
                        "expiry: {kind: unlimited}",
                        "expiry: {kind: within, count: 12, unit: months, anchor: windowEnd, calendar: 24x7, shift:"
                                + " false}");

        assertThat(Explanation.of(terms(), assess("2026-04", outage()), Locale.ENGLISH)
                        .awards()
                        .getFirst()
                        .steps())
                .extracting(Explanation.Step::sentence)
                .endsWith(
                        "What is owed must be settled by 14 May 2026 23:59:59.",
                        "What is owed expires when it is not used by 30 April 2027 23:59:59.");
    }

    private Assessment assess(String period, Fact... facts) {
        return Assessor.assess(terms(), Period.parse(period), new Facts(List.of(facts)));
    }

    private Terms terms() {
        return TermsJson.readYaml(document.getBytes(UTF_8));
    }

    private static Carried carried(Assessment assessment) {
        return assessment.carried().getFirst();
    }

    private static Instant since(int month) {
        return YearMonth.of(2026, month)
                .atDay(1)
                .atStartOfDay(java.time.ZoneId.of("Europe/Warsaw"))
                .toInstant();
    }

    private static Fact carriedOver(BigDecimal amount, Instant since) {
        return new Fact.CarriedOver("C", "*", "monthly", since, new Fact.EarlierAward(amount, "PLN"));
    }

    private static Fact outage() {
        Instant start = MAY.minusSeconds(864_000);
        return new Fact.Outage(
                "O",
                "cloud",
                new Interval(start, start.plusSeconds(36_000)),
                new Fact.Cause(Optional.empty(), true),
                "",
                Fact.Noticed.unknown(),
                Fraction.ONE);
    }
}
