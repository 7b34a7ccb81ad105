package io.makegood.assess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.explain.Explanation;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.lint.Code;
import io.makegood.terms.lint.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 432 minutes down of 43,200 in April are 1 %: level 99 %, 10 % of 12,000.00 PLN. */
class RehearsalTest {

    private static final String FACTS = """
            {"format":"makegood-facts/1","outages":[{"id":"1","service":"cloud","span":{"from":"2026-04-10T00:00:00Z",\
            "until":"2026-04-10T07:12:00Z"},"cause":{"root":true},"severity":"","noticed":{},"affected":"1"}]}""";

    private String document = "";

    @BeforeEach
    void read() throws IOException {
        try (InputStream in = Explanation.class.getResourceAsStream("terms.yaml")) {
            document = new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void anExampleThatTheRulesReproduceIsNoProblem() {
        assertThat(Rehearsal.play(terms("2026-04", FACTS, "99", "missed", "1200.00 PLN")))
                .isEmpty();
        assertThat(Rehearsal.play(terms("2026-05", FACTS, "", "met", ""))).isEmpty();
    }

    @Test
    void eachDifferenceIsNamedWithBothValues() {
        List<Problem> problems = Rehearsal.check(terms("2026-04", FACTS, "98", "missed", "3000.00 PLN"));

        assertThat(problems)
                .extracting(Problem::code)
                .startsWith(Code.EXAMPLE_NOT_REPRODUCED, Code.EXAMPLE_NOT_REPRODUCED);
        assertThat(problems.getFirst().path()).isEqualTo("examples[0].expected[0].level");
        assertThat(problems.getFirst().sentence(Locale.ENGLISH))
                .isEqualTo("The worked example \"A bad night\" expects 98, but the rules find 99.");
        assertThat(problems.get(1).sentence(Locale.forLanguageTag("pl")))
                .isEqualTo("Przykład „A bad night” przewiduje 3000.00 PLN, a reguły dają 1200.00 PLN.");
    }

    @Test
    void anExampleThatCannotBeReadIsAnErrorAtItsPlace() {
        assertThat(Rehearsal.check(terms("April", FACTS, "", "met", "")))
                .extracting(Problem::path)
                .contains("examples[0].period");
        assertThat(Rehearsal.check(terms("2026-04", "{}", "", "met", "")).getFirst())
                .isEqualTo(new Problem(
                        Code.EXAMPLE_UNREADABLE,
                        Code.EXAMPLE_UNREADABLE.severity(),
                        "examples[0].facts",
                        java.util.Map.of(
                                "example", "A bad night",
                                "reason", "format: The field format is missing; it is makegood-facts/1.")));
    }

    @Test
    void termsThatLintRefusesAreNotPlayed() {
        document = document.replace("clause: availability", "clause: lost");

        assertThat(Rehearsal.check(terms("2026-04", FACTS, "1", "met", "")))
                .extracting(Problem::code)
                .contains(Code.UNKNOWN_CLAUSE)
                .doesNotContain(Code.EXAMPLE_NOT_REPRODUCED);
    }

    private Terms terms(String period, String facts, String level, String status, String award) {
        String example = """
            examples:
              - id: night
                title: A bad night
                period: "%s"
                facts: '%s'
                expected: [{objective: availability, level: "%s", status: %s, award: "%s"}]
            """.formatted(period, facts, level, status, award);
        return TermsJson.readYaml(document.replace("examples: []\n", example).getBytes(UTF_8));
    }
}
