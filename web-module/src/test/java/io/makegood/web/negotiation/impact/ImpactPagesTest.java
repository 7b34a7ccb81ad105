package io.makegood.web.negotiation.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.contract.ContractId;
import io.makegood.contract.Drafts;
import io.makegood.negotiation.RoundDesk;
import io.makegood.negotiation.RoundDraft.Closing;
import io.makegood.negotiation.RoundWriting;
import io.makegood.party.Actor;
import io.makegood.party.Role;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import io.makegood.web.testing.AgreedCloud;
import io.makegood.web.testing.Cast;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a proposal would have cost: an hour and a half down last month is 10 % of 12,000 now, and 25 % as proposed. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({Cast.class, AgreedCloud.class})
class ImpactPagesTest {
    @TempDir
    static Path data;

    @Autowired
    Cast cast;

    @Autowired
    AgreedCloud cloud;

    @Autowired
    Drafts drafts;

    @Autowired
    RoundWriting writing;

    @Autowired
    RoundDesk desk;

    @Autowired
    Clock clock;

    private Actor provider;
    private Actor customer;
    private YearMonth month;
    private ContractId contract;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void agreed() {
        Role[] roles = {Role.NEGOTIATOR, Role.OPERATIONS, Role.SIGNATORY};
        provider = cast.member(cast.organisation(), roles);
        customer = cast.member(cast.organisation(), roles);
        month = cloud.lastMonth();
        contract = cloud.agreed(provider, customer, month);
    }

    @Test
    void bothPartiesReadTheSameLineBesideTheProposal() throws Exception {
        down();
        proposed();
        String line = "1,200.00\u00a0PLN → 3,000.00\u00a0PLN; months missed 1 → 1.";
        assertThat(page(customer, "/negotiation")).contains(line).contains("/negotiation/proposals/1/impact");
        assertThat(page(provider, "/negotiation")).contains(line);
    }

    @Test
    void thePageTellsMonthsRecordsAndSteps() throws Exception {
        down();
        proposed();
        String page = page(customer, "/negotiation/proposals/1/impact");
        assertThat(page)
                .contains("Impact of proposal 1")
                .contains("yield under version 1")
                .contains("+1,800.00\u00a0PLN")
                .contains("INC-1")
                .contains("side")
                .contains("below 99.9\u00a0%: 1,200.00\u00a0PLN")
                .contains("below 99.9\u00a0%: 3,000.00\u00a0PLN");
        assertThat(page(provider, "/negotiation/impact"))
                .contains("Impact of the round")
                .contains("INC-1");
    }

    @Test
    void theJsonIsTheSameForBothPartiesToTheByte() throws Exception {
        down();
        proposed();
        for (String path : List.of("/negotiation/impact", "/negotiation/proposals/1/impact")) {
            String json = get(customer, "/api/contracts/" + contract + path);
            assertThat(json)
                    .contains("\"difference\":[{\"amount\":\"1800.00\",\"unit\":\"PLN\"}]")
                    .contains("\"monthsMissed\":1")
                    .isEqualTo(get(provider, "/api/contracts/" + contract + path));
        }
    }

    @Test
    void withoutRecordsAScenarioIsTriedUnderBothTerms() throws Exception {
        proposed();
        assertThat(page(customer, "/negotiation")).contains("nothing is recorded; try scenarios.");
        assertThat(page(customer, "/negotiation/proposals/1/impact"))
                .contains("nothing is recorded, so there is nothing to compute with")
                .contains("Try a scenario");
        String start = month.atDay(10) + "T10:00";
        assertThat(page(
                        customer,
                        "/negotiation/proposals/1/impact?typed=true&objective=uptime&outages[0].start=" + start
                                + "&outages[0].length=2h&outages[0].cause=provider"))
                .contains("PLN\u00a03,000.00")
                .contains("PLN\u00a01,200.00");
    }

    @Test
    void aDraftIsSeenByItsOwnSideAlone() throws Exception {
        down();
        change();
        assertThat(page(provider, "/negotiation/review/impact"))
                .contains("Only your side sees this")
                .contains("3,000.00\u00a0PLN");
        assertThat(page(customer, "/negotiation/review/impact")).doesNotContain("3,000.00");
        assertThat(page(customer, "/negotiation/impact")).doesNotContain("3,000.00");
        Actor finance = cast.member(provider.organisation(), Role.FINANCE);
        assertThat(status(finance, "/contracts/" + contract + "/negotiation/review/impact"))
                .isEqualTo(403);
    }

    @Test
    void forOthersTheContractIsNotThere() throws Exception {
        proposed();
        Actor stranger = cast.member(cast.organisation(), Role.NEGOTIATOR);
        for (String path : List.of("/negotiation/impact", "/negotiation/proposals/1/impact")) {
            assertThat(status(stranger, "/contracts/" + contract + path)).isEqualTo(404);
            assertThat(status(stranger, "/api/contracts/" + contract + path)).isEqualTo(404);
        }
    }

    @Test
    void aProposalThatIsNotThereIsNotFound() throws Exception {
        proposed();
        assertThat(status(customer, "/contracts/" + contract + "/negotiation/proposals/9/impact"))
                .isEqualTo(404);
    }

    @Test
    void itIsSaidInPolishToo() throws Exception {
        down();
        proposed();
        assertThat(page(customer, "/negotiation/proposals/1/impact?lang=pl"))
                .contains("Skutki propozycji 1")
                .contains("Miesiąc po miesiącu")
                .contains("200,00\u00a0PLN");
    }

    private void down() {
        cloud.down(provider, contract, "INC-1", month, Duration.ofMinutes(90));
    }

    private void change() {
        var draft = drafts.of(provider, contract);
        String json = new String(TermsJson.canonical(draft.terms()), StandardCharsets.UTF_8);
        Terms terms = TermsJson.read(
                json.replace("\"percent\":\"10 %\"", "\"percent\":\"25 %\"").getBytes(StandardCharsets.UTF_8));
        assertThat(terms).isNotEqualTo(draft.terms());
        drafts.save(provider, contract, terms, draft.revision());
    }

    private void proposed() {
        change();
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(7);
        int revision = writing.prepared(provider, contract).draft().revision();
        writing.say(provider, contract, revision, Map.of(), new Closing("Because", Optional.of(day)));
        desk.send(provider, contract, writing.prepared(provider, contract).fingerprint());
    }

    private String page(Actor actor, String path) throws Exception {
        String text = get(actor, "/contracts/" + contract + path);
        assertThat(text).doesNotContain("??");
        return text;
    }

    private String get(Actor actor, String path) throws Exception {
        MockHttpServletResponse response =
                cast.sends(actor, HttpMethod.GET, path).getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(Actor actor, String path) throws Exception {
        return cast.sends(actor, HttpMethod.GET, path).getResponse().getStatus();
    }
}
