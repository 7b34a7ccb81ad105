package io.makegood.assess.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The written standard terms and the rule book are the same clauses: each number here is there, with the same words. */
class StandardTermsTest {

    private static final Pattern CLAUSE = Pattern.compile("(?m)^\\| ([0-9]+\\.[0-9]+) \\| (.+)\\. \\| (.+)\\. \\|$");
    private static final Pattern RULE = Pattern.compile("(?m)^rule \"([0-9]+\\.[0-9]+) (.+)\"$");

    @Test
    void eachClauseIsARuleAndEachRuleAClause() throws IOException {
        assertThat(named(CLAUSE, written()))
                .isEqualTo(named(RULE, RuleBook.text(RuleBook.present().version())));
    }

    @Test
    void eachClauseIsWrittenInPolishToo() throws IOException {
        assertThat(CLAUSE.matcher(written()).results().map(clause -> clause.group(3)))
                .doesNotHaveDuplicates()
                .allSatisfy(polish -> assertThat(polish).isNotBlank());
    }

    private static Map<String, String> named(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .collect(Collectors.toMap(
                        (MatchResult found) -> found.group(1),
                        found -> found.group(2),
                        (one, twice) -> one + twice,
                        TreeMap::new));
    }

    private static String written() throws IOException {
        return Files.readString(Path.of(System.getProperty("makegood.root"), "docs", "standard-terms.md"), UTF_8);
    }
}
