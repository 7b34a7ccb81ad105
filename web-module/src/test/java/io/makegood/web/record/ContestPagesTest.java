package io.makegood.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.party.Actor;
import io.makegood.party.Parties;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The customer of the demo contests a record of the provider through the pages, and finance of both decide. */
@SpringBootTest(properties = "makegood.demo=true")
@AutoConfigureMockMvc
class ContestPagesTest {
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
    private String contract;
    private String url;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void operationsOfBothParties() {
        provider = visitor("ewa@dzwonek.example");
        customer = visitor("zofia@halo.example");
        ContractId id =
                contracts.visibleTo(actor("ewa@dzwonek.example")).getFirst().id();
        contract = "/contracts/" + id;
        url = contract + "/records";
    }

    @Test
    void aRecordIsContestedAndDecidedByNamedPeopleOfBothParties() throws Exception {
        String record = outage("CON-1");
        assertThat(provider.page(record)).contains("Not answered").doesNotContain("/contest\"", "/accept\"");
        assertThat(customer.page(record)).contains("/contest\"", "/accept\"");
        assertThat(customer.page(record + "/contest")).contains("Contest CON-1", "value=\"2026-11-03T11:30:00\"");

        assertThat(Visitor.text(customer.post(record + "/contest", contest("2026-11-03T11:30", "Longer"))))
                .contains("just what is recorded");
        assertThat(Visitor.text(customer.post(record + "/contest", contest("2026-11-03T14:00", " "))))
                .contains("Please fill this in.", "value=\"2026-11-03T14:00\"");
        assertThat(location(customer.post(record + "/contest", contest("2026-11-03T14:00", "Our monitor"))))
                .isEqualTo(record);
        for (Visitor someone : List.of(provider, customer)) {
            assertThat(someone.page(record))
                    .contains("Zofia", "Contests revision 1", "Our monitor", "3 Nov 2026, 14:00 CET");
            assertThat(someone.reading("pl").page(record)).contains("Sporny", "Kwestionuje rewizję 1");
            assertThat(someone.page(contract + "/performance/2026-11"))
                    .contains("Contested records", "Undisputed", "href=\"" + record + "\"");
        }

        Visitor finance = visitor("marek@halo.example");
        assertThat(finance.page(record)).contains("Decide together");
        Map<String, String> proposal = Map.of("revision", "1", "answers", "1", "holds", "OTHER", "reason", "The log");
        assertThat(customer.post(record + "/decision", proposal).getStatus()).isEqualTo(403);
        assertThat(finance.post(record + "/decision", Map.of("revision", "1", "answers", "1"))
                        .getRedirectedUrl())
                .isEqualTo(record);
        assertThat(location(finance.post(record + "/decision", proposal))).isEqualTo(record);
        assertThat(finance.page(record)).contains("Decision proposed").doesNotContain("/decision/confirm");

        Visitor others = visitor("jan@dzwonek.example");
        assertThat(others.page(record)).contains("/decision/confirm", "The log");
        others.post(record + "/decision/confirm", Map.of("revision", "1", "answers", "2"));
        assertThat(customer.page(record)).contains("Decided", "4 h", "Confirms: decided");
        assertThat(customer.page(contract + "/performance/2026-11")).doesNotContain("href=\"" + record + "\"");
        assertThat(customer.page(contract + "/history")).contains("reads as both parties decided");
    }

    @Test
    void theOtherPartyAcceptsAndNobodyAnswersToAnOwnRecord() throws Exception {
        String record = outage("CON-2");
        Map<String, String> seen = Map.of("revision", "1", "answers", "0");
        assertThat(provider.post(record + "/accept", seen).getStatus()).isEqualTo(403);
        assertThat(provider.get(record + "/contest").getStatus()).isEqualTo(403);
        customer.post(record + "/accept", seen);
        assertThat(provider.page(record)).contains("Accepts revision 1", "Accepted");
        assertThat(customer.page(record)).doesNotContain("/accept\"");
    }

    @Test
    void thatNothingHappenedNeedsOnlyAReason() throws Exception {
        String record = outage("CON-3");
        Map<String, String> nothing =
                Map.of("nothing", "true", "basedOn", "1", "answers", "0", "reason", "We saw none", "act", "save");
        assertThat(location(customer.post(record + "/contest", nothing))).isEqualTo(record);
        assertThat(provider.page(record)).contains("It should not count at all", "We saw none");
    }

    private String outage(String id) throws Exception {
        Map<String, String> typed = new HashMap<>(typed("2026-11-03T11:30"));
        typed.put("id", id);
        return location(provider.post(url + "/new/outage", typed));
    }

    private static Map<String, String> contest(String end, String reason) {
        Map<String, String> typed = new HashMap<>(typed(end));
        typed.putAll(Map.of("basedOn", "1", "answers", "0", "reason", reason));
        return typed;
    }

    private static Map<String, String> typed(String end) {
        return Map.of(
                "service", "platform",
                "start", "2026-11-03T10:00",
                "end", end,
                "root", "yes",
                "cause", "provider",
                "act", "save");
    }

    private static String location(MockHttpServletResponse response) throws Exception {
        assertThat(response.getRedirectedUrl()).as(Visitor.text(response)).isNotNull();
        return response.getRedirectedUrl();
    }

    private Visitor visitor(String signInName) {
        return new Visitor(browser, actor(signInName), clock.instant());
    }

    private Actor actor(String signInName) {
        return parties.membershipsOf(
                        parties.personSigningInAs(signInName).orElseThrow().id())
                .getFirst()
                .actor();
    }
}
