package io.makegood.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.json.AssessmentJson;
import io.makegood.terms.lint.Lint;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    /** Eight hours on one of the eight Mondays and Fridays of April, each open for eight hours: 87.5 %. */
    private static final String FACTS = """
        format: makegood-facts/1
        outages:
          - id: INC-1
            service: cloud
            span: {from: 2026-04-13T08:00:00+02:00, until: 2026-04-13T16:00:00+02:00}
            cause: {root: true}
            severity: major
            noticed: {}
            affected: 1
        """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path terms;
    private Path facts;

    @BeforeEach
    void writeDocuments() throws IOException {
        terms = folder.resolve("terms.yaml");
        try (InputStream in = Lint.class.getResourceAsStream("clean.yaml")) {
            Files.write(terms, in.readAllBytes());
        }
        facts = Files.writeString(folder.resolve("facts.yaml"), FACTS);
    }

    @Test
    void anAssessmentIsPrintedWithLevelsReasonsAndOrigins() {
        assertThat(run("assess", "--terms", terms.toString(), "--facts", facts.toString(), "--period", "2026-04"))
                .isZero();

        assertThat(out.toString())
                .startsWith("From 1 April 2026 until before 1 May 2026 (Europe/Warsaw)")
                .contains("Availability (clause 5), 1 April 2026 – 30 April 2026: missed at 87.5%")
                .contains("INC-1 counted 13 April 2026 from 08:00:00 to 16:00:00: 8 hours.")
                .contains("1.2   The level is 87.5% and the promise at least");
    }

    @Test
    void polishIsPrintedInPolish() {
        assertThat(run(
                        "assess",
                        "--lang",
                        "pl",
                        "--terms",
                        terms.toString(),
                        "--facts",
                        facts.toString(),
                        "--period",
                        "2026-04"))
                .isZero();

        assertThat(out.toString()).contains("nie dotrzymano, poziom 87,5%");
    }

    @Test
    void jsonIsAnAssessmentThatCanBeReadBack() {
        run(
                "assess",
                "--format",
                "json",
                "--terms",
                terms.toString(),
                "--facts",
                facts.toString(),
                "--period",
                "2026-04");

        Assessment assessment = AssessmentJson.read(out.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(assessment.period()).isEqualTo(Period.parse("2026-04"));
        assertThat(assessment.results())
                .extracting(Assessment.Result::objective)
                .contains("availability");
    }

    @Test
    void lintPrintsNothingForCleanTerms() {
        assertThat(run("lint", "--terms", terms.toString())).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void lintEndsWithOneOnAnErrorAndNamesPathAndCode() throws IOException {
        Files.writeString(terms, Files.readString(terms).replace("clause: response", "clause: answer"));

        assertThat(run("lint", "--terms", terms.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("error  objectives[2].clause  unknownClause: There is no clause with the id answer.");
    }

    @Test
    void anUnreadableDocumentIsNamedWithItsFileAndPath() throws IOException {
        Files.writeString(terms, Files.readString(terms).replace("amendments:", "amendmants:"));

        assertThat(run("lint", "--terms", terms.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains(terms + ": header.amendmants: The field amendmants is not known here; perhaps amendments is"
                        + " meant.");
    }

    @Test
    void aCommandThatCannotBeCarriedOutEndsWithTwo() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("lint")).isEqualTo(2);
        assertThat(run("lint", "--terms", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("lint", "--what", "x")).isEqualTo(2);
        assertThat(run("assess", "--terms", terms.toString(), "--facts", facts.toString(), "--period", "April"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("The period April is not written as")
                .contains("Usage:");
    }

    private int run(String... arguments) {
        return CommandLine.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
