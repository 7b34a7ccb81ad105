package io.makegood.terms.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsJsonTest {

    private final String yaml = sample();
    private final Terms terms = TermsJson.readYaml(yaml.getBytes(UTF_8));

    @Test
    void yamlIsReadIntoTheTypesOfTheLanguage() {
        Indicator.Availability indicator = (Indicator.Availability)
                terms.objectives().getFirst().measurement().indicator();
        Schedule.Tiers tiers = (Schedule.Tiers)
                terms.objectives().getFirst().remedies().getFirst().schedule();

        assertThat(indicator.counting().minimum().length()).isEqualTo(Quantity.parse("PT5M"));
        assertThat(tiers.rows().getLast().award()).isEqualTo(new Award.FractionOfBase(Fraction.of(1, 30)));
        assertThat(terms.clauses().getFirst().number()).isEqualTo("6.10");
    }

    @Test
    void canonicalBytesAreReadBackAndWrittenByteForByte() {
        byte[] canonical = TermsJson.canonical(terms);

        assertThat(TermsJson.read(canonical)).isEqualTo(terms);
        assertThat(TermsJson.canonical(TermsJson.read(canonical))).isEqualTo(canonical);
    }

    @Test
    void prettyTextSaysTheSameTerms() {
        assertThat(TermsJson.read(TermsJson.pretty(terms).getBytes(UTF_8))).isEqualTo(terms);
    }

    @Test
    void canonicalFormSortsItsFieldsAndHasNoWhiteSpace() {
        assertThat(new String(TermsJson.canonical(terms), UTF_8))
                .startsWith("{\"clauses\":[{\"heading\":\"Dostępność\",\"id\":\"availability\",\"number\":\"6.10\",")
                .contains("\"level\":\"99.9 %\"")
                .doesNotContain("\n");
    }

    @Test
    void decomposedLettersAreComposedSoThatTheyHashAlike() {
        byte[] decomposed = yaml.replace("ę", "e\u0328").getBytes(UTF_8);

        assertThat(TermsJson.canonical(TermsJson.readYaml(decomposed))).isEqualTo(TermsJson.canonical(terms));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        level: 99.9 %          | levle: 99.9 %           | objectives[0].promise.target.levle              | The field levle is not known here; perhaps level is meant.
        level: 99.9 %          | level: lots             | objectives[0].promise.target.level              | lots cannot be read; it is written like 99.9 %, PT1H or 3000.
        level: 99.9 %          | level: 1e999999999      | objectives[0].promise.target.level              | 1e999999999 cannot be read; it is written like 99.9 %, PT1H or 3000.
        rounding: 2 halfUp     | rounding: 2 unnecessary | objectives[0].measurement.rounding              | 2 unnecessary cannot be read; it is written like exact or 2 halfUp.
        start: actual          | start: guessed          | objectives[0].measurement.indicator.counting.start | guessed is not known here; it is one of: actual, detected, reported, ticket.
        kind: calendarTime     | kind: always            | objectives[0].measurement.indicator.denominator.of.kind | The kind always is not known here; it is one of: calendarTime, minusExcluded, deployedTime, serviceHours, nominal.
        firstMonth: 1          | firstMonth: 13          | objectives[0].measurement.window.recurrence     | The first month of a year goes from 1 to 12, not 13
        firstMonth: 1          | firstMonth: null        | objectives[0].measurement.window.recurrence.firstMonth | null is not accepted; leave the field out.
        until: 2027-01-01      | until: 2025-01-01       | header.term                                     | A term ends after it begins
        zone: Europe/Warsaw    | zone: Europe/Warsow     | header.setting.zone                             | Europe/Warsow cannot be read; it is written like Europe/Warsaw.
        examples: []           | example: []             | example                                         | The field example is not known here; perhaps examples is meant.
        examples: []           | examples: {}            | examples                                        | A list is expected.
        makegood-terms/1       | makegood-terms/9        | format                                          | The format makegood-terms/9 is not known to this release; it reads makegood-terms/1.
        id: planned            | id: *planned            | objectives[0].measurement.exclusions[0].id      | Anchors, aliases and tags of YAML are not accepted.
        id: planned            | id: !!int planned       | objectives[0].measurement.exclusions[0].id      | Anchors, aliases and tags of YAML are not accepted.
        amendments: versionAtWindowStart | clauses: []             | header.clauses                                  | The field clauses is not known here; known are: amendments, customer, provider, setting, term, title.
        """)
    void whatIsWrongIsRefusedWithItsPlaceAndASentence(String right, String wrong, String path, String problem) {
        byte[] document =
                yaml.replaceFirst(java.util.regex.Pattern.quote(right), wrong).getBytes(UTF_8);

        UnreadableTerms refusal = catchThrowableOfType(UnreadableTerms.class, () -> TermsJson.readYaml(document));

        assertThat(refusal.path()).isEqualTo(path);
        assertThat(refusal.problem()).isEqualTo(problem);
    }

    @Test
    void aMissingFieldIsNamedInTheReadersLanguage() {
        byte[] document = yaml.replace("      rounding: 2 halfUp\n", "").getBytes(UTF_8);

        UnreadableTerms refusal = catchThrowableOfType(UnreadableTerms.class, () -> TermsJson.readYaml(document));

        assertThat(refusal.path()).isEqualTo("objectives[0].measurement.rounding");
        assertThat(refusal.problem(Locale.forLanguageTag("pl"))).isEqualTo("Brakuje pola rounding.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"format":"makegood-terms/1","format":"makegood-terms/1"} | format: The field format is written twice.
        {"format":"makegood-terms/1"} {}                          | $: Something follows after the end of the document.
        {"header":{}}                                             | format: The field format is missing; it is makegood-terms/1.
        []                                                        | $: An object with fields is expected.
        {"format":"\\ud800"}                                      | format: The text holds half of a character (a lone surrogate).
        """)
    void brokenJsonIsRefused(String json, String message) {
        assertThatThrownBy(() -> TermsJson.read(json.getBytes(UTF_8)))
                .isInstanceOf(UnreadableTerms.class)
                .hasMessage(message);
    }

    @Test
    void anAmountInJsonIsATextBecauseNumbersLoseDigitsOnTheirWay() {
        byte[] number =
                TermsJson.pretty(terms).replace("\"12000.00 PLN\"", "12000").getBytes(UTF_8);

        assertThatThrownBy(() -> TermsJson.read(number))
                .hasMessage("scope.services[0].charge.net: Write the amount as a text in quotes, such as"
                        + " \"12000.00 PLN\".");
    }

    @Test
    void depthAndSyntaxHaveTheirLimits() {
        assertThatThrownBy(() -> TermsJson.read("[".repeat(100_000).getBytes(UTF_8)))
                .isInstanceOf(UnreadableTerms.class);
        assertThatThrownBy(() -> TermsJson.readYaml("[".repeat(100_000).getBytes(UTF_8)))
                .isInstanceOf(UnreadableTerms.class);
        assertThatThrownBy(() -> TermsJson.read(new byte[5_000_000]))
                .hasMessage("$: The document is larger than 4000000 bytes.");
    }

    private static String sample() {
        try (InputStream in = TermsJsonTest.class.getResourceAsStream("sample.yaml")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
