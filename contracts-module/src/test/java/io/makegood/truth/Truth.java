package io.makegood.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.SharedData;
import io.makegood.measure.fact.Fact;
import io.makegood.record.reader.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A table of figures that an independent calculation gave, and how what we found is held against it. */
final class Truth {

    private final String name;
    private final List<String> lines;

    private Truth(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    static Truth of(String folder, String file) {
        return new Truth(folder + "/" + file, SharedData.lines(folder, file));
    }

    /** The rows by the names of their columns. */
    List<Map<String, String>> rows() {
        String[] header = lines.getFirst().split(",", -1);
        return lines.stream().skip(1).map(line -> row(header, line)).toList();
    }

    /** Only these rows, of which there must be so many. */
    Truth where(Predicate<Map<String, String>> wanted, int rows) {
        List<String> kept = new ArrayList<>(lines.subList(0, 1));
        List<Map<String, String>> all = rows();
        for (int row = 0; row < all.size(); row++) {
            if (wanted.test(all.get(row))) {
                kept.add(lines.get(row + 1));
            }
        }
        assertThat(kept).as(name).hasSize(rows + 1);
        return new Truth(name, kept);
    }

    /** Each row must be found as it is, none is left out, and nothing more is found. */
    void mustEqual(List<String> found, Function<Map<String, String>, String> wanted) {
        List<Map<String, String>> rows = rows();
        List<String> wantedLines = rows.stream().map(wanted).toList();
        List<String> differences = new ArrayList<>();
        Set<String> among = new HashSet<>(found);
        wantedLines.stream().filter(line -> !among.contains(line)).forEach(line -> differences.add("missing " + line));
        among.removeAll(new HashSet<>(wantedLines));
        among.forEach(line -> differences.add("too much " + line));
        assertThat(String.join("\n", differences)).as(name).isEmpty();
        assertThat(found).as(name).hasSameSizeAs(rows).doesNotHaveDuplicates();
        System.out.println(name + ": " + found.size() + " of " + rows.size() + " rows compared, no difference");
    }

    /** The facts of what was read; a row that no answer explains is a failure of the reader. */
    static List<Fact> facts(List<Row> rows) {
        List<Fact> facts = new ArrayList<>();
        for (Row row : rows) {
            if (row instanceof Row.Proposed proposed) {
                facts.add(proposed.fact());
            }
        }
        return facts;
    }

    private static Map<String, String> row(String[] header, String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int place = 0; place < header.length; place++) {
            row.put(header[place], cells[place]);
        }
        return row;
    }
}
