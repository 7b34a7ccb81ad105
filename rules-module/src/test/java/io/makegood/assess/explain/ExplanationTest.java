package io.makegood.assess.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.Assessor;
import io.makegood.assess.Period;
import io.makegood.measure.json.FactsJson;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * April in Warsaw has 43,200 minutes. The outage of 97 m 40 s loses 58 m 40 s to maintenance that was announced 74 hours
 * before, so 39 minutes count: 100 × (1 − 2340 / (2592000 − 3520)) = 99.90959… %.
 */
class ExplanationTest {

    private static final String FACTS = """
        format: makegood-facts/1
        outages:
          - id: INC-7
            service: cloud
            span: {from: 2026-04-14T10:03:20+02:00, until: 2026-04-14T11:41:00+02:00}
            cause: {root: true}
            severity: major
            noticed: {}
            affected: 1
        maintenance:
          - id: MNT-2
            service: cloud
            span: {from: 2026-04-14T10:42:20+02:00, until: 2026-04-14T11:41:00+02:00}
            announcedAt: 2026-04-11T08:42:20+02:00
            ground: plannedMaintenance
            interrupts: true
        """;

    @Test
    void theChainOfAnAwardIsToldInEnglish() throws IOException {
        assertThat(steps(Locale.ENGLISH))
                .containsExactly(
                        "INC-7 counted 14 April 2026 from 10:03:20 to 10:42:20: 39 minutes.",
                        "MNT-2, 14 April 2026 from 10:42:20 to 11:41:00 (58 minutes 40 seconds): excluded under 6.2,"
                                + " because it was announced 74 hours before and 72 hours are required.",
                        "INC-7, 14 April 2026 from 10:42:20 to 11:41:00 (58 minutes 40 seconds): excluded under 6.2,"
                                + " because it was announced 74 hours before and 72 hours are required.",
                        "The level is 99.9095…% and the promise at least 99.95%, so the promise was missed. Counted"
                                + " downtime: 39 minutes of 719 hours 1 minute 20 seconds. Excluded: 58 minutes 40"
                                + " seconds.",
                        "The promise was missed, so the remedy for a miss is looked at.",
                        "The level of 99.9095…% lies in row 2 of the table, so its award is granted: 10%.",
                        "The award is a share of the base: 10% of PLN\u00a012,000.00 is PLN\u00a01,200.00.",
                        "The cap per service and month of PLN\u00a01,800.00, which is 15%, is not reached, so"
                                + " PLN\u00a01,200.00 stands.",
                        "Credits are settled without a claim.");
    }

    @Test
    void theChainOfAnAwardIsToldInPolish() throws IOException {
        assertThat(steps(Locale.forLanguageTag("pl")))
                .contains(
                        "INC-7 – policzono 14.04.2026 od 10:03:20 do 10:42:20: 39 minut.",
                        "MNT-2, 14.04.2026 od 10:42:20 do 11:41:00 (58 minut 40 sekund): wyłączono na podstawie 6.2, bo"
                                + " zapowiedziano z wyprzedzeniem 74 godziny, a wymagane wyprzedzenie to 72 godziny.",
                        "Rekompensata jest częścią podstawy: 10% z 12\u00a0000,00\u00a0PLN to 1\u00a0200,00\u00a0PLN.");
    }

    @Test
    void aStepKeepsItsRuleAndItsExactNumbers() throws IOException {
        Explanation explanation = explanation(Locale.ENGLISH);

        assertThat(explanation.results().getFirst().headline())
                .isEqualTo("Availability (clause 2.1), 1 April 2026 – 30 April 2026: missed at 99.9095…%");
        assertThat(explanation.awards().getFirst().steps())
                .extracting(Explanation.Step::rule)
                .containsExactly("", "10.5", "10.5", "1.2", "2.1", "3.1", "4.1", "6.1", "7.1");
        assertThat(explanation.awards().getFirst().steps().get(6).values())
                .containsEntry("base", "12000")
                .containsEntry("amount", "1200");
    }

    private static List<String> steps(Locale language) throws IOException {
        return explanation(language).awards().getFirst().steps().stream()
                .map(Explanation.Step::sentence)
                .toList();
    }

    private static Explanation explanation(Locale language) throws IOException {
        try (InputStream in = ExplanationTest.class.getResourceAsStream("terms.yaml")) {
            Terms terms = TermsJson.readYaml(in.readAllBytes());
            var facts = FactsJson.readYaml(FACTS.getBytes(StandardCharsets.UTF_8));
            return Explanation.of(terms, Assessor.assess(terms, Period.parse("2026-04"), facts), language);
        }
    }
}
