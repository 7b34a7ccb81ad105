package io.makegood.record.reader;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table: the header's names and the lines below it. A name that stands there twice becomes {@code name (2)}, an empty
 * one {@code column 3}. Cells that hold a marker of the missing are empty.
 */
final class Sheet {
    private final List<String> columns;
    private final List<Line> lines;
    private final Map<String, Integer> places = new HashMap<>();

    private Sheet(List<String> columns, List<Line> lines) {
        this.columns = columns;
        this.lines = lines;
        columns.forEach(column -> places.put(column, places.size()));
    }

    /** A line with its number in the file; {@code whole} is false if it has not as many cells as the header. */
    record Line(int number, List<String> cells, boolean whole) {}

    /** How the bytes become cells; {@code missing} are the texts that mean that nothing is known. */
    record Layout(Charset charset, char delimiter, Set<String> missing) {

        static Layout of(Answers answers) {
            return new Layout(
                    charset(answers.to("charset")),
                    Delimiters.character(answers.to("delimiter")),
                    Set.copyOf(Arrays.asList(answers.to("missing").strip().split("\\s+"))));
        }

        private static Charset charset(String name) {
            try {
                return Charset.forName(name);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                throw new UnreadableUpload("charsetUnknown", Map.of("name", name));
            }
        }
    }

    static Sheet read(Upload upload, Layout layout) {
        if (upload.isArchive()) {
            throw new UnreadableUpload("tableInArchive", Map.of());
        }
        String text = Encodings.decode(upload.parts().getFirst().bytes(), layout.charset());
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(layout.delimiter())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return of(csv, layout);
        } catch (CsvParseException | java.io.IOException broken) {
            throw new UnreadableUpload("tableBroken", Map.of());
        }
    }

    List<String> columns() {
        return columns;
    }

    List<Line> lines() {
        return lines;
    }

    /** The cell of a column; empty if there is no such column or nothing in it. */
    String cell(Line line, String column) {
        int place = places.getOrDefault(column, Integer.MAX_VALUE);
        return place >= line.cells().size() ? "" : line.cells().get(place);
    }

    /** Different values of a column that are not empty. */
    Set<String> values(String column) {
        Set<String> values = new TreeSet<>();
        for (Line line : lines) {
            String cell = cell(line, column);
            if (!cell.isEmpty() && values.add(cell) && values.size() > Limits.NAMES) {
                throw new UnreadableUpload(
                        "tooManyNamesInColumn", Map.of("column", column, "limit", String.valueOf(Limits.NAMES)));
            }
        }
        return values;
    }

    /** Up to some values of a column that are not empty, from the first lines. */
    List<String> some(String column, int most) {
        return lines.stream()
                .map(line -> cell(line, column))
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(most)
                .toList();
    }

    private static Sheet of(CsvReader<CsvRecord> csv, Layout layout) {
        List<String> columns = List.of();
        List<Line> lines = new ArrayList<>();
        for (CsvRecord row : csv) {
            if (columns.isEmpty()) {
                columns = named(row.getFields());
            } else {
                lines.add(line(row, columns.size(), layout));
            }
            if (lines.size() > Limits.ROWS) {
                throw new UnreadableUpload("tooManyRows", Map.of("limit", String.valueOf(Limits.ROWS)));
            }
        }
        if (lines.isEmpty()) {
            throw new UnreadableUpload("tableWithoutRows", Map.of());
        }
        return new Sheet(columns, lines);
    }

    private static Line line(CsvRecord row, int columns, Layout layout) {
        List<String> cells = row.getFields().stream()
                .map(String::strip)
                .map(cell -> layout.missing().contains(cell) ? "" : cell)
                .toList();
        boolean whole = cells.size() == columns && cells.stream().allMatch(cell -> cell.length() <= Limits.CELL);
        return new Line((int) row.getStartingLineNumber(), cells, whole);
    }

    private static List<String> named(List<String> header) {
        if (header.size() > Limits.COLUMNS) {
            throw new UnreadableUpload("tooManyColumns", Map.of("limit", String.valueOf(Limits.COLUMNS)));
        }
        List<String> names = new ArrayList<>();
        for (String heading : header) {
            String plain = heading.isBlank() ? "column " + (names.size() + 1) : heading.strip();
            String name = plain;
            for (int again = 2; names.contains(name); again++) {
                name = plain + " (" + again + ")";
            }
            names.add(name);
        }
        return List.copyOf(names);
    }
}
