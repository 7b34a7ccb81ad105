package io.makegood.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text is there in both languages, says the same values, and every text that is asked for exists. */
class MessagesTest {
    private static final Path WEB = Path.of(System.getProperty("makegood.root", ".."), "web-module/src/main");
    /** The argument {0} or {0,number}; quoted braces do not occur. */
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    /** A whole key, or, before a dot, the beginning of the keys that are finished at run time. */
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("#\\{(?:\\|([\\w.-]+\\.)\\$|\\$\\{'([\\w.-]+\\.)' ?\\+|([\\w.-]+))");

    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[\\w-]+)*\\.?)\"");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(json|ya?ml|csv|html|txt|xlsx|pdf|zip|id|class)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys("_pl")).isEqualTo(keys(""));
    }

    @Test
    void bothLanguagesSayTheSameValues() {
        Map<String, String> english = texts("");
        Map<String, String> polish = texts("_pl");
        assertThat(english.keySet()).allSatisfy(key -> assertThat(arguments(polish.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(arguments(english.getOrDefault(key, ""))));
    }

    /** In a text with arguments an apostrophe quotes what follows, and the value would be shown as {0}. */
    @Test
    void anApostropheNeverSwallowsAValue() {
        for (String language : List.of("", "_pl")) {
            assertThat(texts(language))
                    .allSatisfy((key, text) -> assertThat(!arguments(text).isEmpty()
                                    && LONE_APOSTROPHE.matcher(text).find())
                            .as(key + language)
                            .isFalse());
        }
    }

    @Test
    void noTextIsEmptyAndNoKeyIsDefinedTwice() {
        assertThat(texts("")).noneSatisfy((key, text) -> assertThat(text).isBlank());
        assertThat(texts("_pl")).noneSatisfy((key, text) -> assertThat(text).isBlank());
        List<String> all = bundles("").stream()
                .flatMap(file -> properties(file).stringPropertyNames().stream())
                .toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void everyTextThatATemplateAsksForExists() {
        for (Path template : TemplatesTest.templates()) {
            Set<String> asked = IN_TEMPLATE
                    .matcher(TemplatesTest.read(template))
                    .results()
                    .map(MessagesTest::asked)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(asked).as("%s", template.getFileName()).allSatisfy(this::exists);
        }
    }

    @Test
    void everyTextThatAControllerAsksForExists() {
        Set<String> rooms =
                keys("").stream().map(key -> key.replaceAll("\\..*", "")).collect(Collectors.toSet());
        for (Path source : TemplatesTest.files(WEB.resolve("java/io/makegood/web"), ".java")) {
            Set<String> asked = IN_JAVA.matcher(TemplatesTest.read(source))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> key.contains(".") && !FILE_NAME.matcher(key).matches())
                    .filter(key -> rooms.contains(key.replaceAll("\\..*", "")))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(asked).as("%s", source.getFileName()).allSatisfy(this::exists);
        }
    }

    @Test
    void aMissingTextWouldBeNoticed() {
        assertThat(IN_TEMPLATE
                        .matcher("#{no.such(1)} #{|no.${x}|} #{${'no.' + x}}")
                        .results()
                        .map(MessagesTest::asked))
                .containsExactly("no.such", "no.", "no.");
        assertThat(isThere("no.such")).isFalse();
        assertThat(isThere("no.")).isFalse();
    }

    private void exists(String asked) {
        assertThat(isThere(asked)).as("the text \"%s\" exists", asked).isTrue();
    }

    private static boolean isThere(String asked) {
        Set<String> keys = keys("");
        return asked.endsWith(".") ? keys.stream().anyMatch(key -> key.startsWith(asked)) : keys.contains(asked);
    }

    private static String asked(MatchResult found) {
        return found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> keys(String language) {
        return texts(language).keySet();
    }

    private static Map<String, String> texts(String language) {
        Map<String, String> texts = new TreeMap<>();
        for (Path bundle : bundles(language)) {
            Properties properties = properties(bundle);
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        }
        return texts;
    }

    private static List<Path> bundles(String language) {
        return TemplatesTest.files(WEB.resolve("resources/i18n"), "-messages" + language + ".properties");
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(TemplatesTest.read(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
