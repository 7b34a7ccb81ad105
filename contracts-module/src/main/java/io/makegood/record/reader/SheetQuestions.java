package io.makegood.record.reader;

import static io.makegood.record.reader.Question.choice;

import io.makegood.record.entry.Times;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What every table leaves open: encoding, delimiter, what means missing, and how times are written and meant. */
final class SheetQuestions {
    static final String CUSTOM = "custom";
    private static final int EXAMPLES = 3;
    private static final int TRIED = 500;
    private static final List<String> PATTERNS = List.of(
            Times.ISO,
            "uuuu-MM-dd HH:mm:ss",
            "uuuu/MM/dd HH:mm:ss[.SSS]",
            "uuuu/MM/dd HH:mm",
            "uuuu/MM/dd",
            "dd-MM-uuuu HH:mm[:ss]",
            "MM-dd-uuuu HH:mm[:ss]",
            "dd/MM/uuuu HH:mm[:ss]",
            "MM/dd/uuuu HH:mm[:ss]",
            "MM/dd/uuuu hh:mm:ss a",
            "dd.MM.uuuu HH:mm[:ss]",
            "d.M.uuuu H:mm[:ss]",
            "dd-MM-uuuu",
            "MM-dd-uuuu",
            "dd/MM/uuuu",
            "MM/dd/uuuu",
            "dd.MM.uuuu",
            Times.EPOCH_SECONDS,
            Times.EPOCH_MILLIS);

    static List<Question> layout(Upload upload) {
        byte[] bytes = upload.parts().getFirst().bytes();
        String charset = Encodings.detected(bytes);
        String text = charset.isEmpty()
                ? new String(bytes, Charset.forName("windows-1250"))
                : Encodings.decode(bytes, Charset.forName(charset));
        List<String> header =
                text.lines().limit(2).map(SheetQuestions::shortened).toList();
        boolean marked = text.contains("?,") || text.contains("?;") || text.contains("?\t");
        return List.of(
                choice("charset", Encodings.OFFERED, charset),
                choice("delimiter", Delimiters.OFFERED, Delimiters.detected(text))
                        .seeing(header),
                Question.text("missing", Question.Ask.OPTIONAL_TEXT, marked ? "?" : ""));
    }

    static Question column(String field, Sheet sheet, String suggestion) {
        return new Question("column." + field, Question.Ask.COLUMN, sheet.columns(), List.of(), suggestion);
    }

    static Question optionalColumn(String field, Sheet sheet) {
        return new Question("column." + field, Question.Ask.OPTIONAL_COLUMN, sheet.columns(), List.of(), "");
    }

    /** How the times in these columns are written; where several patterns fit all of them, none is suggested. */
    static List<Question> times(Sheet sheet, List<String> columns, Intake intake) {
        if (columns.isEmpty()) {
            return List.of();
        }
        Set<String> texts = new TreeSet<>();
        columns.forEach(column -> texts.addAll(sheet.some(column, TRIED)));
        List<String> fitting =
                PATTERNS.stream().filter(pattern -> fits(pattern, texts)).toList();
        List<String> offered = new ArrayList<>(fitting.isEmpty() ? usual(texts) : fitting);
        offered.add(CUSTOM);
        List<String> seen = texts.stream().limit(EXAMPLES).toList();
        List<Question> questions = new ArrayList<>();
        questions.add(choice("format", offered, fitting.size() == 1 ? fitting.getFirst() : "")
                .seeing(seen));
        if (intake.answers().to("format").equals(CUSTOM)) {
            questions.add(Question.text("pattern", Question.Ask.TEXT, "").seeing(seen));
        }
        if (needsZone(intake.answers(), texts)) {
            questions.add(zone(intake.offer().zone()));
            questions.add(choice("repeated", List.of("ask", "earlier", "later"), ""));
        }
        return questions;
    }

    private static Question zone(ZoneId contract) {
        List<String> zones = new ArrayList<>(List.of(contract.getId(), "UTC"));
        new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream().filter(zone -> zone.contains("/")).forEach(zones::add);
        return new Question("zone", Question.Ask.ZONE, zones.stream().distinct().toList(), List.of(), "");
    }

    private static boolean needsZone(Answers answers, Set<String> texts) {
        String pattern = pattern(answers);
        return !pattern.isEmpty()
                && Times.needsZone(pattern)
                && !(pattern.equals(Times.ISO)
                        && texts.stream().allMatch(text -> text.matches(".*\\d\\d(Z|[+-]\\d\\d:?\\d\\d)")));
    }

    static String pattern(Answers answers) {
        return answers.to("format").equals(CUSTOM) ? answers.to("pattern") : answers.to("format");
    }

    /** Where one cell cannot be read by any pattern: those that fit some cells, or else all that are known. */
    private static List<String> usual(Set<String> texts) {
        List<String> some = PATTERNS.stream()
                .filter(pattern -> texts.stream().anyMatch(text -> fits(pattern, Set.of(text))))
                .toList();
        return some.isEmpty() ? PATTERNS : some;
    }

    private static boolean fits(String pattern, Set<String> texts) {
        if (texts.isEmpty()) {
            return true;
        }
        if (!Times.needsZone(pattern) && !texts.iterator().next().matches(epoch(pattern))) {
            return false;
        }
        Times times = Times.of(pattern, ZoneId.of("UTC"), Times.Repeated.EARLIER);
        return texts.stream().allMatch(text -> times.at(text, "") instanceof Times.Answer.At);
    }

    private static String epoch(String pattern) {
        return pattern.equals(Times.EPOCH_SECONDS) ? "\\d{9,10}" : "\\d{12,13}";
    }

    private static String shortened(String line) {
        return line.length() <= 120 ? line : line.substring(0, 119) + "…";
    }

    private SheetQuestions() {}
}
