package io.makegood.web.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Draft;
import io.makegood.contract.Drafts;
import io.makegood.contract.NewContract;
import io.makegood.contract.Offering;
import io.makegood.contract.Offers;
import io.makegood.contract.Side;
import io.makegood.party.Actor;
import io.makegood.party.NewPerson;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.party.SecondFactor;
import io.makegood.web.SignedIn;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Every page of a contract is shown to its parties and to nobody else, and two people sign through the pages. */
@SpringBootTest
@AutoConfigureMockMvc
class ContractPagesTest {
    @TempDir
    static Path data;

    @Autowired
    MockMvc browser;

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

    private Actor provider;
    private Actor customer;
    private String url;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void aVersionOnOffer() {
        provider = someone();
        customer = someone();
        ContractId contract =
                contracts.open(provider, new NewContract("Contact centre", Side.PROVIDER, customer.organisation()));
        Draft draft = drafts.of(provider, contract);
        offers.offer(
                provider,
                contract,
                new Offering(draft.revision(), draft.terms().header().term().from(), ""));
        url = "/contracts/" + contract;
    }

    @Test
    void eachPageIsShownToAPartyInBothLanguages() throws Exception {
        for (String page : pages()) {
            for (String language : List.of("en", "pl")) {
                MvcResult result = get(page + (page.contains("?") ? "&" : "?") + "lang=" + language, customer);
                assertThat(result.getResponse().getStatus()).as(page).isEqualTo(200);
                assertThat(result.getResponse().getContentAsString()).as(page).doesNotContain("??");
            }
        }
    }

    @Test
    void aStrangerFindsNoPageOfTheContract() throws Exception {
        Actor stranger = someone();
        for (String page : pages()) {
            if (page.startsWith(url)) {
                assertThat(get(page, stranger).getResponse().getStatus())
                        .as(page)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void twoPeopleSignAndTheVersionIsAgreed() throws Exception {
        sign(provider);
        sign(customer);
        assertThat(contracts
                        .versions(provider, ContractId.parse(url.substring(11)))
                        .numbered(1)
                        .agreed())
                .isTrue();
        assertThat(get(url + "/versions/1", provider).getResponse().getContentAsString())
                .contains("Director");
    }

    private List<String> pages() {
        return List.of(
                "/contracts",
                "/contracts?q=centre&state=ON_OFFER&sort=TITLE",
                "/contracts/new",
                url,
                url + "/versions/1",
                url + "/versions/1/terms.json",
                url + "/offer",
                url + "/title",
                url + "/terms",
                url + "/terms?on=2026-04-01",
                url + "/terms?on=yesterday",
                url + "/versions/1/sign",
                url + "/history",
                url + "/history?kind=version",
                url + "/history.json",
                url + "/history.csv",
                url + "/compare",
                url + "/compare?from=1&to=draft&show=all",
                url + "/compare?from=1&to=1");
    }

    private void sign(Actor actor) throws Exception {
        String hash = contracts
                .versions(actor, ContractId.parse(url.substring(11)))
                .numbered(1)
                .hash()
                .hex();
        MvcResult begun = browser.perform(as(actor, MockMvcRequestBuilders.post(url + "/versions/1/sign/begin"))
                        .param("hash", hash)
                        .with(csrf()))
                .andReturn();
        SignController.Form form = (SignController.Form) begun.getFlashMap().get("form");
        String code = secondFactor
                .ofDemo(parties.person(actor.person()))
                .orElseThrow()
                .code(clock.instant());
        MvcResult signed = browser.perform(as(actor, MockMvcRequestBuilders.post(url + "/versions/1/sign"))
                        .param("intent", form.intent())
                        .param("nonce", form.nonce())
                        .param("name", "Anna Nowak")
                        .param("capacity", "Director")
                        .param("agree", "true")
                        .param("code", code)
                        .with(csrf()))
                .andReturn();
        assertThat(signed.getResponse().getRedirectedUrl()).startsWith(url + "/versions/1?done=");
    }

    private MvcResult get(String page, Actor actor) throws Exception {
        return browser.perform(as(actor, MockMvcRequestBuilders.get(page))).andReturn();
    }

    private MockHttpServletRequestBuilder as(Actor actor, MockHttpServletRequestBuilder request) {
        Instant now = clock.instant();
        return request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor.person().id()),
                "",
                List.of(
                        FactorGrantedAuthority.withAuthority("FACTOR_PASSWORD")
                                .issuedAt(now)
                                .build(),
                        FactorGrantedAuthority.withAuthority("FACTOR_TOTP")
                                .issuedAt(now)
                                .build()))));
    }

    private Actor someone() {
        Set<Role> roles = Set.of(Role.values());
        String name = UUID.randomUUID().toString();
        OrganisationId organisation = parties.found("Company " + name);
        PersonId person = parties.add(new NewPerson(name + "@example.com", "Person", Locale.ENGLISH, true));
        parties.setRoles(person, organisation, roles);
        Instant before = clock.instant().minus(Duration.ofSeconds(30));
        String code = secondFactor.offer(person).code(before);
        assertThat(secondFactor.confirm(person, code, clock.instant()).name()).isEqualTo("ACCEPTED");
        return new Actor(person, organisation, roles, "Person");
    }
}
