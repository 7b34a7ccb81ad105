package io.makegood.web.terms.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into the form of a part, by the path under which it stands in the document; the number of rows of a
 * list stands under its path and {@code #}, several values of one field are lines.
 */
record Typed(Map<String, String> values) {

    private static final int MOST_ROWS = 100;
    private static final String ROWS = "#";
    private static final int GONE = -1;
    private static final Pattern BUTTON = Pattern.compile("(insert|up|down|remove):(.*)\\[(\\d{1,3})]");

    Typed {
        values = new LinkedHashMap<>(values);
    }

    static Typed of(MultiValueMap<String, String> posted) {
        Map<String, String> values = new LinkedHashMap<>();
        posted.forEach((path, each) -> values.put(path, String.join("\n", each).replace("\r\n", "\n")));
        return new Typed(values);
    }

    static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    static String item(String path, int row) {
        return path + "[" + row + "]";
    }

    String at(String path) {
        return values.getOrDefault(path, "");
    }

    List<String> lines(String path) {
        return at(path).lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    boolean hasBelow(String path) {
        return path.isEmpty()
                || values.keySet().stream()
                        .anyMatch(key -> key.equals(path) || key.startsWith(path + ".") || key.startsWith(path + "["));
    }

    void put(String path, String value) {
        values.put(path, value);
    }

    int rows(String path) {
        String rows = at(path + ROWS);
        return rows.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(rows), MOST_ROWS) : 0;
    }

    void rows(String path, int rows) {
        values.put(path + ROWS, Integer.toString(rows));
    }

    /**
     * After a button: {@code add:<list>}, {@code insert:<list>[<row>]} before that row, {@code up:} or {@code down:} by one
     * place, {@code remove:<list>[<row>]}, or any other, which changes nothing.
     */
    Typed after(String act) {
        if (act.startsWith("add:")) {
            String list = act.substring("add:".length());
            return renumbered(list, row -> row, Math.min(rows(list) + 1, MOST_ROWS));
        }
        Matcher button = BUTTON.matcher(act);
        if (!button.matches()) {
            return this;
        }
        String list = button.group(2);
        int at = Integer.parseInt(button.group(3));
        int rows = rows(list);
        return switch (button.group(1)) {
            case "insert" -> rows == MOST_ROWS ? this : renumbered(list, row -> row < at ? row : row + 1, rows + 1);
            case "up" -> at == 0 ? this : exchanged(list, at - 1, at);
            case "down" -> at + 1 >= rows ? this : exchanged(list, at, at + 1);
            default -> renumbered(list, row -> row == at ? GONE : row > at ? row - 1 : row, Math.max(rows - 1, 0));
        };
    }

    /** The ids that are taken by rows of this part. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        values.forEach((path, value) -> {
            if (path.endsWith(".id") && !value.isBlank()) {
                ids.add(value);
            }
        });
        return ids;
    }

    private Typed exchanged(String list, int one, int other) {
        return renumbered(list, row -> row == one ? other : row == other ? one : row, rows(list));
    }

    private Typed renumbered(String list, IntUnaryOperator place, int rows) {
        Pattern below = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,3})](.*)", Pattern.DOTALL);
        Map<String, String> moved = new LinkedHashMap<>();
        values.forEach((path, value) -> {
            Matcher at = below.matcher(path);
            if (!at.matches()) {
                moved.put(path, value);
                return;
            }
            int now = place.applyAsInt(Integer.parseInt(at.group(1)));
            if (now != GONE) {
                moved.put(item(list, now) + at.group(2), value);
            }
        });
        Typed changed = new Typed(moved);
        changed.rows(list, rows);
        return changed;
    }
}
