package io.makegood.record.reader;

import static io.makegood.record.reader.Question.choice;

import io.makegood.record.entry.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A table of ticket events, several lines per ticket in the order of the file: state and priority at each change. What
 * each state means is asked; a state that pauses the clock pauses it until the next event of the ticket.
 */
final class TicketEventReader implements Reader {
    private static final List<String> REQUIRED = List.of("number", "changedAt", "state", "priority");
    private static final List<String> OPTIONAL =
            List.of("service", "openedAt", "respondedAt", "resolvedAt", "closedAt");
    private static final List<String> TIMES = List.of("changedAt", "openedAt", "respondedAt", "resolvedAt", "closedAt");

    @Override
    public String word() {
        return "ticketEvents";
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
        for (String field : REQUIRED) {
            questions.add(SheetQuestions.column(field, sheet, sheet.columns().contains(field) ? field : ""));
        }
        OPTIONAL.forEach(field -> questions.add(SheetQuestions.optionalColumn(field, sheet)));
        return Question.open(questions, intake.answers()).isEmpty() ? all(questions, sheet, intake) : questions;
    }

    @Override
    public List<Row> read(Intake intake) {
        Sheet sheet = Sheet.read(intake.upload(), Sheet.Layout.of(intake.answers()));
        String number = intake.answers().to("column.number");
        List<Row> rows = new ArrayList<>();
        Map<String, List<Sheet.Line>> tickets = new LinkedHashMap<>();
        for (Sheet.Line line : sheet.lines()) {
            String id = sheet.cell(line, number);
            if (!line.whole() || id.isEmpty()) {
                rows.add(new Row.Refused(
                        new Row.Origin("", line.number(), id), List.of(Problem.of("number", "missing"))));
            } else {
                tickets.computeIfAbsent(id, ticket -> new ArrayList<>()).add(line);
            }
        }
        TicketEvents events = new TicketEvents(sheet, intake.answers());
        tickets.forEach((id, lines) -> rows.add(events.ticket(id, lines)));
        return rows;
    }

    private static List<Question> all(List<Question> questions, Sheet sheet, Intake intake) {
        Answers answers = intake.answers();
        List<String> timed = TIMES.stream()
                .map(field -> answers.to("column." + field))
                .filter(sheet.columns()::contains)
                .toList();
        questions.addAll(SheetQuestions.times(sheet, timed, intake));
        for (String state : new TreeSet<>(sheet.values(answers.to("column.state")))) {
            questions.add(choice("state." + state, TicketEvents.MEANINGS, ""));
        }
        if (!answers.has("column.resolvedAt")) {
            questions.add(
                    choice("resolution", List.of(TicketEvents.STAYED, TicketEvents.LAST_EVENT), TicketEvents.STAYED));
        }
        if (answers.has("column.openedAt")) {
            questions.add(choice("beforeOpening", List.of(Answers.REFUSE, TicketEvents.AT_OPENING), ""));
        }
        if (answers.has("column.service")) {
            questions.addAll(Names.questions(sheet.values(answers.to("column.service")), intake.offer()));
        } else {
            questions.add(choice("serviceOfAll", intake.offer().targets(), ""));
        }
        return questions;
    }
}
