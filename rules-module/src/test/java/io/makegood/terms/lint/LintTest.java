package io.makegood.terms.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Terms;
import io.makegood.terms.json.Names;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.remedy.Procedure;
import io.makegood.terms.text.Phrases;
import io.makegood.terms.value.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class LintTest {

    /** What only the rules can find; see RehearsalTest. */
    private static final Set<String> OF_EXAMPLES = Set.of("exampleUnreadable", "exampleNotReproduced");

    /** What needs more than one step from the clean terms has a test of its own. */
    private static final Set<String> OF_SEVERAL_STEPS = Set.of("relativeToNothing");

    /** Their sentences speak of an id that was written. */
    private static final Set<Code> ABOUT_AN_ID = EnumSet.of(
            Code.UNKNOWN_CLAUSE,
            Code.UNKNOWN_SERVICE,
            Code.UNKNOWN_OBJECTIVE,
            Code.UNKNOWN_CALENDAR,
            Code.DUPLICATE_ID,
            Code.UNKNOWN_PLACEHOLDER);

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @Test
    void cleanTermsHaveNoProblem() {
        assertThat(Lint.check(terms(clean()))).isEmpty();
    }

    /** Each line spoils the clean terms in one place and names the code and the path that lint must answer with. */
    @ParameterizedTest(name = "{0} {3}")
    @CsvFileSource(resources = "spoilt.csv", delimiter = '|', quoteCharacter = '`')
    void eachCodeIsFoundAtItsPlace(String code, String right, String wrong, String path) {
        assertThat(clean()).contains(right);

        List<Problem> problems = Lint.check(terms(clean().replace(right, wrong)));

        assertThat(problems)
                .as("%s", problems)
                .anyMatch(problem ->
                        problem.code().written().equals(code) && problem.path().equals(path));
    }

    /** Each line changes the clean terms by one or two steps to just this side of a code: lint does not answer with it. */
    @ParameterizedTest(name = "{0} {2}")
    @CsvFileSource(resources = "nearly.csv", delimiter = '|', quoteCharacter = '`')
    void whatIsNearlyWrongIsNotFound(ArgumentsAccessor line) {
        String code = line.getString(0);
        String yaml = clean();
        for (int step = 1; step + 1 < line.size(); step += 2) {
            assertThat(yaml).contains(line.getString(step));
            yaml = yaml.replace(line.getString(step), line.getString(step + 1));
        }

        assertThat(yaml).isNotEqualTo(clean());
        assertThat(Lint.check(terms(yaml)))
                .extracting(problem -> problem.code().written())
                .doesNotContain(code);
    }

    @Test
    void eachCodeHasSomethingNearlyWrong() throws IOException {
        Set<String> nearly = codesOf("nearly.csv");
        nearly.addAll(OF_EXAMPLES);

        assertThat(Arrays.stream(Code.values()).map(Code::written))
                .allSatisfy(code -> assertThat(nearly).contains(code));
    }

    /** Readers know clauses by their numbers and headings; ids are for the document. */
    @ParameterizedTest(name = "{0} {3}")
    @CsvFileSource(resources = "spoilt.csv", delimiter = '|', quoteCharacter = '`')
    void itsSentenceNamesNoPartByItsId(String code, String right, String wrong, String path) {
        String yaml = clean().replace(right, wrong)
                .replaceAll(
                        "\\b(id|clause): (availability|longest|response|load|credit|time|report|cause)\\b", "$1: z-$2")
                .replaceAll("objectives: \\[([a-z]+)]", "objectives: [z-$1]")
                .replaceAll("objectives: \\[([a-z]+), ([a-z]+)]", "objectives: [z-$1, z-$2]")
                .replaceAll("\\{(availability|response|longest|load)\\.", "{z-$1.");
        for (Problem problem : Lint.check(terms(yaml))) {
            if (!ABOUT_AN_ID.contains(problem.code())) {
                assertThat(problem.sentence(Locale.ENGLISH)).doesNotContain("z-");
                assertThat(problem.sentence(POLISH)).doesNotContain("z-");
            }
        }
    }

    @ParameterizedTest(name = "{0} {3}")
    @CsvFileSource(resources = "spoilt.csv", delimiter = '|', quoteCharacter = '`')
    void itsSentenceIsCompleteInBothLanguages(String code, String right, String wrong, String path) {
        for (Problem problem : Lint.check(terms(clean().replace(right, wrong)))) {
            for (Locale language : List.of(Locale.ENGLISH, POLISH)) {
                String filled = problem.sentence(language).replace("{lost.target}", "");
                assertThat(filled).isNotBlank().doesNotContain("{");
            }
        }
    }

    @Test
    void eachCodeIsSpoiltSomewhereAndDescribedInTheDocumentation() throws IOException {
        Set<String> spoilt = codesOf("spoilt.csv");
        String documented = Files.readString(Path.of(System.getProperty("makegood.root"), "docs", "lint.md"));

        spoilt.addAll(OF_EXAMPLES);
        spoilt.addAll(OF_SEVERAL_STEPS);

        assertThat(Arrays.stream(Code.values()).map(Code::written)).allSatisfy(code -> {
            assertThat(spoilt).contains(code);
            assertThat(documented).contains("| `" + code + "` |");
        });
    }

    @Test
    void numbersInSentencesAreWrittenAsTheLanguageWritesThem() {
        List<Problem> problems =
                Lint.check(terms(clean().replace("time: PT30M, per: month", "time: PT8H, per: month")));

        assertThat(problems.getFirst().sentence(POLISH))
                .isEqualTo("Wyłączyć można do 8 godzin, a obietnica 99,9% dopuszcza tylko 43 minuty 12 sekund przerwy."
                        + " Wyłączenie pochłania obietnicę.");
        assertThat(problems.getFirst().sentence(Locale.ENGLISH))
                .isEqualTo("Up to 8 hours may be excluded, while the promise of 99.9% allows only 43 minutes 12 seconds"
                        + " of downtime. The exclusion swallows the promise.");
    }

    @Test
    void choicesOfTheTermsAreWordsOfTheLanguage() {
        Problem quota = Lint.check(terms(clean().replace(
                                "lead: PT72H, calendar: 24x7, patterns: []",
                                "lead: PT72H, calendar: 24x7, patterns: [{days: [sunday], from: 02:00, to: 06:00}]")))
                .stream()
                .filter(problem -> problem.code() == Code.QUOTA_SMALLER_THAN_WINDOWS)
                .findFirst()
                .orElseThrow();

        assertThat(quota.sentence(POLISH)).contains("prac w miesiącu, a").doesNotContain("month");
        assertThat(quota.sentence(Locale.ENGLISH)).contains("of maintenance in a month, but");
    }

    @Test
    void everyChoiceThatLintSpeaksOfHasAWordInBothLanguages() {
        Phrases problems = Phrases.of("io.makegood.terms.lint.problems");
        assertThat(Stream.of(Window.Span.values(), Procedure.Anchor.values(), Unit.values())
                        .flatMap(Stream::of)
                        .map(Names::ofConstant))
                .allSatisfy(word -> {
                    assertThat(problems.knows(POLISH, "word." + word)).as(word).isTrue();
                    assertThat(problems.say(POLISH, "word." + word, Map.of()))
                            .isNotEqualTo(problems.say(Locale.ENGLISH, "word." + word, Map.of()));
                });
    }

    @Test
    void noLevelIsAPercentageBeyondAPromiseOfNothing() {
        String relative = clean().replace(
                        "{kind: perStep, each: {kind: extension, time: PT1H}, step: PT1H, steps: started, origin:"
                                + " {kind: atTarget}}",
                        "{kind: tiers, lookup: relativeExcess, rows: [{range: {from: {kind: unbounded}, to: {kind:"
                                + " unbounded}}, award: {kind: extension, time: PT1H}}]}")
                .replace("level: PT1H", "level: PT0S");

        assertThat(Lint.check(terms(relative)))
                .anyMatch(problem -> problem.code() == Code.RELATIVE_TO_NOTHING
                        && problem.path().equals("objectives[1].remedies[0].schedule.lookup"));
    }

    /** A month has at most 31 days and, where clocks are put back, one hour more: 745 hours. */
    @Test
    void noMonthCanMissADowntimeAsLongAsItself() {
        String cumulative = clean().replace("spread: eachOutage", "spread: cumulative");

        assertThat(Lint.check(terms(cumulative.replace("level: PT1H", "level: PT745H"))))
                .extracting(Problem::code)
                .contains(Code.NEVER_MISSED);
        assertThat(Lint.check(terms(cumulative.replace("level: PT1H", "level: PT744H59M"))))
                .extracting(Problem::code)
                .doesNotContain(Code.NEVER_MISSED);
        assertThat(Lint.check(terms(clean().replace("level: PT1H", "level: PT745H"))))
                .extracting(Problem::code)
                .doesNotContain(Code.NEVER_MISSED);
    }

    private static Set<String> codesOf(String file) {
        return resource(file)
                .lines()
                .map(line -> line.split("\\|", 2)[0].strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String clean() {
        return resource("clean.yaml");
    }

    static Terms terms(String yaml) {
        return TermsJson.readYaml(yaml.getBytes(UTF_8));
    }

    private static String resource(String name) {
        try (InputStream in = LintTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
