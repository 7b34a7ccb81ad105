package io.makegood.record.reader;

import static io.makegood.record.reader.Question.choice;

import io.makegood.record.entry.Assembled;
import io.makegood.record.entry.Assembly;
import io.makegood.record.entry.Entry;
import io.makegood.record.entry.Kind;
import io.makegood.record.entry.Problem;
import io.makegood.record.entry.Times;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Incidents that a publisher tells as JSON. One incident becomes one fact per component: {@code id/component}. The feed's
 * impact is the severity of the outage; what an impact means is asked, and so is what an incident without component is.
 */
final class IncidentFeed implements Reader {
    private static final String OUTAGE = "outage";
    private static final String INTERRUPTING = "interruptingMaintenance";
    private static final String HARMLESS = "harmlessMaintenance";
    private static final List<String> MEANINGS = List.of(OUTAGE, INTERRUPTING, HARMLESS, Answers.LEAVE_OUT);
    private static final Times UTC = Times.iso(ZoneOffset.UTC);

    private final FeedShape shape;

    private IncidentFeed(FeedShape shape) {
        this.shape = shape;
    }

    static IncidentFeed statuspage() {
        return new IncidentFeed(new Statuspage());
    }

    static IncidentFeed googleCloud() {
        return new IncidentFeed(new GoogleCloud());
    }

    @Override
    public String word() {
        return shape.word();
    }

    @Override
    public boolean recognises(Upload upload) {
        return Json.looksLikeJson(upload)
                && Json.documents(upload).readable().stream().anyMatch(document -> shape.fits(document.tree()));
    }

    @Override
    public List<Question> questions(Intake intake) {
        List<Incident> incidents = incidents(Json.documents(intake.upload()));
        List<Question> questions = new ArrayList<>();
        questions.add(choice("start", shape.starts(), shape.starts().getFirst()));
        for (String impact :
                new TreeSet<>(incidents.stream().map(Incident::impact).toList())) {
            questions.add(choice("impact." + impact, MEANINGS, isPlainOutage(impact) ? OUTAGE : ""));
        }
        questions.add(choice("cause", Kind.OUTAGE.field("cause").orElseThrow().choices(), Kind.PROVIDER));
        if (incidents.stream().anyMatch(incident -> incident.components().isEmpty())) {
            questions.add(choice("withoutComponent", intake.offer().targets(), ""));
        }
        questions.addAll(Names.questions(
                incidents.stream().flatMap(one -> one.components().stream()).toList(), intake.offer()));
        return questions;
    }

    @Override
    public List<Row> read(Intake intake) {
        Json.Documents documents = Json.documents(intake.upload());
        List<Row> rows = new ArrayList<>(documents.unreadable());
        for (Json.Document document : documents.readable()) {
            if (!shape.fits(document.tree())) {
                rows.add(Row.refused(new Row.Origin(document.file(), 0, ""), "shapeUnknown", Map.of()));
            }
        }
        incidents(documents).forEach(incident -> rows.addAll(rows(incident, intake.answers())));
        return rows;
    }

    private List<Incident> incidents(Json.Documents documents) {
        return documents.readable().stream()
                .filter(document -> shape.fits(document.tree()))
                .flatMap(document -> shape.incidents(document).stream())
                .toList();
    }

    private Stream<Row> rowsOf(Incident incident, Answers answers, String component) {
        Names.Meant meant = component.isEmpty()
                ? Names.meantBy("", answers.to("withoutComponent"))
                : Names.meant(component, answers);
        return Stream.of(
                switch (meant) {
                    case Names.Meant.Service service -> row(incident, answers, component, service.id());
                    case Names.Meant.Nothing nothing -> Names.row(incident.origin(), nothing);
                });
    }

    private List<Row> rows(Incident incident, Answers answers) {
        Row.Origin origin = incident.origin();
        if (origin.id().isEmpty()) {
            return List.of(Row.refused(origin, "idMissing", Map.of()));
        }
        List<Problem> problems = unclear(incident, answers);
        if (!problems.isEmpty()) {
            return List.of(new Row.Refused(origin, problems));
        }
        if (answers.to("impact." + incident.impact()).equals(Answers.LEAVE_OUT)) {
            return List.of(Row.leftOut(origin, "impactLeftOut", Map.of("impact", incident.impact())));
        }
        List<String> components = incident.components().isEmpty() ? List.of("") : incident.components();
        return components.stream()
                .flatMap(component -> rowsOf(incident, answers, component))
                .toList();
    }

    private Row row(Incident incident, Answers answers, String component, String service) {
        Row.Origin origin = incident.origin();
        Entry entry = entry(incident, answers, component, service);
        return switch (Assembly.assemble(entry, UTC)) {
            case Assembled.Refused refused -> new Row.Refused(origin, refused.problems());
            case Assembled.Done done -> new Row.Proposed(origin, done.fact(), Remarks.of(done.fact()));
        };
    }

    private Entry entry(Incident incident, Answers answers, String component, String service) {
        Map<String, String> texts = new HashMap<>(Map.of(
                "service", service,
                "start", start(incident, answers),
                "end", incident.told().end()));
        String id =
                component.isEmpty() ? incident.origin().id() : incident.origin().id() + "/" + component;
        String meaning = answers.to("impact." + incident.impact());
        if (meaning.equals(OUTAGE)) {
            texts.putAll(Map.of("cause", answers.to("cause"), "severity", incident.impact()));
            return Entry.of(Kind.OUTAGE, id, texts);
        }
        texts.putAll(Map.of(
                "ground",
                "plannedMaintenance",
                "interrupts",
                meaning.equals(INTERRUPTING) ? "yes" : "no",
                "announcedAt",
                incident.told().announced()));
        return Entry.of(Kind.MAINTENANCE, id, texts);
    }

    private List<Problem> unclear(Incident incident, Answers answers) {
        List<Problem> problems = new ArrayList<>();
        for (String time : List.of(start(incident, answers), incident.told().end())) {
            if (!time.isEmpty() && !time.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")) {
                problems.add(new Problem("", "noOffset", Map.of("text", time)));
            }
        }
        if (incident.told().end().isEmpty() && incident.told().over()) {
            problems.add(Problem.of("end", "overWithoutEnd"));
        }
        endsBeforeStart(start(incident, answers), incident.told().end()).ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> endsBeforeStart(String start, String end) {
        if (UTC.at(start, "") instanceof Times.Answer.At from
                && UTC.at(end, "") instanceof Times.Answer.At until
                && until.instant().isBefore(from.instant())) {
            return Optional.of(new Problem("end", "endsBeforeStart", Map.of("start", start, "end", end)));
        }
        return Optional.empty();
    }

    private String start(Incident incident, Answers answers) {
        return incident.told().starts().get(shape.starts().indexOf(answers.to("start")));
    }

    private static boolean isPlainOutage(String impact) {
        return List.of("minor", "major", "critical", "SERVICE_OUTAGE").contains(impact);
    }
}
