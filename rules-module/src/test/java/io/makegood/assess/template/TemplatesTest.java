package io.makegood.assess.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.Rehearsal;
import io.makegood.terms.Header;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.lint.Lint;
import io.makegood.terms.lint.Problem;
import io.makegood.terms.lint.Severity;
import io.makegood.terms.template.Beginning;
import io.makegood.terms.template.Template;
import io.makegood.terms.template.Templates;
import io.makegood.terms.text.TermsText;
import io.makegood.terms.value.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template in both languages: it is clean, its text is whole, and the rules reproduce its worked examples. */
class TemplatesTest {

    @ParameterizedTest
    @MethodSource("inBothLanguages")
    void nothingIsWrongButWhatIsDeclared(Template template, String language) {
        List<Problem> problems = Lint.check(template.terms(language));

        assertThat(problems)
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> problem.path() + ": " + problem.sentence(Locale.ENGLISH))
                .isEmpty();
        assertThat(problems.stream()
                        .filter(problem -> problem.severity() == Severity.WARNING)
                        .map(problem -> problem.code().written())
                        .collect(Collectors.toSet()))
                .isEqualTo(DeclaredWarnings.of(template.id()).keySet());
    }

    /** A percentage written by hand would go on saying what was, when its rule is changed; 100 and 0 % define a measure. */
    @ParameterizedTest
    @MethodSource("inBothLanguages")
    void itsClausesWriteNoPercentageByHand(Template template, String language) {
        assertThat(template.terms(language).clauses()).allSatisfy(clause -> assertThat(
                        clause.text().replaceAll("\\{[^}]*}", "").replaceAll("\\b(100|0) %", ""))
                .doesNotContainPattern("\\d ?%"));
    }

    @ParameterizedTest
    @MethodSource("inBothLanguages")
    void itsClausesAreWholeAndInOneLanguage(Template template, String language) {
        Terms terms = template.terms(language);

        assertThat(terms.header().setting().language()).isEqualTo(language);
        assertThat(terms.clauses()).isNotEmpty().allSatisfy(clause -> assertThat(TermsText.of(terms, clause))
                .isNotBlank()
                .doesNotContain("{")
                .doesNotContain("="));
        assertThat(terms.objectives()).allSatisfy(objective -> assertThat(terms.clauses())
                .anyMatch(clause -> clause.id().equals(objective.clause())));
        assertThat(TermsJson.read(TermsJson.canonical(terms))).isEqualTo(terms);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void bothLanguagesSayTheSameRules(Template template) {
        assertThat(template.terms("pl").objectives())
                .isEqualTo(template.terms("en").objectives());
        assertThat(template.terms("pl").settlement().caps())
                .isEqualTo(template.terms("en").settlement().caps());
        assertThat(template.terms("pl").settlement().combinations())
                .isEqualTo(template.terms("en").settlement().combinations());
        assertThat(template.terms("pl").settlement().afterEffects())
                .isEqualTo(template.terms("en").settlement().afterEffects());
        assertThat(template.about().promises()).hasSize(3);
        assertThat(template.about().sources()).isNotEmpty().doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theRulesReproduceItsWorkedExamples(Template template) {
        Terms terms = template.terms("en");

        assertThat(terms.examples()).isNotEmpty();
        assertThat(Rehearsal.play(terms)).as(template.id()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aContractThatBeginsInAnotherYearHasTheSameExamples(Template template) {
        Header.Setting own = template.terms("pl").header().setting();
        Terms terms = template.begin(new Beginning(
                "Nowa umowa",
                new Header.Party("Dostawca sp. z o.o.", ""),
                new Header.Party("Klient S.A.", ""),
                new Header.Setting(own.zone(), Currency.getInstance("GBP"), "pl", "prawo polskie"),
                new Header.Term.Fixed(LocalDate.of(2027, 1, 1), LocalDate.of(2029, 1, 1)),
                Map.of(template.terms("pl").scope().services().getFirst().id(), Money.of("123.45", "GBP"))));

        assertThat(terms.scope().services().getFirst().charge().net()).isEqualTo(Money.of("123.45", "GBP"));
        assertThat(new String(TermsJson.canonical(terms), StandardCharsets.UTF_8))
                .doesNotContain(" " + own.currency().getCurrencyCode() + "\"");
        assertThat(terms.examples())
                .allSatisfy(example -> assertThat(example.period()).startsWith("2027"));
        assertThat(terms.header().setting().zone())
                .isEqualTo(ZoneId.of(own.zone().getId()));
        assertThat(Lint.hasErrors(Lint.check(terms))).isFalse();
    }

    @Test
    void anUnknownTemplateIsNotThere() {
        assertThat(Templates.of("nowhere")).isEmpty();
        assertThat(Templates.all()).map(Template::id).doesNotHaveDuplicates().allSatisfy(id -> assertThat(
                        Templates.of(id))
                .isPresent());
    }

    static Stream<Template> templates() {
        return Templates.all().stream();
    }

    static Stream<Arguments> inBothLanguages() {
        return Templates.all().stream()
                .flatMap(template -> Stream.of(Arguments.of(template, "en"), Arguments.of(template, "pl")));
    }
}
