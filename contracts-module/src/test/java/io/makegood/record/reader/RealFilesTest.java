package io.makegood.record.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.SharedData;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.record.entry.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The readers on files that other people published. */
class RealFilesTest {

    @Test
    void gitHubsIncidentsAreReadWithoutGuessing() {
        Upload upload = Answering.zip(SharedData.files("github-statuspage-incidents", "incidents"));
        assertThat(Readers.recognising(upload)).extracting(Reader::word).containsExactly("statuspage");

        List<Row> rows = Answering.of("statuspage", upload, "UTC", "Git Operations", "Actions")
                .read(Map.of(
                        "impact.none", Answers.LEAVE_OUT,
                        "withoutComponent", Answers.REFUSE,
                        "otherServices", Answers.WHOLE_CONTRACT));

        assertThat(incidents(rows, row -> true)).hasSize(1282);
        assertThat(incidents(rows, refusedFor("serviceRefused")))
                .as("184 without component, 14 of them left out by their impact, 2 broken by themselves")
                .hasSize(184 - 14 - 2);
        assertThat(incidents(rows, row -> row instanceof Row.LeftOut)).hasSize(33 - 1);
        assertThat(incidents(rows, refusedFor("endsBeforeStart")))
                .containsExactlyInAnyOrder("qb2vmff9bnf5", "nk9gdvl03ztg", "qrrdvssfmrs2");
        assertThat(incidents(rows, remarked("zeroLength"))).hasSize(677);
        assertThat(rows.stream().filter(remarked("open"))).isEmpty();
    }

    @Test
    void bothFormatsOfGoogleCloudAreRead() {
        Upload old = new Upload("incidents.json", SharedData.file("gcp-status", "incidents_2020-11-07_oldformat.json"));
        List<Row> before = Answering.of("googleCloud", old, "UTC", "Google Compute Engine")
                .read(Map.of("otherServices", Answers.LEAVE_OUT, "impact.medium", "outage", "impact.high", "outage"));
        assertThat(before).hasSize(155);
        assertThat(facts(before, Fact.Outage.class))
                .hasSize(14)
                .allSatisfy(outage -> assertThat(outage.service()).isEqualTo("Google Compute Engine"))
                .extracting(Fact.Outage::severity)
                .contains("medium");

        Upload since = new Upload("incidents.json", SharedData.file("gcp-status", "incidents_2023-01_feed.json"));
        List<Row> after = Answering.of("googleCloud", since, "UTC", "Cloud Run")
                .read(Map.of(
                        "otherServices", Answers.WHOLE_CONTRACT,
                        "impact.SERVICE_DISRUPTION", "outage",
                        "impact.SERVICE_INFORMATION", Answers.LEAVE_OUT));
        assertThat(incidents(after, row -> row instanceof Row.Proposed)).hasSize(90);
        assertThat(incidents(after, row -> row instanceof Row.LeftOut)).hasSize(120);
    }

    @Test
    void theAwsArchiveIsRefusedBecauseItsEndsStandInProse() {
        Upload upload = new Upload("events.json", SharedData.file("aws-status-archive", "aws_events_merged.json"));
        assertThat(Readers.recognising(upload)).extracting(Reader::word).containsExactly("awsArchive");

        List<Row> rows = Answering.of("awsArchive", upload, "UTC").read(Map.of());

        assertThat(rows).hasSize(576).allMatch(refusedFor("endOnlyInProse"));
        assertThat(rows.getFirst().origin().id()).isEqualTo("autoscaling-us-east-1@1525914401");
    }

    @Test
    void checksBecomeTheOutagesOfTheTruth() {
        Upload upload = new Upload("checks.csv", SharedData.file("upptime-manticore", "checks_from_commits.csv"));
        List<Row> rows = Answering.of("checks", upload, "UTC")
                .read(Map.of(
                        "column.checkedAt", "committed_at",
                        "column.responseTime", "response_ms",
                        "metric", "response time",
                        "otherServices", Answers.WHOLE_CONTRACT));

        List<String> spells = facts(rows, Fact.Outage.class).stream()
                .map(outage -> outage.id().substring(0, outage.id().indexOf("/20")) + " " + outage.span())
                .sorted()
                .toList();
        List<String> truth = table("upptime-manticore", "truth_spells.csv").stream()
                .map(row -> row.get("site") + " "
                        + new Interval(
                                OffsetDateTime.parse(row.get("down_from")).toInstant(),
                                OffsetDateTime.parse(row.get("up_at")).toInstant()))
                .sorted()
                .toList();
        assertThat(spells).isEqualTo(truth).hasSize(47);
        assertThat(facts(rows, Fact.Sample.class)).hasSizeGreaterThan(250);
    }

