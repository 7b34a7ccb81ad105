package io.makegood.web.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Drafts;
import io.makegood.contract.NewContract;
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
import java.util.ArrayList;
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
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A draft is written through the forms: every page is shown, what is typed is saved, what is refused is kept. */
@SpringBootTest
@AutoConfigureMockMvc
class TermsPagesTest {
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
    SecondFactor secondFactor;

    @Autowired
    Clock clock;

    private Actor provider;
    private ContractId contract;
    private String edit;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void aNewContract() {
        provider = someone();
        contract = contracts.open(
                provider,
                new NewContract("Contact centre", Side.PROVIDER, someone().organisation()));
        edit = "/contracts/" + contract + "/terms/edit";
    }

    @Test
    void eachPageIsShownInBothLanguages() throws Exception {
        List<String> pages = new ArrayList<>(
                List.of("", "/header", "/services", "/settlement", "/calendars/new", "/clauses/new", "/json"));
        for (Kind kind : Kind.values()) {
            pages.add("/objectives/new?kind=" + kind);
        }
        for (String page : pages) {
            for (String language : List.of("en", "pl")) {
                MvcResult result = get(edit + page + (page.contains("?") ? "&" : "?") + "lang=" + language, provider);
                assertThat(result.getResponse().getStatus()).as(page).isEqualTo(200);
                assertThat(result.getResponse().getContentAsString()).as(page).doesNotContain("??");
            }
        }
    }

    @Test
    void anAvailabilityWithTwoTiersIsTypedAndSaved() throws Exception {
        services();
        MvcResult saved = post("/objectives/new", availability("99.9", revision()));

        assertThat(saved.getResponse().getRedirectedUrl()).isEqualTo(edit);
        var objective = drafts.of(provider, contract).terms().objectives().getFirst();
        assertThat(objective.service()).isEqualTo("cloud");
        assertThat(objective.remedies()).hasSize(1);
        assertThat(get(edit + "/objectives/" + objective.id(), provider)
                        .getResponse()
                        .getContentAsString())
                .contains("99.9");
    }

    @Test
    void aRefusedFieldKeepsWhatWasTypedAndSaysWhy() throws Exception {
        services();
        MvcResult refused = post("/objectives/new", availability("ninety", revision()));

        assertThat(refused.getResponse().getStatus()).isEqualTo(200);
        assertThat(refused.getResponse().getContentAsString())
                .contains("ninety")
                .contains("Write a number such as 99.95.");
        assertThat(drafts.of(provider, contract).terms().objectives()).isEmpty();
    }

    @Test
    void whoSavesAnOlderRevisionIsToldAndLosesNothing() throws Exception {
        services();
        int old = revision();
        post("/objectives/new", availability("99.5", old));
        MvcResult stale = post("/objectives/new", availability("99.9", old));

        assertThat(stale.getResponse().getStatus()).isEqualTo(200);
        assertThat(stale.getResponse().getContentAsString())
                .contains("Somebody saved this draft in between")
                .contains("99.9");
        assertThat(drafts.of(provider, contract).terms().objectives()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() throws Exception {
        MvcResult refused = browser.perform(as(provider, MockMvcRequestBuilders.post(edit + "/json"))
                        .param("revision", String.valueOf(revision()))
                        .param("document", "{\"format\": \"makegood-terms/1\", \"hedaer\": {}}")
                        .with(csrf()))
                .andReturn();

        assertThat(refused.getResponse().getStatus()).isEqualTo(200);
        assertThat(refused.getResponse().getContentAsString()).contains("hedaer");
    }

    @Test
    void theOtherPartyDoesNotSeeTheDraftAndAStrangerFindsNothing() throws Exception {
        assertThat(get(edit, someone()).getResponse().getStatus()).isEqualTo(404);
    }

    private void services() throws Exception {
        MvcResult saved = post(
                "/services",
                Map.of(
                        "act", "save",
                        "revision", String.valueOf(revision()),
                        "rows[0].id", "cloud",
                        "rows[0].name", "Contact centre cloud",
                        "rows[0].charge", "12000",
                        "rows[0].per", "MONTH",
                        "rows[0].tax", "23",
                        "rows[0].limits", ""));
        assertThat(saved.getResponse().getRedirectedUrl()).isEqualTo(edit);
    }

    private static Map<String, String> availability(String level, int revision) {
        return Map.ofEntries(
                Map.entry("act", "save"),
                Map.entry("revision", String.valueOf(revision)),
                Map.entry("subject.id", "availability"),
                Map.entry("subject.service", "cloud"),
                Map.entry("subject.number", "4.1"),
                Map.entry("subject.heading", "Availability"),
                Map.entry("subject.text", "The service is available."),
                Map.entry("measure.kind", "AVAILABILITY"),
                Map.entry("measure.window", "MONTH"),
                Map.entry("measure.outages.start", "ACTUAL"),
                Map.entry("measure.outages.minimum", ""),
                Map.entry("measure.outages.severities", ""),
                Map.entry("measure.outages.denominator", "calendarTime"),
                Map.entry("promised.comparison", "AT_LEAST"),
                Map.entry("promised.level", level),
                Map.entry("exclusions[0].ground", "PLANNED_MAINTENANCE"),
                Map.entry("exclusions[0].chosen", "true"),
                Map.entry("exclusions[0].number", "6.2"),
                Map.entry("exclusions[0].notice", "48 h"),
                Map.entry("exclusions[0].quota", ""),
                Map.entry("remedies[0].kind", "tiers"),
                Map.entry("remedies[0].rows[0].level", "99.9"),
                Map.entry("remedies[0].rows[0].percent", "10"),
                Map.entry("remedies[0].rows[1].level", "99.0"),
                Map.entry("remedies[0].rows[1].percent", "25"),
                Map.entry("remedies[0].cap", "100"));
    }

    private int revision() {
        return drafts.of(provider, contract).revision();
    }

    private MvcResult post(String page, Map<String, String> typed) throws Exception {
        MockHttpServletRequestBuilder request =
                as(provider, MockMvcRequestBuilders.post(edit + page)).param("lang", "en");
        typed.forEach(request::param);
        return browser.perform(request.with(csrf())).andReturn();
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
