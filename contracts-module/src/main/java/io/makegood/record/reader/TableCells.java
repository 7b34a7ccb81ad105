package io.makegood.record.reader;

import io.makegood.record.entry.Field;
import io.makegood.record.entry.Problem;
import io.makegood.record.entry.Times;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of a table as the texts of an entry, by the user's answers; times become instants with their offset. */
final class TableCells {
    /** The column of the whole, where a table tells a count as a share of it: 0.8 of 250 calls. */
    static final String SHARE_OF = "shareOf";

    private final Sheet sheet;
    private final Answers answers;
    private final SheetTimes times;

    TableCells(Sheet sheet, Answers answers) {
        this.sheet = sheet;
        this.answers = answers;
        this.times = answers.has("format") ? SheetTimes.of(answers) : SheetTimes.of(withIso());
    }

    static boolean isNumeric(Field.Type type) {
        return type == Field.Type.NUMBER || type == Field.Type.PERCENT || type == Field.Type.MONEY;
    }

    boolean hasNoIds() {
        return !answers.has("column.id");
    }

    String id(Sheet.Line line) {
        return sheet.cell(line, answers.to("column.id"));
    }

    Names.Meant service(Sheet.Line line) {
        String column = answers.to("column.service");
        if (column.equals(Answers.SAME_FOR_ALL)) {
            return new Names.Meant.Service(answers.to("fixed.service"));
        }
        String name = sheet.cell(line, column);
        return name.isEmpty()
                ? new Names.Meant.Nothing(new Problem("service", "missing", Map.of()), false)
                : Names.meant(name, answers);
    }

    /** The text of a field in a line; what is wrong with it is noted. */
    String text(Field field, Sheet.Line line, List<Problem> problems) {
        String column = answers.to("column." + field.name());
        if (column.equals(Answers.SAME_FOR_ALL)) {
            return answers.to("fixed." + field.name());
        }
        if (TableQuestions.LENGTHS.contains(column)) {
            return end(column.substring(1), line, problems);
        }
        String cell = sheet.cell(line, column);
        return switch (field.type()) {
            case TIME ->
                times.at(field.name(), cell, problems).map(Instant::toString).orElse("");
            case DAY -> day(field, cell, problems);
            case CHOICE, YES_NO -> cell.isEmpty() ? "" : answers.to("word." + field.name() + "." + cell);
            case NUMBER -> field.name().equals("count") ? count(cell, line, problems) : number(cell);
            case PERCENT, MONEY -> number(cell);
            case TEXT, SERVICE -> cell;
        };
    }

    private String count(String cell, Sheet.Line line, List<Problem> problems) {
        if (!answers.has("column." + SHARE_OF) || cell.isEmpty()) {
            return number(cell);
        }
        String whole = sheet.cell(line, answers.to("column." + SHARE_OF));
        try {
            return new BigDecimal(number(cell))
                    .multiply(new BigDecimal(number(whole)))
                    .toPlainString();
        } catch (NumberFormatException unreadable) {
            problems.add(new Problem("count", "shareUnreadable", Map.of("text", cell, "of", whole)));
            return "";
        }
    }

    private String day(Field field, String cell, List<Problem> problems) {
        Optional<LocalDate> day = times.day(cell);
        if (day.isEmpty() && !cell.isEmpty()) {
            problems.add(new Problem(field.name(), "dayUnreadable", Map.of("text", cell)));
        }
        return day.map(LocalDate::toString).orElse("");
    }

    private String end(String length, Sheet.Line line, List<Problem> problems) {
        return times.at("end", sheet.cell(line, answers.to("column.start")), problems)
                .map(start -> start.atZone(times.zone()))
                .map(start -> after(start, length).toInstant().toString())
                .orElse("");
    }

    private static ZonedDateTime after(ZonedDateTime start, String length) {
        return length.startsWith("PT") ? start.plus(Duration.parse(length)) : start.plus(Period.parse(length));
    }

    private String number(String cell) {
        if (!answers.to("decimal").equals("comma")) {
            return cell.replace(",", "");
        }
        return cell.replace(".", "").replace(" ", "").replace("\u00A0", "").replace(',', '.');
    }

    private Answers withIso() {
        Map<String, String> texts = new HashMap<>(answers.texts());
        texts.put("format", Times.ISO);
        return Answers.of(texts);
    }
}
