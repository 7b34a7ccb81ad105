package io.makegood.web.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.makegood.assess.Rehearsal;
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
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.lint.Severity;
import io.makegood.terms.template.Template;
import io.makegood.terms.template.Templates;
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
        List<String> pages = new ArrayList<>(List.of(
                "", "/start", "/header", "/services", "/settlement", "/calendars/new", "/clauses/new", "/json"));
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

    @Test
    void aContractBeginsFromEveryTemplateInEitherLanguage() throws Exception {
        for (Template template : Templates.all()) {
            for (String language : List.of("pl", "en")) {
                MvcResult asked = get(edit + "/start/" + template.id() + "?lang=" + language, provider);
                assertThat(asked.getResponse().getContentAsString())
                        .as(template.id())
                        .doesNotContain("??")
                        .contains(template.about()
                                .name()
                                .in(Locale.forLanguageTag(language))
                                .replace("'", "&#39;"));
                MvcResult begun = post("/start/" + template.id(), beginning(template, language));
                assertThat(begun.getResponse().getRedirectedUrl())
                        .as(template.id())
                        .isEqualTo(edit);
                Terms terms = drafts.of(provider, contract).terms();
                assertThat(terms.header().title()).isEqualTo("Ours");
                assertThat(terms.header().setting().language()).isEqualTo(language);
                assertThat(terms.objectives())
                        .hasSameSizeAs(template.terms("en").objectives());
                assertThat(Rehearsal.check(terms)).noneMatch(problem -> problem.severity() == Severity.ERROR);
                String outline =
                        get(edit + "?lang=" + language, provider).getResponse().getContentAsString();
                assertThat(outline).doesNotContain("??");
            }
        }
    }

    @Test
    void everyPartIsShownWholeInBothLanguagesAndSavedAsItWas() throws Exception {
        for (String template : List.of("carrier", "managed-service", "call-centre-outsourcer")) {
            Template known = Templates.of(template).orElseThrow();
            Map<String, String> beginning = beginning(known, "pl");
            beginning.put("replace", "true");
            post("/start/" + known.id(), beginning);
            Terms before = drafts.of(provider, contract).terms();
            for (WholePart<?> part : WholePartTest.parts(before)) {
                for (String language : List.of("en", "pl")) {
                    MvcResult shown = get(edit + whole(part) + "?lang=" + language, provider);
                    assertThat(shown.getResponse().getStatus()).as(whole(part)).isEqualTo(200);
                    assertThat(shown.getResponse().getContentAsString())
                            .as(whole(part))
                            .doesNotContain("??");
                }
                Map<String, String> typed = new java.util.HashMap<>(WholePartTest.posted(part, before));
                typed.put("act", "save");
                typed.put("revision", String.valueOf(revision()));
                assertThat(post(whole(part), typed).getResponse().getRedirectedUrl())
                        .as(whole(part))
                        .isEqualTo(edit);
            }
            assertThat(drafts.of(provider, contract).terms()).isEqualTo(before);
        }
    }

    @Test
    void aPromiseOfAKindThatThePlainFormLacksIsWrittenByChoosingIt() throws Exception {
        services();
        String page = "/whole/objective/new";
        assertThat(get(edit + page, provider).getResponse().getStatus()).isEqualTo(200);
        Map<String, String> typed = new java.util.HashMap<>(WholePartTest.posted(
                new WholePart.OfObjective("new"), drafts.of(provider, contract).terms()));
        typed.put("revision", String.valueOf(revision()));
        typed.put("wording.heading", "Requests");
        typed.put("measurement.indicator.kind", "meanErrorRate");
        typed.put("act", "show:measurement.indicator");
        assertThat(post(page, typed).getResponse().getContentAsString())
                .contains("measurement.indicator.slot")
                .contains("Requests");

        typed.put("act", "save");
        typed.put("measurement.indicator.slot", "five minutes");
        typed.put("measurement.indicator.total", "all");
        typed.put("measurement.indicator.failed", "bad");
        assertThat(post(page, typed).getResponse().getContentAsString())
                .contains("five minutes")
                .contains("measurement-indicator-slot-problem");

        typed.put("measurement.indicator.slot", "5 min");
        assertThat(post(page, typed).getResponse().getRedirectedUrl()).isEqualTo(edit);
        assertThat(drafts.of(provider, contract).terms().objectives().getFirst().id())
                .isEqualTo("requests");
        assertThat(post(page + "/check", typed).getResponse().getContentAsString())
                .contains("id=\"said\"")
                .doesNotContain("<nav");
    }

    private static String whole(WholePart<?> part) {
        return switch (part) {
            case WholePart.OfObjective objective -> "/whole/objective/" + objective.id();
            case WholePart.OfSettlement settlement -> "/whole/settlement/all";
            case WholePart.OfCalendar calendar -> "/whole/calendar/" + calendar.id();
        };
    }

    @Test
    void aWrittenDraftIsReplacedOnlyWhenOneSaysSo() throws Exception {
        Template github = Templates.of("github").orElseThrow();
        post("/start/github", beginning(github, "en"));
        Map<String, String> unsaid = new java.util.TreeMap<>(beginning(github, "pl"));
        unsaid.remove("replace");

        MvcResult refused = post("/start/github", unsaid);

        assertThat(refused.getResponse().getStatus()).isEqualTo(200);
        assertThat(refused.getResponse().getContentAsString()).contains("Say that the draft may be replaced.");
        assertThat(drafts.of(provider, contract).terms().header().setting().language())
                .isEqualTo("en");
    }

    @Test
    void whatWasRemovedIsPutBackWhereItStood() throws Exception {
        post("/start/github", beginning(Templates.of("github").orElseThrow(), "en"));
        Terms before = drafts.of(provider, contract).terms();

        MvcResult removed = post("/objectives/actions/remove", Map.of("revision", String.valueOf(revision())));
        assertThat(drafts.of(provider, contract).terms().objectives())
                .hasSize(before.objectives().size() - 1);
        String carried = (String) removed.getFlashMap().get("removed");
        post("/undo", Map.of("revision", String.valueOf(revision()), "removed", carried));

        assertThat(drafts.of(provider, contract).terms()).isEqualTo(before);
    }

    @Test
    void aPromiseIsDoubledAndMoved() throws Exception {
        post("/start/github", beginning(Templates.of("github").orElseThrow(), "en"));

        post("/objectives/actions/duplicate", Map.of("revision", String.valueOf(revision())));
        post("/objectives/actions/move", Map.of("revision", String.valueOf(revision()), "by", "-1"));

        Terms terms = drafts.of(provider, contract).terms();
        assertThat(terms.objectives())
                .map(io.makegood.terms.Objective::id)
                .containsSubsequence("webhooks", "actions", "pages", "actions-2");
        assertThat(terms.clauses())
                .filteredOn(clause -> clause.id().equals("executions-2"))
                .singleElement()
                .satisfies(clause -> assertThat(clause.text()).contains("{actions-2.target}"));
    }

    @Test
    void theYamlOfADraftIsReadBackAsTheSameTerms() throws Exception {
        for (Template template : Templates.all()) {
            post("/start/" + template.id(), beginning(template, "pl"));
            byte[] yaml = get(edit + "/terms.yaml", provider).getResponse().getContentAsByteArray();

            assertThat(TermsJson.readYaml(yaml))
                    .as(template.id())
                    .isEqualTo(drafts.of(provider, contract).terms());
        }
    }

    @Test
    void everyPromiseOfEveryTemplateIsTriedWithoutBeingRecorded() throws Exception {
        for (Template template : Templates.all()) {
            post("/start/" + template.id(), beginning(template, "en"));
            int revision = revision();
            int turn = 0;
            for (var objective : drafts.of(provider, contract).terms().objectives()) {
                String language = turn++ % 2 == 0 ? "pl" : "en";
                String page = edit + "/objectives/" + objective.id() + "/try?lang=" + language;
                String shown = get(page, provider).getResponse().getContentAsString();
                assertThat(shown).as(page).doesNotContain("??").contains("id=\"outcome\"");
                MvcResult tried = get(page + "&typed=true" + TYPED, provider);
                assertThat(tried.getResponse().getStatus()).isEqualTo(200);
                assertThat(tried.getResponse().getContentAsString())
                        .as(template.id() + " " + objective.id())
                        .doesNotContain("??");
            }
            assertThat(revision()).isEqualTo(revision);
        }
    }

    /** June has 720 h; 7 h 12 min are exactly 1 %: inside the first row, 10 % of 10,000.00. */
    @Test
    void aTriedOutageSaysTierAndAmount() throws Exception {
        post("/start/aws-ec2", beginning(Templates.of("aws-ec2").orElseThrow(), "en"));

        String tried = get(
                        edit + "/objectives/region/try?typed=true&lang=en&outages[0].start=2027-06-10T00:00"
                                + "&outages[0].length=7 h 12 min&outages[0].cause=provider&outages[0].severity=",
                        provider)
                .getResponse()
                .getContentAsString();

        assertThat(tried).contains("1,000.00").contains("99%").contains("10%");
    }

    @Test
    void aTrialThatCannotBeReadSaysWhyAndKeepsWhatWasTyped() throws Exception {
        post("/start/aws-ec2", beginning(Templates.of("aws-ec2").orElseThrow(), "en"));

        String refused = get(
                        edit + "/objectives/region/try?typed=true&lang=en&outages[0].start=2027-06-10T00:00"
                                + "&outages[0].length=soon&outages[0].cause=provider&outages[0].severity=",
                        provider)
                .getResponse()
                .getContentAsString();

        assertThat(refused).contains("soon").contains("Write a time such as 30 min");
    }

    @Test
    void anEarlierContractGivesItsTermsButNotItsParties() throws Exception {
        post("/start/github", beginning(Templates.of("github").orElseThrow(), "en"));
        ContractId later = contracts.open(
                provider,
                new NewContract("Another one", Side.PROVIDER, someone().organisation()));
        MvcResult none = browser.perform(
                        as(provider, MockMvcRequestBuilders.post("/contracts/" + later + "/terms/edit/start/earlier"))
                                .param("from", contract.toString())
                                .param("revision", "0")
                                .with(csrf()))
                .andReturn();

        assertThat(none.getResponse().getStatus())
                .as("a draft that was never offered is no version")
                .isEqualTo(404);
    }

    /** Something for whatever a promise asks; what it does not ask for is not looked at. */
    private static final String TYPED =
            "&outages[0].start=2027-06-10T00:00&outages[0].length=9 h&outages[0].cause=provider&outages[0].severity="
                    + "&act.start=2027-06-10T10:00&act.priority=P1&act.taken=30 h&act.paused="
                    + "&plain.start=2027-06-10T10:00&plain.values=30&plain.count=2&plain.answer=no";

    private Map<String, String> beginning(Template template, String language) {
        Map<String, String> typed = new java.util.TreeMap<>(Map.of(
                "revision", String.valueOf(revision()),
                "title", "Ours",
                "provider.name", "Provider Ltd",
                "provider.registration", "",
                "customer.name", "Customer Ltd",
                "customer.registration", "KRS 1"));
        typed.putAll(Map.of(
                "setting.zone", template.terms("en").header().setting().zone().getId(),
                "setting.currency", "EUR",
                "setting.language", language,
                "setting.law", "",
                "term.from", "2027-01-01",
                "term.until", "2029-01-01",
                "amendments", "VERSION_AT_WINDOW_START",
                "replace", "true"));
        int row = 0;
        for (var service : template.terms("en").scope().services()) {
            typed.put("charges[" + row + "].service", service.id());
            typed.put("charges[" + row + "].name", service.name());
            typed.put("charges[" + row + "].per", "MONTH");
            typed.put("charges[" + row + "].net", "10000");
            row++;
        }
        return typed;
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
                Map.entry("remedies[0].cap.most", "100"));
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
