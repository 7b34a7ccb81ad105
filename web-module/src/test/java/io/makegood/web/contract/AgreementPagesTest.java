package io.makegood.web.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Drafts;
import io.makegood.contract.NewContract;
import io.makegood.contract.Offering;
import io.makegood.contract.Offers;
import io.makegood.contract.Side;
import io.makegood.contract.VersionState;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.Role;
import io.makegood.party.SecondFactor;
import io.makegood.terms.Clause;
import io.makegood.terms.Header;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import io.makegood.web.testing.Cast;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
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

/** Both parties walk the terms of the demo from a draft to two signatures and read them later. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Cast.class)
class AgreementPagesTest {
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    @TempDir
    static Path data;

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Parties parties;

    @Autowired
    Contracts contracts;

    @Autowired
    Drafts drafts;

    @Autowired
    Offers offers;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    Clock clock;

    @Autowired
    FlywayConnectionDetails owner;

    private OrganisationId ours;
    private OrganisationId theirs;
    private Actor negotiator;
    private ContractId contract;
    private String url;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void aDraftOfTheDemo() {
        ours = cast.organisation();
        theirs = cast.organisation();
        negotiator = cast.member(ours, Role.NEGOTIATOR);
        contract = contracts.open(negotiator, new NewContract("Contact centre", Side.PROVIDER, theirs));
        url = "/contracts/" + contract;
        drafts.save(negotiator, contract, demo(), 0);
    }

    @Test
    void theOverviewTellsEachReaderOneNextStep() throws Exception {
        assertThat(get(negotiator, url)).contains("Review and offer").contains("Nothing is in force today.");
        assertThat(get(cast.member(theirs, Role.LEGAL), url)).contains("The negotiators of either party");
        offer();
        assertThat(get(cast.member(theirs, Role.SIGNATORY), url)).contains("Read and sign version 1");
        assertThat(get(cast.member(ours, Role.SIGNATORY), url)).contains("Read and sign version 1");
        assertThat(get(cast.member(theirs, Role.FINANCE), url)).contains("waits for a signatory of our side");
        sign(cast.member(ours, Role.SIGNATORY));
        assertThat(get(negotiator, url)).contains("Our side has signed version 1.");
        sign(cast.member(theirs, Role.SIGNATORY));
        assertThat(get(negotiator, url)).contains("Write a change").contains("is in force since 1 Jan 2020");
        assertThat(get(cast.member(theirs, Role.FINANCE), url)).contains("Statements show what is owed");
        assertThat(get(cast.member(theirs, Role.LEGAL), url + "?lang=pl")).contains("obowiązuje od 1 sty 2020");
    }

    @Test
    void aClauseTellsItsHistoryAndWordsAreFoundInEveryVersion() throws Exception {
        agree();
        Terms terms = demo();
        List<Clause> clauses = new ArrayList<>(terms.clauses());
        clauses.add(new Clause("visits", "9.1", "Visits", "The customer may visit the Łódź data centre."));
        save(new Terms(
                terms.header(), terms.scope(), clauses, terms.objectives(), terms.settlement(), terms.examples()));
        offers.offer(
                negotiator,
                contract,
                new Offering(drafts.of(negotiator, contract).revision(), LocalDate.of(2020, 3, 1), ""));
        Actor legal = cast.member(theirs, Role.LEGAL);

        assertThat(get(legal, url + "/clauses/clause-visits"))
                .contains("9.1 Visits: history of the clause")
                .contains("Against version 1")
                .contains("The clause is not in this version.");
        assertThat(get(legal, url + "/clauses/clause-backup")).contains("As in version 1.");
        assertThat(get(legal, url + "/search?q=lodz"))
                .contains("<mark>Łódź</mark>")
                .contains(url + "/versions/2#clause-visits")
                .doesNotContain(url + "/versions/1#clause-visits");
        assertThat(get(legal, url + "/search?q=x")).contains("Write two characters or more.");
        assertThat(get(legal, url + "/search?q=nowhere+at+all")).contains("Nothing was found");
        assertThat(browser.perform(MockMvcRequestBuilders.get(url + "/clauses/clause-none")
                                .with(cast.in(legal)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aDraftWithErrorsIsReviewedWithTheWayToMendThemAndCannotBeSent() throws Exception {
        Terms terms = demo();
        List<Clause> clauses = new ArrayList<>(terms.clauses());
        clauses.add(new Clause("broken", "9.1", "Broken", "From {nowhere.at.all} on"));
        save(new Terms(
                terms.header(), terms.scope(), clauses, terms.objectives(), terms.settlement(), terms.examples()));
        String review = get(negotiator, url + "/offer");
        assertThat(review)
                .contains("They must be mended")
                .contains(url + "/terms/edit/clauses/broken")
                .doesNotContain("Continue to confirm");
        MvcResult sent = offered("2020-01-01", "", true, true);
        assertThat(sent.getResponse().getContentAsString()).contains("The terms have errors");
        assertThat(contracts.versions(negotiator, contract).isEmpty()).isTrue();
    }

    @Test
    void anOfferIsReviewedThenConfirmedAndWhatWasTypedIsKept() throws Exception {
        String tooLong = "x".repeat(2001);
        assertThat(text(offered("2020-01-01", tooLong, true, false)))
                .contains("at most 2000 characters")
                .contains(tooLong);
        assertThat(text(offered("soon", "A note", true, false)))
                .contains("Say from which day")
                .contains("A note");
        assertThat(text(offered("2019-12-31", "A note", true, true))).contains("does not lie in the term");
        String confirm = text(offered("2020-01-01", "A note", true, false));
        assertThat(confirm).contains("Send this offer?").contains("A note").contains("That day has passed");
        assertThat(contracts.versions(negotiator, contract).isEmpty()).isTrue();
        MvcResult sent = offered("2020-01-01", "A note", true, true);
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo(url + "/versions/1?done=offered");
        assertThat(get(negotiator, url + "/versions/1?done=offered")).contains("The version is on offer.");
    }

    @Test
    void warningsMustBeSeenBeforeAnOffer() throws Exception {
        assertThat(OfferPage.hasWarnings(drafts.of(negotiator, contract).terms()))
                .isTrue();
        assertThat(text(offered("2020-01-01", "", false, true))).contains("Confirm that you have seen the warnings.");
        assertThat(contracts.versions(negotiator, contract).isEmpty()).isTrue();
    }

    @Test
    void whoSignsReadsTheChangesTheMoneyAndTheHashFirst() throws Exception {
        agree();
        amend("level: 99 %", "level: 99.5 %");
        offer();
        String read = get(cast.member(theirs, Role.SIGNATORY), url + "/versions/2/sign");
        assertThat(read)
                .contains("What changes against version 1")
                .contains("at least 99.5%")
                .contains("SHA-256")
                .contains(contracts
                        .versions(negotiator, contract)
                        .numbered(2)
                        .hash()
                        .hex())
                .contains("24,000.00")
                .contains("Continue to sign");
    }

    @Test
    void whatWasTypedToSignIsKeptWhenSomethingIsMissing() throws Exception {
        offer();
        Actor signatory = cast.member(theirs, Role.SIGNATORY);
        SignController.Form form = begun(signatory);
        String again = text(act(signatory, form, "", "000000"));
        assertThat(again).contains("Name, capacity (1 to 200 characters each)").contains("Jan Kowalski");
        assertThat(text(act(signatory, form, "Director", "000000x"))).contains("The code is wrong.");
        assertThat(act(signatory, form, "Director", code(signatory))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(url + "/versions/1?done=signed");
        assertThat(get(signatory, url + "/versions/1"))
                .contains("Jan Kowalski")
                .contains("simple electronic signature, not an advanced");
    }

    @Test
    void decliningNeedsAReasonAndBothPartiesReadIt() throws Exception {
        offer();
        Actor signatory = cast.member(theirs, Role.SIGNATORY);
        assertThat(text(send(signatory, "/versions/1/decline", "reason", " ")))
                .contains("the other party must know what to change");
        String tooLong = "y".repeat(2001);
        assertThat(text(send(signatory, "/versions/1/decline", "reason", tooLong)))
                .contains(tooLong);
        assertThat(send(signatory, "/versions/1/decline", "reason", "The cap is too low")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(url + "/versions/1?done=declined");
        assertThat(get(negotiator, url + "/versions/1"))
                .contains("The cap is too low")
                .contains("What you see is not in force today.");
        assertThat(contracts.versions(negotiator, contract).numbered(1).state()).isEqualTo(VersionState.DECLINED);
        assertThat(get(negotiator, "/dashboard"))
                .contains("was declined by")
                .contains("The cap is too low")
                .contains(url + "/versions/1\"");
        assertThat(get(negotiator, url))
                .contains("The cap is too low")
                .contains("Version 1, which we offered, was declined.");
        assertThat(get(signatory, "/dashboard")).doesNotContain("was declined by");
        offer();
        assertThat(get(signatory, url + "/versions/2")).contains("What changes against version 1");
        assertThat(send(negotiator, "/versions/1/withdraw", "reason", "")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(url + "/versions/1?refused=NO_LONGER_ON_OFFER");
    }

    @Test
    void theTermsOfAnyDayAreFoundAndSaySo() throws Exception {
        agree();
        Actor legal = cast.member(theirs, Role.LEGAL);
        assertThat(get(legal, url + "/terms"))
                .contains("Version 1 is in force today.")
                .contains("id=\"clause-backup\"");
        assertThat(get(legal, url + "/terms?on=2020-02-01"))
                .contains("In force then: version 1 rules 1 Feb 2020.")
                .contains("Known then: on 1 Feb 2020 nothing was agreed");
        assertThat(get(legal, url + "/terms?on=2019-12-31")).contains("No terms are in force on 31 Dec 2019.");
        assertThat(get(legal, url + "/terms?on=31.12.2019")).contains("Write a day such as");
        assertThat(get(legal, url + "/terms?on=2020-02-01&lang=pl")).contains("Obowiązywała wtedy: dniem 1 lut 2020");
    }

    @Test
    void theHistoryIsSentencesThatCanBeFilteredAndTakenAway() throws Exception {
        agree();
        Actor legal = cast.member(theirs, Role.LEGAL);
        assertThat(get(legal, url + "/history"))
                .contains("Events in the chain: 5. It was recomputed")
                .contains("Version 1 was agreed: both parties have signed. In force from 1 Jan 2020.")
                .contains("The contract “Contact centre” was opened.");
        assertThat(get(legal, url + "/history?kind=version")).doesNotContain("was opened");
        assertThat(get(legal, url + "/history?kind=record")).contains("Nothing of this kind");
        assertThat(get(legal, url + "/history.csv"))
                .startsWith("number,at,kind,what,person,organisation,sha256")
                .contains("version.agreed");
        assertThat(get(legal, url + "/history.json"))
                .contains("\"kind\":\"version.signed\"")
                .doesNotContain("Anna Nowak");
    }

    @Test
    void aComparisonTellsTheChangesAndKeepsTheDraftPrivate() throws Exception {
        agree();
        amend(
                "Kopię przechowuje się co najmniej przez",
                "Kopię przechowuje się najmniej czterdzieści dni, czyli przez");
        assertThat(get(negotiator, url + "/compare?from=1&to=draft"))
                .contains("czterdzieści")
                .contains("What changed: 1");
        assertThat(get(cast.member(theirs, Role.NEGOTIATOR), url + "/compare?from=1&to=draft"))
                .doesNotContain("czterdzieści")
                .contains("There is no difference.");
        assertThat(get(negotiator, url + "/compare?fromDay=2021-05-01&to=draft"))
                .contains("What changed: 1");
        assertThat(get(negotiator, url + "/compare?fromDay=2019-12-31&to=1"))
                .contains("Nothing was in force on 31 Dec 2019.");
        MvcResult finance =
                cast.sends(cast.member(ours, Role.FINANCE), HttpMethod.GET, url + "/compare?from=1&to=draft");
        assertThat(finance.getResponse().getStatus()).isEqualTo(404);
        assertThat(cast.sends(negotiator, HttpMethod.GET, url + "/compare?from=1&to=9")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theTitleIsChangedByANegotiatorAndABlankOneIsRefused() throws Exception {
        assertThat(text(send(negotiator, "/title", "title", "  "))).contains("A title has 1 to 200 characters.");
        assertThat(send(negotiator, "/title", "title", "Call centre")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(url);
        assertThat(get(negotiator, url)).contains("Call centre");
    }

    @Test
    void termsThatWereChangedFromOutsideAreNotShownAndThePageSaysWhy() throws Exception {
        agree();
        try (Connection root =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                PreparedStatement change =
                        root.prepareStatement("update contract_version set terms = ? where contract_id = ?")) {
            change.setBytes(1, "{}".getBytes(StandardCharsets.UTF_8));
            change.setBytes(
                    2,
                    ByteBuffer.allocate(16)
                            .putLong(contract.id().getMostSignificantBits())
                            .putLong(contract.id().getLeastSignificantBits())
                            .array());
            assertThat(change.executeUpdate()).isOne();
        }
        MvcResult refused = cast.sends(negotiator, HttpMethod.GET, url + "/versions/1");
        assertThat(refused.getResponse().getStatus()).isEqualTo(500);
        MvcResult told = browser.perform(MockMvcRequestBuilders.get("/error")
                        .with(cast.in(negotiator))
                        .accept("text/html")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, url + "/versions/1")
                        .requestAttr(TamperedPage.class.getName(), true)
                        .with(request -> {
                            request.setDispatcherType(DispatcherType.ERROR);
                            return request;
                        }))
                .andReturn();
        assertThat(told.getResponse().getStatus()).isEqualTo(500);
        assertThat(told.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("have been changed from outside")
                .contains(url + "/history");
        assertThat(get(negotiator, url + "/history")).contains("Version 1 was agreed");
    }

    private void agree() throws Exception {
        offer();
        sign(cast.member(ours, Role.SIGNATORY));
        sign(cast.member(theirs, Role.SIGNATORY));
    }

    private void offer() {
        offers.offer(
                negotiator,
                contract,
                new Offering(drafts.of(negotiator, contract).revision(), FROM, ""));
    }

    private void sign(Actor signatory) throws Exception {
        act(signatory, begun(signatory), "Director", code(signatory));
    }

    private SignController.Form begun(Actor signatory) throws Exception {
        String hash = contracts.versions(signatory, contract).numbered(1).hash().hex();
        MvcResult begun = send(signatory, "/versions/1/sign/begin", "hash", hash);
        return (SignController.Form) begun.getFlashMap().get("form");
    }

    private MvcResult act(Actor signatory, SignController.Form form, String capacity, String code) throws Exception {
        return browser.perform(post("/versions/1/sign")
                        .with(cast.in(signatory))
                        .param("intent", form.intent())
                        .param("nonce", form.nonce())
                        .param("name", "Jan Kowalski")
                        .param("capacity", capacity)
                        .param("agree", "true")
                        .param("code", code))
                .andReturn();
    }

    private String code(Actor signatory) {
        return secondFactor
                .ofDemo(parties.person(signatory.person()))
                .orElseThrow()
                .code(clock.instant());
    }

    private MvcResult offered(String from, String note, boolean seen, boolean confirmed) throws Exception {
        return browser.perform(post("/offer")
                        .with(cast.in(negotiator))
                        .param(
                                "revision",
                                Integer.toString(drafts.of(negotiator, contract).revision()))
                        .param("from", from)
                        .param("note", note)
                        .param("seen", Boolean.toString(seen))
                        .param("confirmed", Boolean.toString(confirmed)))
                .andReturn();
    }

    private MvcResult send(Actor actor, String page, String name, String value) throws Exception {
        return browser.perform(post(page).with(cast.in(actor)).param(name, value))
                .andReturn();
    }

    private MockHttpServletRequestBuilder post(String page) {
        return MockMvcRequestBuilders.post(url + page).with(csrf());
    }

    private String get(Actor actor, String page) throws Exception {
        return text(cast.sends(actor, HttpMethod.GET, page));
    }

    private static String text(MvcResult result) throws Exception {
        MockHttpServletResponse response = result.getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        String text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("??");
        return text;
    }

    private void amend(String before, String after) {
        String json =
                new String(TermsJson.canonical(drafts.of(negotiator, contract).terms()), StandardCharsets.UTF_8);
        String was = before.replace("level: 99 %", "\"level\":\"99 %\"");
        String is = after.replace("level: 99.5 %", "\"level\":\"99.5 %\"");
        assertThat(json).contains(was);
        save(TermsJson.read(json.replace(was, is).getBytes(StandardCharsets.UTF_8)));
    }

    private void save(Terms terms) {
        drafts.save(negotiator, contract, terms, drafts.of(negotiator, contract).revision());
    }

    private static Terms demo() {
        try (var yaml = AgreementPagesTest.class.getResourceAsStream("/demo/terms.yaml")) {
            Terms terms = TermsJson.readYaml(yaml.readAllBytes());
            Header old = terms.header();
            Header header = new Header(
                    old.title(),
                    old.provider(),
                    old.customer(),
                    old.setting(),
                    new Header.Term.Indefinite(FROM),
                    old.amendments());
            return new Terms(
                    header, terms.scope(), terms.clauses(), terms.objectives(), terms.settlement(), terms.examples());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
