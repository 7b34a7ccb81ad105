package io.makegood.record.reader;

import static io.makegood.record.reader.Question.choice;

import io.makegood.record.entry.Kind;
import io.makegood.record.entry.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of checks that found a site up or down. A site is down from a check that found it down until the next that found
 * it up, half-open; what is down at the last check of the file is flagged, and the user says how it is kept.
 */
final class CheckReader implements Reader {
    static final String UP = "up";
    static final String DOWN = "down";

    @Override
    public String word() {
        return "checks";
    }

    @Override
    public boolean recognises(Upload upload) {
        return !upload.isArchive() && !Json.looksLikeJson(upload);
    }

    @Override
    public List<Question> questions(Intake intake) {
        List<Question> questions = new ArrayList<>(SheetQuestions.layout(intake.upload()));
        if (!Question.open(questions, intake.answers()).isEmpty()) {
            return questions;
        }
        Sheet sheet = Sheet.read(intake.upload(), Sheet.Layout.of(intake.answers()));
        for (String field : List.of("site", "checkedAt", "status")) {
            questions.add(SheetQuestions.column(field, sheet, sheet.columns().contains(field) ? field : ""));
        }
        questions.add(SheetQuestions.optionalColumn("responseTime", sheet));
        return Question.open(questions, intake.answers()).isEmpty() ? all(questions, sheet, intake) : questions;
    }

    @Override
    public List<Row> read(Intake intake) {
        Sheet sheet = Sheet.read(intake.upload(), Sheet.Layout.of(intake.answers()));
        Answers answers = intake.answers();
        SheetTimes times = SheetTimes.of(answers);
        List<Row> rows = new ArrayList<>();
        Map<String, List<Check>> sites = new LinkedHashMap<>();
        for (Sheet.Line line : sheet.lines()) {
            List<Problem> problems = new ArrayList<>();
            Optional<Check> check = check(sheet, line, answers, times, problems);
            if (!problems.isEmpty()) {
                rows.add(new Row.Refused(new Row.Origin("", line.number(), ""), problems));
            }
            check.ifPresent(one ->
                    sites.computeIfAbsent(one.site(), site -> new ArrayList<>()).add(one));
        }
        CheckSpells spells = new CheckSpells(answers, sites.values());
        sites.forEach((site, checks) -> rows.addAll(spells.of(site, sorted(checks))));
        return rows;
    }

    private static List<Question> all(List<Question> questions, Sheet sheet, Intake intake) {
        Answers answers = intake.answers();
        questions.addAll(SheetQuestions.times(sheet, List.of(answers.to("column.checkedAt")), intake));
        for (String status : sheet.values(answers.to("column.status"))) {
            String suggestion = status.equals(UP) || status.equals(DOWN) ? status : "";
            questions.add(choice("status." + status, List.of(UP, DOWN, Answers.LEAVE_OUT), suggestion));
        }
        questions.add(choice("cause", Kind.OUTAGE.field("cause").orElseThrow().choices(), Kind.PROVIDER));
        questions.add(choice("downAtLastCheck", List.of("open", "endsThere", Answers.REFUSE), "open"));
        if (answers.has("column.responseTime")) {
            questions.add(Question.text("metric", Question.Ask.TEXT, ""));
        }
        questions.addAll(Names.questions(sheet.values(answers.to("column.site")), intake.offer()));
        return questions;
    }

    private static Optional<Check> check(
            Sheet sheet, Sheet.Line line, Answers answers, SheetTimes times, List<Problem> problems) {
        String site = sheet.cell(line, answers.to("column.site"));
        String status = sheet.cell(line, answers.to("column.status"));
        String at = sheet.cell(line, answers.to("column.checkedAt"));
        Map.of("site", site, "status", status, "checkedAt", at).forEach((field, cell) -> {
            if (cell.isEmpty() || !line.whole()) {
                problems.add(Problem.of(field, "missing"));
            }
        });
        String responseTime = sheet.cell(line, answers.to("column.responseTime"));
        String meaning = answers.to("status." + status);
        return times.at("checkedAt", at, problems)
                .filter(moment -> problems.isEmpty() && !meaning.equals(Answers.LEAVE_OUT))
                .map(moment -> new Check(line.number(), site, moment, meaning.equals(UP), responseTime));
    }

    private static List<Check> sorted(List<Check> checks) {
        return checks.stream().sorted(Comparator.comparing(Check::at)).toList();
    }
}
