package io.makegood.assess.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.rule.RuleBook;
import io.makegood.measure.Measured.Reason;
import io.makegood.terms.json.Names;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static final Pattern RULE = Pattern.compile("(?m)^rule \"([0-9]+\\.[0-9]+) ");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)");

    @ParameterizedTest
    @ValueSource(strings = {"", "pl"})
    void everyRuleHasASentenceAndEverySentenceARule(String language) {
        Set<String> spoken = sentences(language).keySet().stream()
                .filter(key -> key.matches("[0-9]+\\.[0-9]+"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(spoken).isEqualTo(rules());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pl"})
    void everyReasonForLeavingOutHasASentence(String language) {
        assertThat(sentences(language).keySet())
                .containsAll(Stream.of(Reason.values())
                        .map(reason -> "leftOut." + Names.ofConstant(reason))
                        .toList());
    }

    @Test
    void bothLanguagesSayTheSameValues() {
        ResourceBundle english = sentences("");
        ResourceBundle polish = sentences("pl");

        assertThat(polish.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allSatisfy(key -> assertThat(placeholders(polish.getString(key)))
                .as(key)
                .isEqualTo(placeholders(english.getString(key))));
    }

    private static Set<String> rules() {
        return RULE.matcher(RuleBook.text(RuleBook.present().version()))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static ResourceBundle sentences(String language) {
        return ResourceBundle.getBundle(
                "io.makegood.assess.explain.sentences",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
