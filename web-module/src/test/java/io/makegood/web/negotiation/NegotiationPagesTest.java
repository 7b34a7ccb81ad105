package io.makegood.web.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Drafts;
import io.makegood.contract.NewContract;
import io.makegood.contract.Side;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.Role;
import io.makegood.terms.Clause;
import io.makegood.terms.Terms;
import io.makegood.web.testing.Cast;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Both parties negotiate on their pages. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Cast.class)
class NegotiationPagesTest {
    @TempDir
    static Path data;

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Contracts contracts;

    @Autowired
    Drafts drafts;

    @Autowired
    Clock clock;

    private Actor anna;
    private Actor piotr;
    private ContractId contract;
    private String url;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void twoNegotiators() {
        OrganisationId theirs = cast.organisation();
        anna = cast.member(cast.organisation(), Role.NEGOTIATOR);
        piotr = cast.member(theirs, Role.NEGOTIATOR);
        contract = contracts.open(anna, new NewContract("Hosting", Side.PROVIDER, theirs));
        url = "/contracts/" + contract;
    }

    @Test
    void fromTheFirstRoundToAVersionOnOffer() throws Exception {
        write(anna, "help", "Helpdesk from 8 to 16");
        assertThat(get(anna, "/negotiation")).contains("Clause: 1 Clause help").contains("Helpdesk from 8 to 16");
        keep(anna, "We work by day", "review");
        assertThat(get(anna, "/negotiation/review")).contains("We work by day").contains("Send to");
        assertThat(send(anna)).endsWith("/negotiation?done=sent");
        assertThat(get(anna, "/negotiation?done=sent"))
                .contains("The round was sent.")
                .contains("has your proposals");

        String asked = get(piotr, "/negotiation");
        assertThat(asked)
                .contains("It is your turn")
                .contains("Helpdesk from 8 to 16")
                .contains("We work by day");
        assertThat(text(cast.sends(piotr, HttpMethod.GET, "/dashboard")))
                .contains("It is your turn in the negotiation: Hosting");
        assertThat(get(piotr, "")).contains("Go on negotiating");
        answer(piotr, 1, "accept", "");
        assertThat(get(piotr, "/negotiation")).contains("You accept");
        assertThat(get(anna, "/negotiation")).doesNotContain("You accept").doesNotContain(">Accepted<");
        assertThat(send(piotr)).endsWith("/negotiation?done=sent");

        confirm(anna);
        String waiting = get(piotr, "/negotiation");
        assertThat(waiting).contains("has confirmed").contains("Changes agreed so far: 1");
        assertThat(confirm(piotr)).isEqualTo(url + "/versions/1");
        assertThat(get(piotr, "/versions/1")).contains("Helpdesk from 8 to 16");
        assertThat(get(piotr, "/negotiation/1")).contains("the terms lie on the table as version 1");
        assertThat(get(piotr, "/history")).contains("Negotiation 1 was concluded: version 1");
    }

    @Test
    void aRejectionNeedsAReasonAndCanBeUndoneUntilItIsSent() throws Exception {
        proposed();
        MvcResult refused = answer(piotr, 1, "reject", " ");
        assertThat(refused.getFlashMap().get("refused")).isEqualTo("negotiation.refused.reason");
        answer(piotr, 1, "reject", "Too little");
        assertThat(get(piotr, "/negotiation")).contains("You reject").contains("Too little");
        answer(piotr, 1, "undo", "");
        assertThat(get(piotr, "/negotiation")).doesNotContain("You reject").doesNotContain("Too little");
        assertThat(get(piotr, "/negotiation/review"))
                .contains("Proposal 1 has no answer.")
                .doesNotContain("Send to");
    }

    @Test
    void aCounterLeadsToTheEditorWithTheTextOfTheOtherSide() throws Exception {
        proposed();
        assertThat(answer(piotr, 1, "counter", "").getResponse().getRedirectedUrl())
                .isEqualTo(url + "/terms/edit/clauses/help");
        assertThat(get(piotr, "/terms/edit/clauses/help")).contains("Helpdesk from 8 to 16");
        assertThat(get(piotr, "/negotiation/review")).contains("is the same as theirs");
        write(piotr, "help", "Helpdesk from 8 to 20");
        keep(piotr, "Evenings matter", "keep");
        assertThat(send(piotr)).endsWith("/negotiation?done=sent");
        assertThat(get(anna, "/negotiation"))
                .contains("Answers proposal 1")
                .contains("Helpdesk from 8 to 20")
                .contains("Against what is agreed so far:")
                .contains("<del><span class=\"visually-hidden\">removed:</span> <span>16</span></del>")
                .contains("Evenings matter");
    }

    @Test
    void whatWasTypedStaysWhenAColleagueWroteMeanwhile() throws Exception {
        write(anna, "help", "Helpdesk from 8 to 16");
        int read = revision(anna);
        keep(anna, "A colleague's note", "keep");
        MvcResult stale = browser.perform(post("/negotiation/changes")
                        .with(cast.in(anna))
                        .param("revision", Integer.toString(read))
                        .param("rows[0].part", "clause:help")
                        .param("rows[0].reason", "My own reason")
                        .param("note", "My own note")
                        .param("act", "keep"))
                .andReturn();
        assertThat(text(stale))
                .contains("Somebody else of your side wrote meanwhile")
                .contains("Last saved by Anna Nowak")
                .contains("Saved meanwhile: A colleague&#39;s note")
                .contains("My own reason")
                .contains("My own note");
        assertThat(get(anna, "/negotiation")).contains("A colleague&#39;s note").doesNotContain("My own note");
    }

