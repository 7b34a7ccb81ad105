package io.makegood.web.record.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.SharedData;
import io.makegood.contract.Contracts;
import io.makegood.party.Actor;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.web.record.Visitor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Files go through the pages into the records: small ones whose every row is known, and files that others published. */
@SpringBootTest(properties = "makegood.demo=true")
@AutoConfigureMockMvc
class ImportPagesTest {
    private static final String TABLE = """
            id;service;start;end;cause
            A-1;platform;03-11-2026 10:00;03-11-2026 11:00;provider
            A-2;platform;04-11-2026 10:00;;provider
            A-3;platform;05-11-2026 10:00;05-11-2026 09:00;provider
            A-4;platform;25-10-2026 02:30;25-10-2026 05:00;provider
            A-5;platform;06-11-2026 10:00;06-11-2026 10:00;provider
            A-6;fax;06-11-2026 10:00;06-11-2026 12:00;provider
            """;

    /** The day comes first: the answer that no program may give, because 03-11 is a day of March as well. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("Each line is", "outage"),
            Map.entry("Number", "id"),
            Map.entry("Form of the times", "dd-MM-uuuu HH:mm[:ss]"),
            Map.entry("Zone of times without an offset", "Europe/Warsaw"),
            Map.entry("An hour that exists twice in autumn", "ask"),
            Map.entry("fax", "!leaveOut"));

    @TempDir
    static Path data;

    @Autowired
    MockMvc browser;

    @Autowired
    Parties parties;

    @Autowired
    Contracts contracts;

    @Autowired
    Clock clock;

    private Visitor provider;
    private Visitor customer;
    private String records;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void operationsOfBothParties() {
        provider = visitor("ewa@dzwonek.example");
        customer = visitor("zofia@halo.example");
        Actor actor = actor("ewa@dzwonek.example");
        records = "/contracts/" + contracts.visibleTo(actor).getFirst().id() + "/records";
    }

    @Test
    void aTableIsAskedAboutShownCommittedAndUndone() throws Exception {
        Wizard wizard = table("A-").readAs("table").answer(ANSWERS);
        assertThat(wizard.tally()).isEqualTo(Map.of("NEW", 3, "REFUSED", 2, "LEFT_OUT", 1));
        assertThat(provider.page(wizard.url() + "/preview?outcome=REFUSED"))
                .contains("line 4", "It ends (5 Nov 2026, 09:00 CET) before it starts (5 Nov 2026, 10:00 CET).")
                .contains("line 5", "exists twice in Europe/Warsaw")
                .doesNotContain("A-1");
        assertThat(provider.page(wizard.url() + "/preview"))
                .contains("It has no end and is recorded as not ended.", "It has a length of zero.");
        assertThat(provider.page(wizard.url() + "/refused.csv"))
                .contains(",4,A-3,", ",5,A-4,")
                .doesNotContain("A-6");

        assertThat(wizard.commit(false).getRedirectedUrl()).endsWith("/preview?outcome=REFUSED");
        assertThat(customer.get(wizard.url()).getStatus())
                .as("not yet the other party's business")
                .isEqualTo(404);
        assertThat(wizard.commit(true).getRedirectedUrl()).endsWith("/progress");
        assertThat(wizard.result()).contains("Both parties see what came of it.", "A-1", "A-2", "A-5", "Zero length");
        assertThat(customer.page(wizard.url())).contains("A-1").doesNotContain("/undo");
        assertThat(customer.page(records + "?q=A-1&kind=outage")).contains("1 found", "imported");
        String record = customer.page(records + "?q=A-1")
                .replaceAll("(?s).*href=\"(" + records + "/[0-9a-f-]{36})\">A-1.*", "$1");
        assertThat(customer.page(record)).contains(wizard.url(), "by an import");

        Wizard again = table("A-").readAs("table", wizard.url().replaceAll(".*/", ""));
        assertThat(provider.page(again.url() + "/reader")).contains("The same file was imported on");
        again.answer(Map.of());
        assertThat(again.tally()).isEqualTo(Map.of("SAME", 3, "REFUSED", 2, "LEFT_OUT", 1));
        assertThat(provider.page(again.url() + "/preview"))
                .contains("Nothing is new")
                .doesNotContain("Record now");

