package io.makegood.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a template must never do, looked for in the files themselves. */
class TemplatesTest {
    private static final Path TEMPLATES =
            Path.of(System.getProperty("makegood.root", ".."), "web-module/src/main/resources/templates");
    private static final int LONGEST = 200;

    /** What is forbidden, and why. */
    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "writes a text as HTML",
            Pattern.compile("th:utext|data-th-utext|\\[\\(|th:inline"),
            "preprocesses an expression",
            Pattern.compile("__\\$\\{|__\\*\\{"),
            "reads the request, the session or a class",
            Pattern.compile("#request|#session|\\bT\\("),
            "has a script or a handler of its own",
            Pattern.compile("<script(?![^>]*src=)|\\son[a-z]+=|javascript:"),
            "has a style of its own, which the content policy refuses",
            Pattern.compile("<style|\\sstyle=|th:style"));

    @Test
    void noTemplateDoesWhatIsForbidden() {
        List<String> offences = new ArrayList<>();
        templates().forEach(file -> offences(read(file))
                .forEach(offence -> offences.add(file.getFileName() + " " + offence)));
        assertThat(offences).isEmpty();
    }

    @Test
    void eachForbiddenThingIsFound() {
        assertThat(List.of(
                        "<p th:utext=\"${clause}\"></p>",
                        "<p>[(${clause})]</p>",
                        "<p th:text=\"${__${field}__}\"></p>",
                        "<p th:text=\"${T(java.lang.Runtime)}\"></p>",
                        "<script>go()</script>",
                        "<a onclick=\"go()\">",
                        "<p style=\"color: red\">"))
                .allSatisfy(line -> assertThat(offences(line)).hasSize(1));
        assertThat(offences("<script th:src=\"@{/js/a.js}\" src=\"a.js\"></script><p th:text=\"${clause}\"></p>"))
                .isEmpty();
    }

    @Test
    void noTemplateIsLongerThanAReaderCanHold() {
        assertThat(templates()).allSatisfy(file -> assertThat(read(file).lines().count())
                .as("%s: lines", file.getFileName())
                .isLessThanOrEqualTo(LONGEST));
    }

    static List<Path> templates() {
        return files(TEMPLATES, ".html");
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> offences(String text) {
        return FORBIDDEN.entrySet().stream()
                .filter(forbidden -> forbidden.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