    @Test
    void whoAnswersWhatWasWithdrawnMeanwhileIsTold() throws Exception {
        proposed();
        move(anna, "/negotiation/withdraw", "proposal", "1", "reason", "A mistake");
        assertThat(answer(piotr, 1, "accept", "").getFlashMap().get("refused"))
                .isEqualTo("negotiation.refused.closed.WITHDRAWN");
    }

    @Test
    void whatIsAgreedIsComparedWithWhatIsOpen() throws Exception {
        proposed();
        assertThat(get(piotr, "/compare")).contains("Agreed so far").contains("Helpdesk from 8 to 16");
        write(anna, "more", "Not sent yet");
        assertThat(get(piotr, "/compare?from=agreed&to=open&show=all"))
                .contains("Helpdesk from 8 to 16")
                .doesNotContain("Not sent yet");
    }

    @Test
    void aProposalIsWithdrawnAndTheNegotiationBrokenOff() throws Exception {
        proposed();
        move(anna, "/negotiation/withdraw", "proposal", "1", "reason", "A mistake");
        assertThat(get(piotr, "/negotiation")).contains("A mistake").contains("nothing was agreed");
        assertThat(move(piotr, "/negotiation/break-off", "reason", "")).endsWith("/negotiation/break-off");
        move(piotr, "/negotiation/break-off", "reason", "No way");
        assertThat(get(anna, "/negotiation"))
                .contains("No negotiation is under way")
                .contains("Negotiation 1");
        assertThat(get(anna, "/negotiation/1"))
                .contains("broke off the negotiation")
                .contains("No way");
    }

    @Test
    void otherRolesReadWhatWasSentAndNothingElse() throws Exception {
        proposed();
        write(anna, "more", "Not sent yet");
        Actor legal = cast.member(anna.organisation(), Role.LEGAL);
        assertThat(get(legal, "/negotiation"))
                .contains("Helpdesk from 8 to 16")
                .doesNotContain("Not sent yet")
                .doesNotContain("name=\"act\"");
    }

    @Test
    void bothLanguagesSayEverything() throws Exception {
        proposed();
        answer(piotr, 1, "accept", "");
        for (String page : List.of("/negotiation", "/negotiation/review", "/negotiation/break-off", "/negotiation/1")) {
            assertThat(get(piotr, page + "?lang=pl")).contains("Negocjacje");
            assertThat(get(anna, page + "?lang=pl")).contains("Negocjacje");
        }
    }

    private void proposed() throws Exception {
        write(anna, "help", "Helpdesk from 8 to 16");
        keep(anna, "We work by day", "keep");
        assertThat(send(anna)).endsWith("/negotiation?done=sent");
    }

    private void write(Actor actor, String clause, String text) {
        var draft = drafts.of(actor, contract);
        Terms terms = draft.terms();
        List<Clause> clauses = new ArrayList<>(terms.clauses().stream()
                .filter(known -> !known.id().equals(clause))
                .toList());
        clauses.add(new Clause(clause, "1", "Clause " + clause, text));
        drafts.save(
                actor,
                contract,
                new Terms(
                        terms.header(),
                        terms.scope(),
                        clauses,
                        terms.objectives(),
                        terms.settlement(),
                        terms.examples()),
                draft.revision());
    }

    private void keep(Actor actor, String note, String act) throws Exception {
        LocalDate day =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Warsaw")).plusDays(7);
        browser.perform(post("/negotiation/changes")
                .with(cast.in(actor))
                .param("revision", Integer.toString(revision(actor)))
                .param("note", note)
                .param("answerBy", day.toString())
                .param("act", act));
    }

    private int revision(Actor actor) throws Exception {
        return Integer.parseInt(value(get(actor, "/negotiation"), "name=\"revision\" value=\"(\\d+)\""));
    }

    private String send(Actor actor) throws Exception {
        String fingerprint = value(get(actor, "/negotiation/review"), "name=\"fingerprint\" value=\"([^\"]*)\"");
        MvcResult sent = browser.perform(
                        post("/negotiation/send").with(cast.in(actor)).param("fingerprint", fingerprint))
                .andReturn();
        return String.valueOf(sent.getResponse().getRedirectedUrl());
    }

    private MvcResult answer(Actor actor, int proposal, String act, String reason) throws Exception {
        return browser.perform(post("/negotiation/answers/" + proposal)
                        .with(cast.in(actor))
                        .param("act", act)
                        .param("reason", reason))
                .andReturn();
    }

    private String confirm(Actor actor) throws Exception {
        String page = get(actor, "/negotiation");
        return move(
                actor,
                "/negotiation/confirm",
                "sha256",
                value(page, "name=\"sha256\" value=\"([^\"]*)\""),
                "day",
                value(page, "name=\"day\" required value=\"([^\"]*)\""));
    }

    private String move(Actor actor, String page, String... parameters) throws Exception {
        MockHttpServletRequestBuilder request = post(page).with(cast.in(actor)).param("negotiation", "1");
        for (int at = 0; at < parameters.length; at += 2) {
            request.param(parameters[at], parameters[at + 1]);
        }
        return String.valueOf(browser.perform(request).andReturn().getResponse().getRedirectedUrl());
    }

    private MockHttpServletRequestBuilder post(String page) {
        return MockMvcRequestBuilders.post(url + page).with(csrf());
    }

    private String get(Actor actor, String page) throws Exception {
        return text(cast.sends(actor, HttpMethod.GET, url + page));
    }

    private static String value(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String text(MvcResult result) throws Exception {
        MockHttpServletResponse response = result.getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        String text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("??");
        return text;
    }
}