        assertThat(Visitor.text(provider.post(wizard.url() + "/undo", Map.of("reason", " "))))
                .contains("Give a reason");
        provider.post(wizard.url() + "/undo", Map.of("reason", "Wrong file"));
        assertThat(provider.page(wizard.url())).contains("Undone", "what it recorded no longer counts");
        assertThat(customer.page(records + "?q=A-1")).contains("No record fits");
    }

    @Test
    void eachPageOfAnImportIsThereInBothLanguagesAndForNobodyElse() throws Exception {
        Wizard wizard = table("B-").readAs("table").answer(ANSWERS);
        for (String page : List.of(
                records + "/imports",
                wizard.url() + "/reader",
                wizard.url() + "/questions",
                wizard.url() + "/preview")) {
            for (String language : List.of("en", "pl")) {
                assertThat(provider.reading(language).page(page)).as(page).doesNotContain("??");
            }
        }
        assertThat(customer.page(records + "/imports")).doesNotContain(wizard.url());
        for (String page : List.of("", "/reader", "/questions", "/preview", "/refused.csv", "/progress")) {
            assertThat(customer.get(wizard.url() + page).getStatus()).as(page).isEqualTo(404);
        }
        for (String act : List.of("/commit", "/cancel", "/undo")) {
            assertThat(customer.post(wizard.url() + act, Map.of("reason", "x")).getStatus())
                    .as(act)
                    .isEqualTo(404);
        }
        Visitor finance = visitor("jan@dzwonek.example");
        assertThat(finance.page(records + "/imports")).doesNotContain("type=\"file\"");
        assertThat(finance.page(wizard.url())).contains("Nothing is recorded yet.");
        assertThat(finance.upload(records + "/imports", "a.csv", bytes("a,b\n1,2\n"))
                        .getStatus())
                .isEqualTo(403);

        provider.post(wizard.url() + "/cancel", Map.of());
        assertThat(provider.page(wizard.url())).contains("Nothing of the file is recorded.");
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() throws Exception {
        assertThat(refusal("empty.csv", new byte[0])).contains("The file is empty.");
        assertThat(refusal("large.csv", new byte[16 * 1024 * 1024 + 1])).contains("The file is larger than 16 MiB.");
        assertThat(refusal("broken.zip", bytes("PK\u0003\u0004 and nothing else")))
                .contains("The archive");
        assertThat(refusal("cut.json", bytes("{\"incidents\":[\n{\"id\":")))
                .contains("The JSON of cut.json is broken near line 2.");
        assertThat(refusal("lines.jsonl", bytes("{\"status\":\"up\"}\n{\"status\":\"down\"}\n")))
                .contains("The JSON of lines.jsonl is broken near line 2.");
        Wizard wrong = Wizard.upload(provider, records, "text.csv", bytes("one;two\n1;2\n"))
                .readAs("statuspage");
        assertThat(provider.page(wrong.url() + "/questions")).contains("The JSON of text.csv is broken near line 1.");
        assertThat(Visitor.text(provider.post(wrong.url() + "/reader", Map.of())))
                .contains("Choose how the file is to be read.");
    }

    @Test
    void anOpenQuestionIsNamedAndWhatWasAnsweredIsKept() throws Exception {
        Wizard wizard = table("C-").readAs("table");
        String page = provider.page(wizard.url() + "/questions");
        String asked = page.replaceAll("(?s).*name=\"asked\" value=\"([^\"]*)\".*", "$1");
        String refused = Visitor.text(
                provider.post(wizard.url() + "/questions", Map.of("asked", asked, "q0", "UTF-8", "q1", "")));
        assertThat(refused).contains("Please answer this.", "<option value=\"UTF-8\" selected=\"selected\"");
        assertThat(Visitor.text(provider.post(wizard.url() + "/questions", Map.of("asked", "other"))))
                .contains("The questions have changed");
    }

    @Test
    void gitHubsIncidentsComeInWithoutGuessing() throws Exception {
        byte[] zip = zip(SharedData.files("github-statuspage-incidents", "incidents"));
        Wizard wizard = Wizard.upload(provider, records, "github.zip", zip).readAs("statuspage");
        assertThat(provider.page(wizard.url() + "/reader")).contains("recognised");
        wizard.answer(Map.of(
                "Impact “none”", "!leaveOut",
                "Incidents that name no component", "!refuse",
                "All names not mapped below", "*"));
        Map<String, Integer> tally = wizard.tally();
        String refused = provider.page(wizard.url() + "/refused.csv");
        assertThat(refused.lines().filter(line -> line.contains("before it starts")))
                .hasSize(3)
                .allMatch(line -> line.matches(".*(qb2vmff9bnf5|nk9gdvl03ztg|qrrdvssfmrs2).*"));
        assertThat(refused.lines().filter(line -> line.contains("is refused"))).hasSize(184 - 14 - 2);
        assertThat(tally).containsEntry("REFUSED", 3 + 168).containsEntry("LEFT_OUT", 33 - 1);

        wizard.commit(true);
        assertThat(wizard.result()).contains("Both parties see what came of it.");
        assertThat(customer.page(records + ".csv?kind=outage&service=*").lines().filter(ImportPagesTest::isGitHubs))
                .hasSize(tally.get("NEW"));
        assertThat(ofZeroLength())
                .as("without those of impact none and without a component")
                .hasSize(836 - 3 - 156);

        Wizard all = Wizard.upload(provider, records, "github.zip", zip)
                .readAs("statuspage")
                .answer(Map.of(
                        "Impact “none”", "outage",
                        "Incidents that name no component", "*",
                        "All names not mapped below", "*"));
        assertThat(all.tally())
                .containsOnlyKeys("NEW", "SAME", "REFUSED")
                .containsEntry("SAME", tally.get("NEW"))
                .containsEntry("REFUSED", 3);
        all.commit(true);
        all.result();
        assertThat(ofZeroLength()).hasSize(836);
    }

    /** Its ids are twelve letters and digits; other tests import into the same contract. */
    private static boolean isGitHubs(String line) {
        return line.matches("outage,\"?[0-9a-z]{12}[/,\"].*");
    }

    /** The incidents of the feed, each once, that took no time. */
    private Set<String> ofZeroLength() throws Exception {
        return customer.page(records + ".csv?kind=outage&service=*")
                .lines()
                .filter(ImportPagesTest::isGitHubs)
                .filter(line -> line.matches("outage,(\"[^\"]*\"|[^,]*),\\*,[^,]+,[^,]+,0,.*"))
                .map(line -> line.replaceAll("outage,\"?([0-9a-z]{12}).*", "$1"))
                .collect(Collectors.toSet());
    }

    @Test
    void googlesIncidentsComeInAndThoseThatAreMereNewsAreLeftOut() throws Exception {
        byte[] feed = SharedData.file("gcp-status", "incidents_2023-01_feed.json");
        Wizard wizard = Wizard.upload(provider, records, "incidents.json", feed)
                .readAs("googleCloud")
                .answer(Map.of(
                        "Impact “SERVICE_DISRUPTION”", "outage",
                        "Impact “SERVICE_INFORMATION”", "!leaveOut",
                        "All names not mapped below", "*"));
        assertThat(wizard.tally()).containsEntry("LEFT_OUT", 120).doesNotContainKey("REFUSED");
    }

    @Test
    void checksComeInAsTheOutagesOfTheTruth() throws Exception {
        byte[] checks = SharedData.file("upptime-manticore", "checks_from_commits.csv");
        Wizard wizard = Wizard.upload(provider, records, "checks.csv", checks)
                .readAs("checks")
                .answer(Map.of(
                        "Checked", "committed_at",
                        "Response time", "response_ms",
                        "Metric of the response times", "response time",
                        "All names not mapped below", "*"));
        assertThat(wizard.tally()).containsOnlyKeys("NEW");
        wizard.commit(false);
        wizard.result();
        assertThat(customer.page(records + ".csv?kind=outage&service=*&q=/20")
                        .lines()
                        .filter(line -> line.startsWith("outage,")))
                .hasSize(47);
    }

    @Test
    void ticketEventsComeInAsTickets() throws Exception {
        byte[] events = SharedData.file("servicenow-incident-log-excerpt", "incident_event_log.csv");
        int tickets = SharedData.lines("servicenow-incident-log-excerpt", "truth_incidents.csv")
                        .size()
                - 1;
        Wizard wizard = Wizard.upload(provider, records, "events.csv", events)
                .readAs("ticketEvents")
                .answer(Map.ofEntries(
                        Map.entry("Text that means “not known”", "?"),
                        Map.entry("State", "incident_state"),
                        Map.entry("Changed", "sys_updated_at"),
                        Map.entry("Opened", "opened_at"),
                        Map.entry("Resolved", "resolved_at"),
                        Map.entry("Closed", "closed_at"),
                        Map.entry("Form of the times", "dd-MM-uuuu HH:mm[:ss]"),
                        Map.entry("Zone of times without an offset", "UTC"),
                        Map.entry("An hour that exists twice in autumn", "ask"),
                        Map.entry("Acts before the ticket was opened", "atOpening"),
                        Map.entry("All of them concern", "care"),
                        Map.entry("State “New”", "waiting"),
                        Map.entry("State “Active”", "workedOn"),
                        Map.entry("State “Resolved”", "resolved"),
                        Map.entry("State “Closed”", "closed"),
                        Map.entry("State “Awaiting Evidence”", "paused"),
                        Map.entry("State “Awaiting Problem”", "paused"),
                        Map.entry("State “Awaiting User Info”", "paused"),
                        Map.entry("State “Awaiting Vendor”", "paused")));
        assertThat(wizard.tally()).isEqualTo(Map.of("NEW", tickets));
        assertThat(provider.page(wizard.url() + "/preview")).contains("This lies", "before the ticket was opened");
    }

    private Wizard table(String prefix) throws Exception {
        return Wizard.upload(provider, records, prefix + "outages.csv", bytes(TABLE.replace("A-", prefix)));
    }

    private String refusal(String name, byte[] bytes) throws Exception {
        MockHttpServletResponse answer = provider.upload(records + "/imports", name, bytes);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Visitor.text(answer);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(List<Path> files) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    private Visitor visitor(String signInName) {
        return new Visitor(browser, actor(signInName), clock.instant());
    }

    private Actor actor(String signInName) {
        PersonId person = parties.personSigningInAs(signInName).orElseThrow().id();
        return parties.membershipsOf(person).getFirst().actor();
    }
}
