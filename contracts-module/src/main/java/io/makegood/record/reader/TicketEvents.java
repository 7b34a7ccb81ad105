package io.makegood.record.reader;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.record.entry.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the events of one ticket into the ticket: when it was opened, what was done when, when its clock stood still. */
final class TicketEvents {
    static final String WAITING = "waiting";
    static final String WORKED_ON = "workedOn";
    static final String PAUSED = "paused";
    static final String RESOLVED = "resolved";
    static final String CLOSED = "closed";
    static final List<String> MEANINGS = List.of(WAITING, WORKED_ON, PAUSED, RESOLVED, CLOSED, Answers.LEAVE_OUT);

    /** What was done before the ticket was opened counts as done when it was opened. */
    static final String AT_OPENING = "atOpening";

    /** Which event resolved a ticket that was resolved several times: the one after which it stayed so, or the last. */
    static final String STAYED = "stayed";

    static final String LAST_EVENT = "lastEvent";

    private final Sheet sheet;
    private final Answers answers;
    private final SheetTimes times;

    TicketEvents(Sheet sheet, Answers answers) {
        this.sheet = sheet;
        this.answers = answers;
        this.times = SheetTimes.of(answers);
    }

    /** A change of state; the meaning is what the user said of the state. */
    private record Event(Instant at, String meaning, String priority) {}

    Row ticket(String id, List<Sheet.Line> lines) {
        Row.Origin origin = new Row.Origin("", lines.getFirst().number(), id);
        Names.Meant meant = service(lines.getLast());
        List<Problem> problems = new ArrayList<>();
        List<Event> events = events(lines, problems);
        if (meant instanceof Names.Meant.Nothing nothing) {
            return Names.row(origin, nothing);
        }
        Instant openedAt = moment("openedAt", lines.getLast(), problems)
                .or(() -> events.stream().map(Event::at).min(Instant::compareTo))
                .orElse(Instant.EPOCH);
        List<Fact.Act> acts = acts(events, lines.getLast(), problems);
        List<Problem> early = early(openedAt, acts);
        if (!answers.to("beforeOpening").equals(AT_OPENING)) {
            problems.addAll(early);
        }
        if (!problems.isEmpty() || !(meant instanceof Names.Meant.Service service)) {
            return new Row.Refused(origin, problems);
        }
        List<Problem> remarks = new ArrayList<>(early);
        Interval life = new Interval(openedAt, end(since(openedAt, acts)));
        Fact.Opened opened = new Fact.Opened(openedAt, events.getFirst().priority());
        if (life.isOpen()) {
            remarks.add(Problem.of("resolvedAt", "unresolved"));
        }
        return new Row.Proposed(
                origin,
                new Fact.Ticket(id, service.id(), opened, since(openedAt, acts), pauses(events, life), changes(events)),
                remarks);
    }

    private static List<Problem> early(Instant openedAt, List<Fact.Act> acts) {
        return acts.stream()
                .filter(act -> act.at().isBefore(openedAt))
                .map(act -> new Problem(
                        "openedAt",
                        "beforeOpened",
                        Map.of("opened", openedAt.toString(), "at", act.at().toString())))
                .toList();
    }

    private static List<Fact.Act> since(Instant openedAt, List<Fact.Act> acts) {
        return acts.stream()
                .map(act -> act.at().isBefore(openedAt) ? new Fact.Act(act.kind(), openedAt) : act)
                .toList();
    }

    private Names.Meant service(Sheet.Line line) {
        if (!answers.has("column.service")) {
            return Names.meantBy("", answers.to("serviceOfAll"));
        }
        String name = sheet.cell(line, answers.to("column.service"));
        return name.isEmpty()
                ? new Names.Meant.Nothing(Problem.of("service", "missing"), false)
                : Names.meant(name, answers);
    }

