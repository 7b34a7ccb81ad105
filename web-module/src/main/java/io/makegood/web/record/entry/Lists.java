package io.makegood.web.record.entry;

import io.makegood.measure.fact.Fact;
import io.makegood.record.entry.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbered lists of a ticket: acts, pauses, changes of priority. A list always shows a line to fill in. */
final class Lists {
    static final List<String> ALL = List.of("act", "pause", "change");
    static final List<String> ACTS = Arrays.stream(Fact.ActKind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();
    static final String ADD = "add-";
    private static final int MOST = 200;
    private static final Pattern CELL = Pattern.compile("(?:(act)\\.(\\d{1,3})\\.(?:kind|at|at\\.offset)"
            + "|(pause)\\.(\\d{1,3})\\.(?:from|until|from\\.offset|until\\.offset)"
            + "|(change)\\.(\\d{1,3})\\.(?:priority|at|at\\.offset))");

    private Lists() {}

    static boolean has(Kind kind) {
        return kind == Kind.TICKET;
    }

    static boolean isCell(String name) {
        return CELL.matcher(name).matches();
    }

    /** How many lines each list shows: as many as were sent, and one more where the button asks for it. */
    static Map<String, Integer> lines(Kind kind, Map<String, String> sent, String act) {
        if (!has(kind)) {
            return Map.of();
        }
        Map<String, Integer> lines = new HashMap<>();
        ALL.forEach(list -> lines.put(list, 1));
        for (String name : sent.keySet()) {
            Matcher cell = CELL.matcher(name);
            if (cell.matches()) {
                count(cell, lines);
            }
        }
        ALL.stream().filter(list -> act.equals(ADD + list)).forEach(list -> lines.merge(list, 1, Integer::sum));
        lines.replaceAll((list, count) -> Math.min(count, MOST));
        return lines;
    }

    private static void count(Matcher cell, Map<String, Integer> lines) {
        for (int group = 1; group < cell.groupCount(); group += 2) {
            if (cell.group(group) != null) {
                lines.merge(cell.group(group), Integer.parseInt(cell.group(group + 1)) + 1, Math::max);
            }
        }
    }
}
