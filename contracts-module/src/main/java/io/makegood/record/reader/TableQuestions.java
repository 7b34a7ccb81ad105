package io.makegood.record.reader;

import static io.makegood.record.reader.Question.choice;

import io.makegood.record.entry.Field;
import io.makegood.record.entry.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a table of facts leaves open: its kind, the column of each field, and what the words in the columns mean. */
final class TableQuestions {
    /** How long each line speaks of, where no column says when it ends. */
    static final List<String> LENGTHS = List.of("!PT1M", "!PT5M", "!PT15M", "!PT1H", "!P1D", "!P7D", "!P1M");

    static List<Question> of(Intake intake) {
        List<Question> questions = new ArrayList<>(SheetQuestions.layout(intake.upload()));
        if (!Question.open(questions, intake.answers()).isEmpty()) {
            return questions;
        }
        Sheet sheet = Sheet.read(intake.upload(), Sheet.Layout.of(intake.answers()));
        questions.add(
                choice("kind", Arrays.stream(Kind.values()).map(Kind::word).toList(), ""));
        Kind.ofWord(intake.answers().to("kind")).ifPresent(kind -> questions.addAll(of(kind, sheet, intake)));
        return questions;
    }

    private static List<Question> of(Kind kind, Sheet sheet, Intake intake) {
        List<Question> questions = new ArrayList<>();
        questions.add(SheetQuestions.optionalColumn("id", sheet));
        kind.fields().forEach(field -> questions.add(column(kind, field, sheet)));
        if (kind == Kind.COUNT) {
            questions.add(SheetQuestions.optionalColumn(TableCells.SHARE_OF, sheet));
        }
        if (!Question.open(questions, intake.answers()).isEmpty()) {
            return questions;
        }
        questions.addAll(SheetQuestions.times(sheet, timeColumns(kind, sheet, intake.answers()), intake));
        kind.fields().forEach(field -> questions.addAll(meaning(field, sheet, intake)));
        if (numbersHaveCommas(kind, sheet, intake.answers())) {
            questions.add(choice("decimal", List.of("point", "comma"), ""));
        }
        return questions;
    }

    private static Question column(Kind kind, Field field, Sheet sheet) {
        List<String> options = new ArrayList<>(sheet.columns());
        if (field.type() != Field.Type.TIME && field.type() != Field.Type.DAY) {
            options.add(Answers.SAME_FOR_ALL);
        }
        if (field.name().equals("end") && (kind == Kind.COUNT || kind == Kind.CHARGE)) {
            options.addAll(LENGTHS);
        }
        String suggestion = sheet.columns().contains(field.name()) ? field.name() : "";
        Question.Ask ask = field.required() ? Question.Ask.COLUMN : Question.Ask.OPTIONAL_COLUMN;
        return new Question("column." + field.name(), ask, options, List.of(), suggestion);
    }

    private static List<Question> meaning(Field field, Sheet sheet, Intake intake) {
        String column = intake.answers().to("column." + field.name());
        if (column.isEmpty()) {
            return List.of();
        }
        if (column.equals(Answers.SAME_FOR_ALL)) {
            return List.of(fixed(field, intake));
        }
        return switch (field.type()) {
            case SERVICE -> Names.questions(sheet.values(column), intake.offer());
            case CHOICE -> words(field, sheet, column, field.choices());
            case YES_NO -> words(field, sheet, column, List.of("yes", "no"));
            case TEXT, TIME, DAY, NUMBER, PERCENT, MONEY -> List.of();
        };
    }

    private static Question fixed(Field field, Intake intake) {
        String key = "fixed." + field.name();
        return switch (field.type()) {
            case SERVICE ->
                new Question(
                        key,
                        Question.Ask.SERVICE,
                        intake.offer().targets().stream()
                                .filter(target -> !target.startsWith("!"))
                                .toList(),
                        List.of(),
                        "");
            case CHOICE -> choice(key, field.choices(), "");
            case YES_NO -> choice(key, List.of("yes", "no"), "");
            case TEXT, TIME, DAY, NUMBER, PERCENT, MONEY -> Question.text(key, Question.Ask.TEXT, "");
        };
    }

    private static List<Question> words(Field field, Sheet sheet, String column, List<String> choices) {
        return sheet.values(column).stream()
                .map(value ->
                        choice("word." + field.name() + "." + value, choices, choices.contains(value) ? value : ""))
                .toList();
    }

    private static List<String> timeColumns(Kind kind, Sheet sheet, Answers answers) {
        return kind.fields().stream()
                .filter(field -> field.type() == Field.Type.TIME || field.type() == Field.Type.DAY)
                .map(field -> answers.to("column." + field.name()))
                .filter(sheet.columns()::contains)
                .toList();
    }

    private static boolean numbersHaveCommas(Kind kind, Sheet sheet, Answers answers) {
        return kind.fields().stream()
                .filter(field -> TableCells.isNumeric(field.type()))
                .map(field -> answers.to("column." + field.name()))
                .filter(sheet.columns()::contains)
                .flatMap(column -> sheet.some(column, Integer.MAX_VALUE).stream())
                .anyMatch(cell -> cell.indexOf(',') >= 0);
    }

    private TableQuestions() {}
}
