package io.makegood.web.terms.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** After a button: {@code add:<list>}, {@code remove:<list>[<row>]}, or any other, which changes nothing. */
    Typed after(String act) {
        if (act.startsWith("add:")) {
            String list = act.substring("add:".length());
            Typed more = new Typed(values);
            more.rows(list, Math.min(rows(list) + 1, MOST_ROWS));
            return more;
        }
        Matcher remove = Pattern.compile("remove:(.*)\\[(\\d{1,3})]").matcher(act);
        return remove.matches() ? without(remove.group(1), Integer.parseInt(remove.group(2))) : this;
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

    private Typed without(String list, int row) {
        Pattern below = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,3})](.*)", Pattern.DOTALL);
        Map<String, String> rest = new LinkedHashMap<>();
        values.forEach((path, value) -> {
            Matcher at = below.matcher(path);
            if (!at.matches()) {
                rest.put(path, value);
            } else if (Integer.parseInt(at.group(1)) != row) {
                int now = Integer.parseInt(at.group(1)) - (Integer.parseInt(at.group(1)) > row ? 1 : 0);
                rest.put(item(list, now) + at.group(2), value);
            }
        });
        Typed fewer = new Typed(rest);
        fewer.rows(list, Math.max(rows(list) - 1, 0));
        return fewer;
    }
}
