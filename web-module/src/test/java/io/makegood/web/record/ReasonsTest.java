package io.makegood.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.record.entry.Field;
import io.makegood.record.entry.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a record or a file is refused for, there is a sentence for it in both languages; so for every field and word. */
class ReasonsTest {
    private static final Path ROOT = Path.of(System.getProperty("makegood.root", ".."));
    private static final Pattern REASON = Pattern.compile(
            "(?:Problem\\.of\\([^,;]+,|new Problem\\([^,;]+,|refused\\([^;{]*?,|leftOut\\([^;{]*?,|UnreadableUpload\\("
                    + "|note\\([^,;]+,|Unclear\\(|line\\()\\s*\"([a-z][A-Za-z]+)\"");

    @Test
    void everyReasonHasASentence() throws IOException {
        Set<String> reasons = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(ROOT.resolve("contracts-module/src/main/java/io/makegood/record"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                REASON.matcher(Files.readString(source))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(reasons::add);
            }
        }
        assertThat(reasons).contains("endsBeforeStart", "timeTwice", "idTwice", "archiveLeadsOut", "endOnlyInProse");
        for (String language : List.of("", "_pl")) {
            assertThat(texts(language)).as(language).containsAll(keys("record.problem.", reasons));
        }
    }

    @Test
    void everyFieldAndWordOfAFormHasAName() throws IOException {
        Set<String> fields = Arrays.stream(Kind.values())
                .flatMap(kind -> kind.fields().stream())
                .map(Field::name)
                .collect(Collectors.toSet());
        Set<String> words = Arrays.stream(Kind.values())
                .flatMap(kind -> kind.fields().stream())
                .flatMap(field -> field.choices().stream())
                .collect(Collectors.toSet());
        Set<String> kinds = Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.toSet());
        for (String language : List.of("", "_pl")) {
            assertThat(texts(language))
                    .containsAll(keys("record.field.", fields))
                    .containsAll(keys("record.word.", words))
                    .containsAll(keys("record.kind.", kinds))
                    .containsAll(keys("record.about.", kinds));
        }
    }

    private static Set<String> keys(String prefix, Set<String> names) {
        return names.stream().map(name -> prefix + name).collect(Collectors.toSet());
    }

    private static Set<String> texts(String language) throws IOException {
        Properties texts = new Properties();
        texts.load(new StringReader(Files.readString(
                ROOT.resolve("web-module/src/main/resources/i18n/record-messages" + language + ".properties"))));
        return texts.stringPropertyNames();
    }
}