    private List<Event> events(List<Sheet.Line> lines, List<Problem> problems) {
        List<Event> events = new ArrayList<>();
        for (Sheet.Line line : lines) {
            String state = sheet.cell(line, answers.to("column.state"));
            String priority = sheet.cell(line, answers.to("column.priority"));
            Optional<Instant> at = moment("changedAt", line, problems);
            for (String field : List.of("changedAt", "state", "priority")) {
                if (sheet.cell(line, answers.to("column." + field)).isEmpty()) {
                    problems.add(new Problem(field, "missingInLine", Map.of("line", String.valueOf(line.number()))));
                }
            }
            at.ifPresent(moment -> events.add(new Event(moment, answers.to("state." + state), priority)));
        }
        return events;
    }

    /** Moments that a column names win over those that follow from the states. */
    private List<Fact.Act> acts(List<Event> events, Sheet.Line last, List<Problem> problems) {
        List<Fact.Act> acts = new ArrayList<>();
        named("respondedAt", last, problems, first(events, WORKED_ON))
                .ifPresent(at -> acts.add(new Fact.Act(Fact.ActKind.RESPONDED, at)));
        named("resolvedAt", last, problems, resolved(events))
                .ifPresent(at -> acts.add(new Fact.Act(Fact.ActKind.RESOLVED, at)));
        named("closedAt", last, problems, latest(events, CLOSED))
                .ifPresent(at -> acts.add(new Fact.Act(Fact.ActKind.CLOSED, at)));
        acts.sort(Comparator.comparing(Fact.Act::at));
        return acts;
    }

    private Optional<Instant> named(String field, Sheet.Line last, List<Problem> problems, Optional<Instant> byState) {
        return answers.has("column." + field) ? moment(field, last, problems) : byState;
    }

    private Optional<Instant> moment(String field, Sheet.Line line, List<Problem> problems) {
        return times.at(field, sheet.cell(line, answers.to("column." + field)), problems);
    }

    private static Optional<Instant> first(List<Event> events, String meaning) {
        return events.stream()
                .filter(event -> event.meaning().equals(meaning))
                .map(Event::at)
                .findFirst();
    }

    private Optional<Instant> resolved(List<Event> events) {
        return answers.to("resolution").equals(LAST_EVENT)
                ? events.stream()
                        .filter(event -> event.meaning().equals(RESOLVED))
                        .map(Event::at)
                        .max(Instant::compareTo)
                : latest(events, RESOLVED);
    }

    /** When the ticket entered for the last time the state in which it stayed. */
    private static Optional<Instant> latest(List<Event> events, String meaning) {
        Optional<Instant> entered = Optional.empty();
        for (Event event : events) {
            if (event.meaning().equals(meaning)) {
                entered = entered.isPresent() ? entered : Optional.of(event.at());
            } else if (event.meaning().equals(WORKED_ON) || event.meaning().equals(WAITING)) {
                entered = Optional.empty();
            }
        }
        return entered;
    }

    private static Instant end(List<Fact.Act> acts) {
        return acts.stream()
                .filter(act -> act.kind() == Fact.ActKind.RESOLVED)
                .map(Fact.Act::at)
                .findFirst()
                .orElse(Interval.OPEN);
    }

    /** Each paused state until the next event, within the ticket's life; the last one until its end. */
    private static List<Interval> pauses(List<Event> events, Interval life) {
        List<Interval> pauses = new ArrayList<>();
        for (int place = 0; place < events.size(); place++) {
            Instant from = events.get(place).at();
            Instant until = place + 1 < events.size() ? events.get(place + 1).at() : Interval.OPEN;
            if (events.get(place).meaning().equals(PAUSED) && from.isBefore(until)) {
                Interval pause = new Interval(from, until).clippedTo(life);
                if (!pause.isEmpty()) {
                    pauses.add(pause);
                }
            }
        }
        pauses.sort(null);
        return pauses;
    }

    private static List<Fact.Change> changes(List<Event> events) {
        List<Fact.Change> changes = new ArrayList<>();
        String priority = events.getFirst().priority();
        for (Event event : events) {
            if (!event.priority().equals(priority)) {
                priority = event.priority();
                changes.add(new Fact.Change(event.at(), priority));
            }
        }
        changes.sort(Comparator.comparing(Fact.Change::at));
        return changes;
    }
}
