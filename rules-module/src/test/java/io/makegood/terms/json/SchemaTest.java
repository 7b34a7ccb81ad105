package io.makegood.terms.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.makegood.assess.vectors.VectorDocuments;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.json.FactsJson;
import io.makegood.terms.Terms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The published schemas are those of the types. To write them anew after a change of the types:
 * {@code mvn -pl rules-module test -Dtest=SchemaTest -Dmakegood.schema.write=true}
 */
class SchemaTest {

    private static final Path ROOT = Path.of(System.getProperty("makegood.root"));
    private static final Path TERMS = ROOT.resolve("docs/schema/terms.schema.json");
    private static final Path FACTS = ROOT.resolve("docs/schema/facts.schema.json");

    @Test
    void whatIsPublishedIsWhatTheTypesSay() throws IOException {
        if (Boolean.getBoolean("makegood.schema.write")) {
            Files.createDirectories(TERMS.getParent());
            Files.writeString(TERMS, SchemaWriter.terms());
            Files.writeString(FACTS, SchemaWriter.facts());
        }
        assertThat(Files.readString(TERMS)).isEqualTo(SchemaWriter.terms());
        assertThat(Files.readString(FACTS)).isEqualTo(SchemaWriter.facts());
    }

    @Test
    void theTermsOfAllVectorsAreValidAndComeBackByteForByte() {
        Schema schema = schema(TERMS);
        List<Terms> all = VectorDocuments.terms().toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(150);
        assertThat(all).allSatisfy(terms -> {
            byte[] bytes = TermsJson.canonical(terms);
            assertThat(problems(schema, bytes)).isEmpty();
            assertThat(TermsJson.canonical(TermsJson.read(bytes))).isEqualTo(bytes);
            assertThat(TermsJson.read(TermsJson.pretty(terms).getBytes(UTF_8))).isEqualTo(terms);
        });
    }

    @Test
    void theFactsOfAllVectorsAreValidAndComeBackByteForByte() {
        Schema schema = schema(FACTS);
        List<Facts> all = VectorDocuments.facts().toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(150);
        assertThat(all).allSatisfy(facts -> {
            byte[] bytes = FactsJson.canonical(facts);
            assertThat(problems(schema, bytes)).isEmpty();
            assertThat(FactsJson.canonical(FactsJson.read(bytes))).isEqualTo(bytes);
        });
    }

    @Test
    void theTermsOfTheDemoAreValid() throws IOException {
        byte[] demo = Files.readAllBytes(ROOT.resolve("web-module/src/main/resources/demo/terms.yaml"));

        assertThat(problems(schema(TERMS), TermsJson.canonical(TermsJson.readYaml(demo))))
                .isEmpty();
    }

    @Test
    void specimensOfEveryKindAreValid() {
        Terms terms = (Terms) Specimens.of(Terms.class);

        assertThat(problems(schema(TERMS), TermsJson.canonical(terms))).isEmpty();
    }

    @Test
    void anUnknownFieldAndAWrongValueAreRefusedByTheSchemaToo() {
        String terms = new String(TermsJson.canonical((Terms) Specimens.of(Terms.class)), UTF_8);

        assertThat(problems(
                        schema(TERMS),
                        terms.replaceFirst("\"clauses\":", "\"clawses\":").getBytes(UTF_8)))
                .anyMatch(problem -> problem.contains("clawses"));
        assertThat(problems(
                        schema(TERMS),
                        terms.replace("makegood-terms/1", "makegood-terms/99").getBytes(UTF_8)))
                .anyMatch(problem -> problem.contains("format"));
    }

    private static List<String> problems(Schema schema, byte[] document) {
        return schema.validate(new String(document, UTF_8), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema schema(Path file) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
