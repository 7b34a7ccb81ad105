package io.makegood.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.party.Actor;
import io.makegood.party.NewPerson;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.record.entry.Kind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

/** Both parties of the demo's contract record, correct and withdraw through the pages; nobody else finds them. */
@SpringBootTest(properties = "makegood.demo=true")
@AutoConfigureMockMvc
class RecordPagesTest {
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
    private String url;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void operationsOfBothParties() {
        provider = visitor("ewa@dzwonek.example");
        customer = visitor("zofia@halo.example");
        ContractId contract =
                contracts.visibleTo(actor("ewa@dzwonek.example")).getFirst().id();
        url = "/contracts/" + contract + "/records";
    }

    @Test
    void eachPageIsShownToBothPartiesInBothLanguages() throws Exception {
        String record = outage("ALL-1", Map.of());
        List<String> pages = new ArrayList<>(
                List.of(url, url + "?q=ALL-1&kind=outage", url + "/new", record, url + ".csv", url + ".json"));
        for (Kind kind : Kind.values()) {
            pages.add(url + "/new/" + kind.word());
        }
        for (Visitor someone : List.of(provider, customer)) {
            for (String language : List.of("en", "pl")) {
                for (String page : pages) {
                    assertThat(someone.reading(language).page(page)).as(page).doesNotContain("??");
                }
            }
        }
        assertThat(provider.reading("pl").page(record + "/correct")).contains("Popraw ALL-1");
    }

    @Test
    void aStrangerFindsNothingAndWhoOnlyReadsRecordsNothing() throws Exception {
        String record = outage("OWN-1", Map.of());
        Visitor stranger = new Visitor(browser, stranger(), clock.instant());
        for (String page : List.of(
                url, url + "/new", url + "/new/outage", record, record + "/correct", url + ".csv", url + ".json")) {
            assertThat(stranger.get(page).getStatus()).as(page).isEqualTo(404);
        }
        assertThat(stranger.post(record + "/withdraw", Map.of("basedOn", "1", "reason", "x"))
                        .getStatus())
                .isEqualTo(404);

        Visitor finance = visitor("marek@halo.example");
        assertThat(finance.page(url + "?q=OWN-1")).contains("OWN-1").doesNotContain("/records/new");
        assertThat(finance.get(url + "/new").getStatus()).isEqualTo(403);
        assertThat(finance.post(url + "/new/outage", Map.of("act", "save")).getStatus())
                .isEqualTo(403);
    }

