package io.makegood.record.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What separates the cells of a table, by name, because a tab cannot be shown. */
final class Delimiters {
    private static final Map<String, Character> CHARACTERS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|');
    static final List<String> OFFERED = List.of("comma", "semicolon", "tab", "pipe");
    private static final int LINES = 20;

    static char character(String name) {
        return Optional.ofNullable(CHARACTERS.get(name)).orElse(',');
    }

    /** The one that stands most often in the header and at least once in each of the first lines; or an empty text. */
    static String detected(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        String best = "";
        long most = 0;
        for (String name : OFFERED) {
            char one = character(name);
            long inHeader = lines.isEmpty() ? 0 : count(lines.getFirst(), one);
            if (inHeader > most && lines.stream().allMatch(line -> count(line, one) > 0)) {
                most = inHeader;
                best = name;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(one -> one == wanted).count();
    }

    private Delimiters() {}
}
