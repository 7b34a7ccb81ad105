package io.makegood.assess.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.Assessment;
import io.makegood.assess.explain.Explanation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the rules find in a vector can be said in full in both languages. */
class VectorExplanationsTest {

    /** Names of fields, kinds and constants, and times in their written form; the id of a record ends with its number. */
    private static final String UNTRANSLATED =
            "\\b[a-z]+[A-Z][A-Za-z]*\\b(?!-[0-9])|\\b[A-Z]+_[A-Z_]+\\b|\\bPT[0-9]|\\bnull\\b";

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl"})
    void everySentenceIsFilledByItsFindings(String language) {
        Vectors.all().forEach(vector -> vector.variants().forEach(variant -> {
            Explanation explanation = explained(vector, variant, language);
            assertThat(Stream.concat(explanation.results().stream(), explanation.awards().stream()))
                    .allSatisfy(line -> {
                        assertThat(line.headline()).as(vector.id()).doesNotContain("{", "[[");
                        assertThat(line.steps()).as(vector.id()).isNotEmpty().allSatisfy(step -> assertThat(
                                        step.sentence())
                                .isNotBlank()
                                .doesNotContain("{", "[[")
                                .doesNotContainPattern(UNTRANSLATED));
                    });
        }));
    }

    private static Explanation explained(Vector vector, String variant, String language) {
        if (vector.isRefused(variant)) {
            return new Explanation(List.of(), List.of());
        }
        Assessment assessment = vector.assess(variant);
        Explanation explanation = Explanation.of(vector.terms(variant), assessment, Locale.forLanguageTag(language));
        assertThat(explanation.results()).hasSameSizeAs(assessment.results());
        assertThat(explanation.awards()).hasSameSizeAs(assessment.entitlements());
        return explanation;
    }
}