    @Test
    void anOutageIsRecordedListedAndDownloaded() throws Exception {
        String record = outage("INC-7", Map.of("severity", "=HYPERLINK(\"x\")", "affected", "12.5"));

        assertThat(provider.page(record))
                .contains("INC-7", "Platforma call center", "3 Nov 2026, 10:00 CET", "1 h 30 min", "12.5 %");
        assertThat(customer.page(url + "?q=INC-7")).contains("1 found", "Ewa Lis", "Dzwonek Cloud");
        assertThat(customer.page(url + "?q=INC-7&kind=ticket")).contains("No record fits");
        assertThat(customer.page(url + "?q=INC-7&from=2026-11-04")).contains("No record fits");
        assertThat(customer.page(url + "?from=yesterday")).contains("This is not a day.");
        assertThat(customer.page(url + ".csv?q=INC-7&kind=outage"))
                .contains("outage,INC-7,platform,2026-11-03T10:00:00+01:00,2026-11-03T11:30:00+01:00,5400")
                .contains("'=HYPERLINK");
        assertThat(customer.page(url + ".json")).contains("\"INC-7\"", "makegood-facts/1");
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndTheTypedTextIsKept() throws Exception {
        Map<String, String> typed = typed("INC-8");
        typed.put("end", "2026-11-03T09:00");
        typed.put("affected", "0");
        typed.remove("cause");
        String page = Visitor.text(provider.post(url + "/new/outage", typed));
        assertThat(page)
                .contains("It ends (3 Nov 2026, 09:00 CET) before it starts (3 Nov 2026, 10:00 CET).")
                .contains("“0” is not above 0 and at most 100.", "Please fill this in.")
                .contains("value=\"2026-11-03T09:00\"", "aria-invalid=\"true\"");
        assertThat(provider.page(url + "?q=INC-8")).contains("No record fits");
    }

    @Test
    void anOutageOfTheFutureOrWithoutLengthIsSavedOnlyWhenConfirmed() throws Exception {
        Map<String, String> typed = typed("ODD-1");
        typed.putAll(Map.of("start", "2126-11-03T10:00", "end", "2126-11-03T10:00"));
        assertThat(Visitor.text(provider.post(url + "/new/outage", typed)))
                .contains("is this meant so?", "begins in the future", "it has no length")
                .contains("value=\"2126-11-03T10:00\"");
        assertThat(provider.page(url + "?q=ODD-1")).contains("No record fits");
        typed.put("confirmed", "true");
        assertThat(provider.page(location(provider.post(url + "/new/outage", typed))))
                .contains("ODD-1", "Zero length");
    }

    @Test
    void anHourThatExistsTwiceIsAskedAndOneThatDoesNotExistIsRefused() throws Exception {
        Map<String, String> typed = typed("DST-1");
        typed.put("start", "2026-10-25T02:30");
        typed.put("end", "2026-10-25T03:10");
        assertThat(Visitor.text(provider.post(url + "/new/outage", typed)))
                .contains("exists twice", "The first (UTC+02:00)", "The second (UTC+01:00)");
        typed.put("start.offset", "+02:00");
        String record = location(provider.post(url + "/new/outage", typed));
        assertThat(provider.page(record)).contains("25 Oct 2026, 02:30 CEST", "1 h 40 min");

        Map<String, String> skipped = typed("DST-2");
        skipped.put("start", "2026-03-29T02:30");
        assertThat(Visitor.text(provider.post(url + "/new/outage", skipped))).contains("does not exist");
    }

    @Test
    void aNumberThatIsTakenLeadsToTheRecordThatHasIt() throws Exception {
        String record = outage("INC-9", Map.of());
        assertThat(Visitor.text(customer.post(url + "/new/outage", typed("INC-9"))))
                .contains("has this number already", "href=\"" + record + "\"");
    }

    @Test
    void aCorrectionIsARevisionThatSaysWhatChanged() throws Exception {
        String record = outage("INC-10", Map.of());
        Map<String, String> later = correction("2026-11-03T12:00", "Measured again");
        assertThat(location(provider.post(record + "/correct", later))).isEqualTo(record);
        assertThat(provider.page(record))
                .contains("Measured again", "<del", "3 Nov 2026, 11:30 CET", "<ins", "3 Nov 2026, 12:00 CET", "2 h");

        String stale = Visitor.text(provider.post(record + "/correct", correction("2026-11-03T13:00", "Too late")));
        assertThat(stale)
                .contains("Somebody changed this record", "Ewa Lis saved a revision", "Measured again")
                .contains("value=\"2026-11-03T13:00\"", "Too late", "name=\"basedOn\" value=\"2\"");

        Map<String, String> same = correction("2026-11-03T12:00", "For nothing");
        same.put("basedOn", "2");
        assertThat(Visitor.text(provider.post(record + "/correct", same))).contains("nothing differs");
        same.put("reason", " ");
        assertThat(Visitor.text(provider.post(record + "/correct", same))).contains("Please fill this in.");
    }

    @Test
    void onlyThePartyThatRecordedCorrectsAndWithdraws() throws Exception {
        String record = outage("INC-11", Map.of());
        assertThat(customer.page(record)).contains("only that party").doesNotContain("/correct\"");
        assertThat(customer.post(record + "/withdraw", Map.of("basedOn", "1", "reason", "No"))
                        .getStatus())
                .isEqualTo(403);

        assertThat(Visitor.text(provider.post(record + "/withdraw", Map.of("basedOn", "1", "reason", " "))))
                .contains("Give a reason");
        assertThat(location(provider.post(record + "/withdraw", Map.of("basedOn", "1", "reason", "A test"))))
                .isEqualTo(record);
        assertThat(customer.page(record)).contains("It does not count", "A test");
        assertThat(customer.page(url + "?q=INC-11")).contains("No record fits");
        assertThat(customer.page(url + "?q=INC-11&withdrawn=yes")).contains("1 found", "Withdrawn");
        assertThat(customer.page(url + ".json")).doesNotContain("INC-11");
    }

    @Test
    void aTicketGetsLinesWithoutAScript() throws Exception {
        Map<String, String> typed = new HashMap<>(Map.of(
                "id",
                "TIC-1",
                "service",
                "care",
                "openedAt",
                "2026-11-03T10:00",
                "priority",
                "P1",
                "act",
                "add-act",
                "act.0.kind",
                "responded",
                "act.0.at",
                "2026-11-03T10:45",
                "pause.0.from",
                "",
                "pause.0.until",
                ""));
        String more = Visitor.text(provider.post(url + "/new/ticket", typed));
        assertThat(more)
                .contains("name=\"act.1.kind\"", "value=\"2026-11-03T10:45\"", "/new/ticket#list-act\"")
                .doesNotContain("act.2.kind", "class=\"mg-error\"");

        typed.putAll(Map.of(
                "act",
                "save",
                "act.1.kind",
                "resolved",
                "act.1.at",
                "2026-11-03T15:00",
                "pause.0.from",
                "2026-11-03T11:00",
                "pause.0.until",
                "2026-11-03T13:00",
                "change.0.priority",
                "P2",
                "change.0.at",
                "2026-11-03T11:30"));
        String record = location(provider.post(url + "/new/ticket", typed));
        assertThat(provider.page(record))
                .contains(
                        "Responded, 3 Nov 2026, 10:45 CET",
                        "Resolved, 3 Nov 2026, 15:00 CET",
                        "P2, 3 Nov 2026, 11:30 CET")
                .contains("3 Nov 2026, 11:00 CET – 3 Nov 2026, 13:00 CET", "5 h");
        assertThat(provider.page(url + "?q=TIC-1")).contains("P1 → P2 · Resolved");
    }

    @Test
    void thePolishCommaIsADecimalSign() throws Exception {
        Map<String, String> typed = new HashMap<>(Map.of(
                "id",
                "CHG-1",
                "service",
                "platform",
                "start",
                "2026-11-01T00:00",
                "end",
                "2026-12-01T00:00",
                "chargeKind",
                "recurring",
                "net",
                "24 000,50",
                "taxPercent",
                "23",
                "act",
                "save"));
        String record = location(provider.reading("pl").post(url + "/new/charge", typed));
        assertThat(provider.page(record)).contains("24,000.50 PLN");
        assertThat(provider.reading("pl").page(record + "/correct")).contains("value=\"24000,50 PLN\"");
        typed.put("id", "CHG-2");
        assertThat(provider.page(location(provider.post(url + "/new/charge", typed))))
                .contains("24,000.50 PLN");
        typed.putAll(Map.of("id", "CHG-3", "net", "24,000"));
        assertThat(Visitor.text(provider.post(url + "/new/charge", typed))).contains("is not an amount");
    }

    @Test
    void theNoticeOfPlannedWorkIsHeldAgainstTheTermsAtOnce() throws Exception {
        LocalDate sunday = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Warsaw"))
                .plusWeeks(2)
                .with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        Map<String, String> typed = new HashMap<>(Map.of(
                "id",
                "MNT-1",
                "service",
                "platform",
                "start",
                sunday + "T00:00",
                "end",
                sunday + "T02:00",
                "ground",
                "plannedMaintenance",
                "interrupts",
                "yes",
                "act",
                "check"));
        assertThat(Visitor.text(provider.post(url + "/new/maintenance", typed)))
                .contains("Not announced; 3 d before the start are agreed.", "Not excluded", "7.1");
        typed.put("announcedAt", sunday.minusDays(2) + "T00:00");
        assertThat(Visitor.text(provider.post(url + "/new/maintenance", typed)))
                .contains("Announced only 2 d before the start; 3 d are agreed.");
        typed.put("announcedAt", sunday.minusDays(3) + "T00:00");
        assertThat(Visitor.text(provider.post(url + "/new/maintenance", typed)))
                .contains("Announced 3 d before the start; 3 d are agreed.", "Notice is enough")
                .contains("With this work 2 h of 6 h of the quota of its period are used.");
        typed.putAll(Map.of("end", sunday + "T08:00", "act", "save"));
        String record = location(provider.post(url + "/new/maintenance", typed));
        assertThat(customer.page(record))
                .contains("2 h lie outside the agreed hours and count.", "6 h of 6 h of the quota");
    }

    private String outage(String id, Map<String, String> more) throws Exception {
        Map<String, String> typed = typed(id);
        typed.putAll(more);
        return location(provider.post(url + "/new/outage", typed));
    }

    private static Map<String, String> typed(String id) {
        return new HashMap<>(Map.of(
                "id",
                id,
                "service",
                "platform",
                "start",
                "2026-11-03T10:00",
                "end",
                "2026-11-03T11:30",
                "cause",
                "provider",
                "act",
                "save"));
    }

    private static Map<String, String> correction(String end, String reason) {
        Map<String, String> typed = typed("ignored");
        typed.putAll(Map.of("end", end, "root", "yes", "basedOn", "1", "reason", reason));
        return typed;
    }

    private static String location(MockHttpServletResponse response) throws Exception {
        assertThat(response.getRedirectedUrl()).as(Visitor.text(response)).isNotNull();
        return response.getRedirectedUrl();
    }

    private Visitor visitor(String signInName) {
        return new Visitor(browser, actor(signInName), clock.instant());
    }

    private Actor actor(String signInName) {
        PersonId person = parties.personSigningInAs(signInName).orElseThrow().id();
        return parties.membershipsOf(person).getFirst().actor();
    }

    private Actor stranger() {
        String name = UUID.randomUUID().toString();
        OrganisationId organisation = parties.found("Company " + name);
        PersonId person = parties.add(new NewPerson(name + "@example.com", "Person", Locale.ENGLISH, true));
        parties.setRoles(person, organisation, Set.of(Role.values()));
        return new Actor(person, organisation, Set.of(Role.values()), "Person");
    }
}
