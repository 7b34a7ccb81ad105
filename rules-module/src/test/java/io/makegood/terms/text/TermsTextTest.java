package io.makegood.terms.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Clause;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.lint.Lint;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | At least {availability.target} a month    | At least 99.9% a month
        pl | Co najmniej {availability.target} miesiąca | Co najmniej 99,9% miesiąca
        en | {response.critical.within}                | 2 hours
        pl | {availability.planned.notice.lead}        | 72 godziny
        pl | {availability.planned.quota.time}         | 30 minut
        en | {provider}                                | Provider
        en | {nobody.target} stays                     | {nobody.target} stays
        """)
    void valuesOfTheTermsStandInTheClause(String language, String text, String filled) throws IOException {
        try (InputStream in = Lint.class.getResourceAsStream("clean.yaml")) {
            String yaml = new String(in.readAllBytes(), UTF_8).replace("language: en", "language: " + language);
            Terms terms = TermsJson.readYaml(yaml.getBytes(UTF_8));

            assertThat(TermsText.of(terms, new Clause("c", "1", "", text))).isEqualTo(filled);
        }
    }
}
