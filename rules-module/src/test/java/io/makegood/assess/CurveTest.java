package io.makegood.assess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.explain.Explanation;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.value.Fraction;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A charge of 12,000.00 and 99.95 %: 10 % of it below, 25 % below 99 %, at most 15 % (1,800.00) a month. */
class CurveTest {
    private String document = "";

    @BeforeEach
    void read() throws IOException {
        try (InputStream in = Explanation.class.getResourceAsStream("terms.yaml")) {
            document = new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void theCreditStartsBelowThePromiseAndIsCutByTheCap() {
        Curve curve = curve();
        assertThat(curve.unit()).isEqualTo("PLN");
        assertThat(said(curve.start())).isEqualTo("beyond 99.95: 1200.00");
        assertThat(curve.doubled()).isEmpty();
        assertThat(said(curve.most())).isEqualTo("beyond 99: 1800.00");
    }

    @Test
    void withoutTheCapItDoublesWhereTheNextTierBegins() {
        document = document.replace("percent: 15 %", "percent: 100 %");
        assertThat(said(curve().doubled())).isEqualTo("beyond 99: 3000.00");
    }

    @Test
    void aTierThatHoldsItsUpperEndBeginsAtIt() {
        document = document.replace(
                        "{range: {from: {kind: inside, at: 99 %}, to: {kind: outside, at: 99.95 %}}",
                        "{range: {from: {kind: outside, at: 99 %}, to: {kind: outside, at: 99.95 %}}")
                .replace("to: {kind: outside, at: 99 %}}", "to: {kind: inside, at: 99 %}}");
        assertThat(said(curve().most())).isEqualTo("from 99: 1800.00");
    }

    /** Each begun hour of downtime beyond the 22.32 minutes that the promise allows in January costs 100.00. */
    @Test
    void stepsOfDowntimeBeginBeyondWhatThePromiseAllows() {
        String rows = document.substring(document.indexOf("          kind: tiers"), document.indexOf("        base:"));
        document = document.replace(rows, """
                          kind: perStep
                          each: {kind: fixedMoney, amount: 100.00 PLN}
                          step: PT1H
                          steps: started
                          origin: {kind: atTarget}
                """);
        Curve curve = curve();
        assertThat(said(curve.start())).isEqualTo("beyond 99.95: 100.00");
        Fraction second = Fraction.parse("99.95").minus(Fraction.of(3600 * 100, 31 * 86_400));
        assertThat(curve.doubled().orElseThrow().from()).isEqualTo(second);
        assertThat(curve.doubled().orElseThrow().owed()).isEqualByComparingTo("200.00");
        assertThat(curve.most().orElseThrow().owed()).isEqualByComparingTo("1800.00");
    }

    @Test
    void anObjectiveThatOwesNothingHasNoCurve() {
        String remedies = document.substring(document.indexOf("    remedies:"), document.indexOf("settlement:"));
        document = document.replace(remedies, "    remedies: []\n");
        Terms terms = terms();
        assertThat(Curve.of(terms, terms.objectives().getFirst(), Period.parse("2026-01")))
                .isEmpty();
    }

    private Curve curve() {
        Terms terms = terms();
        return Curve.of(terms, terms.objectives().getFirst(), Period.parse("2026-01"))
                .orElseThrow();
    }

    private Terms terms() {
        return TermsJson.readYaml(document.getBytes(UTF_8));
    }

    private static String said(Optional<Curve.Step> step) {
        return step.map(each -> (each.inside() ? "from " : "beyond ")
                        + each.from()
                                .toDecimal(2, java.math.RoundingMode.UNNECESSARY)
                                .stripTrailingZeros()
                                .toPlainString()
                        + ": " + each.owed())
                .orElse("never");
    }
}
