package io.makegood.assess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.Assessment.Status;
import io.makegood.assess.explain.Explanation;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.value.Fraction;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten hours down in April break the promise; whether it applies, and whether the credit is owed, depends on conditions. */
class ConditionsTest {

    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final Instant APRIL = Instant.parse("2026-04-10T00:00:00Z");

    private String document = "";

    @BeforeEach
    void read() throws IOException {
        try (InputStream in = Explanation.class.getResourceAsStream("terms.yaml")) {
            document = new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void aCountThatIsNotReachedIsToldWithBothNumbers() {
        conditions("{kind: minimumCount, counter: CALLS, count: \"1000\"}");
        Assessment assessment = assess(count(999));

        assertThat(assessment.results().getFirst().status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(reason(assessment, Locale.ENGLISH))
                .isEqualTo("There were 999 of “CALLS” in the window and at least 1,000 are needed, so the promise does"
                        + " not apply.");
        assertThat(reason(assessment, POLISH))
                .isEqualTo(
                        "W oknie pomiaru „CALLS” wyniosło 999, a potrzeba co najmniej 1\u00a0000, więc obietnica nie ma"
                                + " zastosowania.");
        assertThat(assess(count(1000)).results().getFirst().status()).isEqualTo(Status.MISSED);
    }

    @Test
    void eachKindOfConditionHasItsSentence() {
        conditions("{kind: minimumSamples, metric: loads, count: 2}");
        assertThat(reason(assess(), Locale.ENGLISH))
                .startsWith("There were 0 samples of “loads” in the window and at least 2 are needed");
        read0();
        conditions("{kind: minimumCharge, atLeast: 20000.00 PLN}");
        assertThat(reason(assess(), Locale.ENGLISH))
                .startsWith("The charges came to PLN\u00a012,000.00 and at least PLN\u00a020,000.00 are needed");
        read0();
        conditions("{kind: attestation, subject: no invoice overdue}");
        assertThat(reason(assess(), Locale.ENGLISH))
                .startsWith("“no invoice overdue” was not attested as fulfilled in the window");
        assertThat(reason(assess(), POLISH))
                .startsWith("W oknie pomiaru nie potwierdzono spełnienia warunku „no invoice overdue”");
    }

    @Test
    void aRemedyThatIsWithheldLeavesTheMiss() {
        document = document.replace(
                "trigger: {kind: promiseMissed}",
                "trigger: {kind: provided, of: {kind: promiseMissed}, conditions: [{kind: attestation, subject: paid}]}");

        Assessment withheld = assess();
        assertThat(withheld.results().getFirst().status()).isEqualTo(Status.MISSED);
        assertThat(withheld.totals()).isEmpty();
        assertThat(Explanation.of(terms(), withheld, Locale.ENGLISH).awards().getFirst().steps().stream()
                        .filter(step -> step.rule().equals("2.10"))
                        .map(Explanation.Step::sentence))
                .containsExactly("“paid” was not attested as fulfilled in the window, so the remedy is passed over; the"
                        + " promise was still missed or kept.");
        assertThat(assess(new Fact.Attestation("A", "cloud", "paid", LocalDate.of(2026, 4, 30), true))
                        .totals())
                .extracting(Assessment.Total::amount)
                .containsExactly(new BigDecimal("1800.00"));
    }

    /** What was computed by a book without rules for conditions comes out as it did. */
    @Test
    void theThirdBookLeavesConditionsOut() {
        conditions("{kind: minimumCount, counter: CALLS, count: \"1000\"}");

        assertThat(Assessor.with("3")
                        .of(
                                terms(),
                                Period.parse("2026-04"),
                                new Facts(List.of(outage())),
                                APRIL.plusSeconds(2_592_000))
                        .results()
                        .getFirst()
                        .status())
                .isEqualTo(Status.MISSED);
    }

    /** Names that people give may look like words, currencies or numbers of ours. */
    @Test
    void idsAndUnitsAreSaidAsTheyAreWritten() {
        document = document.replaceFirst(
                "award: \\{kind: percentOfBase, percent: 25 %}", "award: {kind: units, count: \"3\", unit: GPU}");
        for (String id : List.of("OUTAGE", "TERMINATE", "12", "5 PLN", "1 GPU")) {
            Assessment assessment =
                    Assessor.assess(terms(), Period.parse("2026-04"), new Facts(List.of(outage(id), count(5))));
            for (Locale language : List.of(Locale.ENGLISH, POLISH)) {
                assertThat(Explanation.of(terms(), assessment, language).awards())
                        .hasSize(1);
            }
        }
    }

    private void read0() {
        try {
            read();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void conditions(String list) {
        document = document.replace("eligibility: []", "eligibility: [" + list + "]");
    }

    private Terms terms() {
        return TermsJson.readYaml(document.getBytes(UTF_8));
    }

    private Assessment assess(Fact... more) {
        return Assessor.assess(
                terms(),
                Period.parse("2026-04"),
                new Facts(Stream.concat(Stream.of(outage()), Stream.of(more)).toList()));
    }

    private String reason(Assessment assessment, Locale language) {
        return Explanation.of(terms(), assessment, language).results().getFirst().steps().stream()
                .filter(step -> step.rule().equals("1.8"))
                .map(Explanation.Step::sentence)
                .findFirst()
                .orElse("");
    }

    private static Fact count(int calls) {
        return new Fact.Count(
                "calls", "cloud", "CALLS", new Interval(APRIL, APRIL.plusSeconds(60)), BigDecimal.valueOf(calls));
    }

    private static Fact outage() {
        return outage("O");
    }

    private static Fact outage(String id) {
        return new Fact.Outage(
                id,
                "cloud",
                new Interval(APRIL, APRIL.plusSeconds(36_000)),
                Fact.Cause.provider(),
                "",
                Fact.Noticed.unknown(),
                Fraction.ONE);
    }
}
