package io.makegood.assess.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessor;
import io.makegood.assess.Period;
import io.makegood.assess.vectors.VectorDocuments;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.json.FactsJson;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Documents;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.JsonWriter;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.json.UnreadableDocument;
import io.makegood.terms.lint.Lint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written at once has the bytes of the tree, field by field sorted, that RFC 8785 asks for. */
class CanonicalBytesTest {

    private static final int LIMIT_BYTES = 10_000_000;

    @Test
    void termsFactsAndAssessmentsOfAllVectorsHaveTheBytesOfTheirTrees() {
        Iterator<Facts> all = VectorDocuments.facts().iterator();
        VectorDocuments.terms().forEach(terms -> {
            Facts facts = all.next();
            assertThat(TermsJson.canonical(terms)).isEqualTo(JsonWriter.canonical(TermsJson.tree(terms)));
            assertThat(FactsJson.canonical(facts)).isEqualTo(ofTree(facts));
            if (!Lint.hasErrors(Lint.check(terms))) {
                haveTheBytesOfTheTree(terms, facts);
            }
        });
    }

    private static void haveTheBytesOfTheTree(Terms terms, Facts facts) {
        Assessment assessment = Assessor.assess(terms, Period.parse("2026"), facts);
        Json tree = AssessmentJson.FORMAT.on(FactsJson.codec().write(assessment, Assessment.class));

        assertThat(AssessmentJson.canonical(assessment)).isEqualTo(JsonWriter.canonical(tree));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59Z",
                "9999-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "2024-02-29T12:34:56.789Z",
                "2024-02-29T12:34:56.000000001Z"
            })
    void anInstantIsWrittenAsItIsRead(String instant) {
        assertThat(written("sample", Instant.parse(instant))).contains("\"at\":\"" + instant + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "awaria łącza", "\"\\/\b\f\n\r\t\u0001\u007f", "e\u0301", "\ud83d\ude00", "<&>'`"})
    void aTextIsComposedAndEscapedAsInTheTree(String text) {
        Fact fact = new Fact.Sample(text, "cloud", "calls", Instant.EPOCH, BigDecimal.ONE);
        Json tree = FactsJson.ONE_FORMAT.on(FactsJson.codec().write(fact, Fact.class));

        assertThat(FactsJson.canonical(fact)).isEqualTo(JsonWriter.canonical(tree));
    }

    @Test
    void halfACharacterIsRefused() {
        Fact fact = new Fact.Sample("\ud83d", "cloud", "calls", Instant.EPOCH, BigDecimal.ONE);

        assertThatThrownBy(() -> FactsJson.canonical(fact)).isInstanceOf(UnreadableDocument.class);
    }

    private static String written(String id, Instant at) {
        return new String(
                FactsJson.canonical(new Facts(List.of(new Fact.Sample(id, "cloud", "calls", at, BigDecimal.ONE)))),
                UTF_8);
    }

    private static byte[] ofTree(Facts facts) {
        return JsonWriter.canonical(Documents.json(FactsJson.pretty(facts).getBytes(UTF_8), LIMIT_BYTES));
    }
}