    @Test
    void ticketEventsBecomeTheTicketsOfTheTruth() {
        Upload upload =
                new Upload("events.csv", SharedData.file("servicenow-incident-log-excerpt", "incident_event_log.csv"));
        List<Row> rows = Answering.of("ticketEvents", upload, "UTC").read(serviceNow());

        Map<String, Fact.Ticket> tickets =
                facts(rows, Fact.Ticket.class).stream().collect(Collectors.toMap(Fact.Ticket::id, ticket -> ticket));
        List<String> differences = new ArrayList<>();
        for (Map<String, String> truth : table("servicenow-incident-log-excerpt", "truth_incidents.csv")) {
            Optional.ofNullable(tickets.get(truth.get("number")))
                    .ifPresentOrElse(
                            ticket -> compare(truth, ticket, differences),
                            () -> differences.add(truth.get("number") + " is refused"));
        }
        assertThat(String.join("\n", differences)).isEmpty();
        assertThat(rows).allMatch(row -> row instanceof Row.Proposed);
        assertThat(rows.stream().filter(remarked("unresolved"))).hasSize(29);
        assertThat(incidents(rows, remarked("beforeOpened"))).containsExactly("INC0000131", "INC0000135");
    }

    private static void compare(Map<String, String> truth, Fact.Ticket ticket, List<String> differences) {
        Optional<Fact.Act> resolved = ticket.acts().stream()
                .filter(act -> act.kind() == Fact.ActKind.RESOLVED)
                .findFirst();
        Duration paused = ticket.pauses().stream()
                .filter(pause -> !pause.isOpen())
                .map(Interval::length)
                .reduce(Duration.ZERO, Duration::plus);
        String found = String.join(
                " ",
                LocalDateTime.ofInstant(ticket.opened().at(), ZoneOffset.UTC).toString(),
                resolved.map(act -> LocalDateTime.ofInstant(act.at(), ZoneOffset.UTC)
                                .toString())
                        .orElse(""),
                resolved.map(act -> minutes(Duration.between(ticket.opened().at(), act.at())))
                        .orElse(""),
                resolved.map(act -> minutes(paused)).orElse(""),
                ticket.changes().isEmpty()
                        ? ticket.opened().priority()
                        : ticket.changes().getLast().priority());
        String wanted = String.join(
                " ",
                LocalDateTime.parse(truth.get("opened_at")).toString(),
                truth.get("resolved_at").isEmpty()
                        ? ""
                        : LocalDateTime.parse(truth.get("resolved_at")).toString(),
                truth.get("elapsed_min"),
                truth.get("paused_min"),
                truth.get("priority"));
        if (!found.equals(wanted)) {
            differences.add(ticket.id() + ": " + found + " instead of " + wanted);
        }
    }

    static Map<String, String> serviceNow() {
        Map<String, String> answers = new HashMap<>(Map.ofEntries(
                Map.entry("missing", "?"),
                Map.entry("column.state", "incident_state"),
                Map.entry("column.changedAt", "sys_updated_at"),
                Map.entry("column.openedAt", "opened_at"),
                Map.entry("column.resolvedAt", "resolved_at"),
                Map.entry("column.closedAt", "closed_at"),
                Map.entry("format", "dd-MM-uuuu HH:mm[:ss]"),
                Map.entry("zone", "UTC"),
                Map.entry("repeated", "ask"),
                Map.entry("beforeOpening", TicketEvents.AT_OPENING),
                Map.entry("serviceOfAll", Answers.WHOLE_CONTRACT)));
        answers.putAll(Map.of(
                "state.New", "waiting",
                "state.Active", "workedOn",
                "state.Resolved", "resolved",
                "state.Closed", "closed",
                "state.Awaiting Evidence", "paused",
                "state.Awaiting Problem", "paused",
                "state.Awaiting User Info", "paused",
                "state.Awaiting Vendor", "paused"));
        return answers;
    }

    private static String minutes(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds())
                .divide(BigDecimal.valueOf(60), 0, RoundingMode.DOWN)
                .toPlainString();
    }

    private static List<String> incidents(List<Row> rows, Predicate<Row> wanted) {
        return rows.stream()
                .filter(wanted)
                .map(row -> row.origin().id())
                .distinct()
                .toList();
    }

    private static Predicate<Row> refusedFor(String reason) {
        return row -> row instanceof Row.Refused refused && has(refused.reasons(), reason);
    }

    private static Predicate<Row> remarked(String remark) {
        return row -> row instanceof Row.Proposed proposed && has(proposed.remarks(), remark);
    }

    private static boolean has(List<Problem> problems, String reason) {
        return problems.stream().anyMatch(problem -> problem.reason().equals(reason));
    }

    private static <F extends Fact> List<F> facts(List<Row> rows, Class<F> kind) {
        return rows.stream()
                .flatMap(row -> row instanceof Row.Proposed proposed ? Stream.of(proposed.fact()) : Stream.empty())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<Map<String, String>> table(String folder, String file) {
        List<String> lines = SharedData.lines(folder, file);
        String[] header = lines.getFirst().split(",", -1);
        return lines.stream().skip(1).map(line -> row(header, line)).toList();
    }

    private static Map<String, String> row(String[] header, String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new TreeMap<>();
        for (int place = 0; place < header.length; place++) {
            row.put(header[place], cells[place]);
        }
        return row;
    }
}
