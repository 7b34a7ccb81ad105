package io.makegood.web.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Draft;
import io.makegood.contract.Drafts;
import io.makegood.contract.NewContract;
import io.makegood.contract.OfferResult;
import io.makegood.contract.Offering;
import io.makegood.contract.Offers;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.contract.VersionId;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.party.Actor;
import io.makegood.party.NewPerson;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.party.SecondFactor;
import io.makegood.record.Records;
import io.makegood.signing.BeginResult;
import io.makegood.signing.SignRequest;
import io.makegood.signing.SignResult;
import io.makegood.signing.Signing;
import io.makegood.terms.json.TermsJson;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.value.Fraction;
import io.makegood.web.SignedIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/**
 * Both parties read what the last month owes, finance issues it after reading it, and it comes out again. A cloud for
 * 12,000 PLN a month promises 99.9 % and owes 10 % below that; an hour and a half of downtime is below it in any month.
 */
@SpringBootTest
@AutoConfigureMockMvc
class StatementPagesTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final Pattern FINGERPRINT = Pattern.compile(
            "(?s)name=\"fingerprint\" value=\"([0-9a-f]{64})\".*?name=\"knownUntil\" value=\"([^\"]+)\"");

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
    Signing signing;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    Records records;

    @Autowired
    Clock clock;

    private Actor provider;
    private Actor customer;
    private ContractId contract;
    private String url;
    private YearMonth month;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void anOutageUnderAgreedTerms() {
        provider = someone();
        customer = someone();
        month = YearMonth.from(clock.instant().atZone(WARSAW)).minusMonths(1);
        contract = contracts.open(provider, new NewContract("Cloud", Side.PROVIDER, customer.organisation()));
        url = "/contracts/" + contract;
        VersionId version = offered();
        sign(provider, version);
        sign(customer, version);
        Instant start = month.atDay(10).atTime(9, 0).atZone(WARSAW).toInstant();
        records.record(provider, contract, outage("INC-1", new Interval(start, start.plus(Duration.ofMinutes(90)))));
    }

    @Test
    void eachPageIsShownToBothPartiesInBothLanguages() throws Exception {
        String statement = issued();
        for (String page : pages(statement)) {
            for (Actor party : List.of(provider, customer)) {
                for (String language : List.of("en", "pl")) {
                    MvcResult result = get(page + (page.contains("?") ? "&" : "?") + "lang=" + language, party);
                    assertThat(result.getResponse().getStatus()).as(page).isEqualTo(200);
                    assertThat(text(result)).as(page).doesNotContain("??");
                }
            }
        }
    }

    @Test
    void aStrangerFindsNoneOfThem() throws Exception {
        String statement = issued();
        Actor stranger = someone();
        for (String page : pages(statement)) {
            if (page.startsWith(url)) {
                assertThat(get(page, stranger).getResponse().getStatus())
                        .as(page)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void theStatementSaysWhatIsOwedAndWhy() throws Exception {
        String statement = issued();
        assertThat(text(get(statement + "?lang=en", customer)))
                .contains(
                        "1,200.00\u00a0PLN",
                        "at least 99.9\u00a0%",
                        "10\u00a0%",
                        "INC-1",
                        "Provider Ltd",
                        "<svg",
                        "so the promise was missed")
                .contains(url + "/versions/1#clause-availability");
        assertThat(text(get(statement + "?lang=pl", customer)))
                .contains(
                        "1\u00a0200,00\u00a0PLN",
                        "co najmniej 99,9\u00a0%",
                        "Zestawienie 1",
                        "obietnicy nie dotrzymano");
        assertThat(text(get(statement + "/recomputed?lang=en", customer))).contains("byte for byte");
        assertThat(get(url + "/records/named?id=INC-1", customer).getResponse().getRedirectedUrl())
                .matches(url + "/records/[0-9a-f-]{36}");
    }

    @Test
    void aKeptPromiseOpensToWhatWasExcludedAndWhatWasNot() throws Exception {
        records.record(provider, contract, works("MNT-1", 12, 2, Duration.ofDays(3)));
        records.record(provider, contract, works("MNT-2", 14, 3, Duration.ofHours(1)));

        String preview = text(get(url + "/performance/" + month + "?lang=en", customer));
        String kept = preview.substring(preview.indexOf("id=\"promise-1-2\""));

        assertThat(preview).contains("href=\"#promise-1-2\"").doesNotContain("id=\"promise-1-1\"");
        assertThat(kept)
                .contains("Kept", "Excluded, and why", "excluded under 7.1", "<span class=\"mg-rule\">")
                .containsSubsequence("Not excluded, and why", "MNT-2", "not excluded under 7.1");
        assertThat(text(get(url + "/performance/" + month + "?lang=pl", customer)))
                .contains("Wyłączone i dlaczego", "Niewyłączone i dlaczego");
    }

    private Fact works(String id, int day, int hours, Duration announcedBefore) {
        Instant start = month.atDay(day).atTime(9, 0).atZone(WARSAW).toInstant();
        Interval span = new Interval(start, start.plus(Duration.ofHours(hours)));
        return new Fact.Maintenance(
                id,
                "cloud",
                span,
                Optional.of(start.minus(announcedBefore)),
                Exclusion.Ground.PLANNED_MAINTENANCE,
                true);
    }

    @Test
    void theFilesCarryPlainNumbersAndTheHashes() throws Exception {
        String statement = issued();
        String csv = text(get(statement + "/statement.csv?lang=pl", customer));
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv.lines().findFirst().orElseThrow()).contains("Klauzula", "Należy się");
        assertThat(csv.lines().toList().get(1)).contains("3.1", ",12000.00,1200.00,1200.00,", ",1200.00,PLN");
        String json = text(get(statement + "/statement.json", customer));
        assertThat(json)
                .startsWith("{\"adjustments\":[],\"contract\":\"" + contract)
                .contains("\"resultSha256\":\"", "\"number\":1");
        assertThat(text(get(url + "/performance/" + month + "/preview.json", customer)))
                .contains("\"format\":\"makegood-preview/1\"");
    }

    @Test
    void nothingIsIssuedWithoutReadingOrAfterTheRecordsChanged() throws Exception {
        String fingerprint = reviewed();
        assertThat(text(issue(false, fingerprint))).contains("Nothing was issued: confirm below");

        Instant start = month.atDay(12).atTime(9, 0).atZone(WARSAW).toInstant();
        records.record(provider, contract, outage("INC-2", new Interval(start, start.plusSeconds(60))));
        MvcResult stale = issue(true, fingerprint);

        assertThat(stale.getResponse().getStatus()).isEqualTo(200);
        assertThat(text(stale)).contains("Something was recorded or signed since you read it");
        assertThat(text(get(url + "/statements?lang=en", provider))).contains("No statement has been issued yet");
    }

    @Test
    void aMonthThatRunsIsRefusedInASentence() throws Exception {
        MvcResult refused = get(url + "/statements/new?lang=en&month=" + month.plusMonths(1), provider);
        assertThat(text(refused)).contains("The month is not over before");
        assertThat(text(get(url + "/statements/new?lang=en&month=" + month.minusMonths(2), provider)))
                .contains("No agreed terms are in force in this month");
    }

    @Test
    void theDashboardBeginsWithTheMonthToIssueAndShowsLevelsAndCredits() throws Exception {
        assertThat(text(get("/dashboard?lang=en", provider)))
                .contains("/statements/new?month=" + month, "This month against the promise", "in force since");
        issued();
        assertThat(text(get("/dashboard?lang=pl", customer)))
                .doesNotContain("/statements/new?month=" + month)
                .contains("Wystawione w ostatnich dwunastu miesiącach", "1\u00a0200,00\u00a0PLN");
    }

    @Test
    void anIncidentWithoutAnEndNeedsOperations() throws Exception {
        records.record(
                provider,
                contract,
                outage("INC-9", Interval.openFrom(clock.instant().minusSeconds(7_200))));
        assertThat(text(get("/dashboard?lang=en", customer))).contains("INC-9 has not ended", "2\u00a0h so far");
    }

    private List<String> pages(String statement) {
        return List.of(
                "/dashboard",
                url + "/performance",
                url + "/performance/" + month,
                url + "/performance/" + month.plusMonths(1),
                url + "/performance/" + month.minusMonths(3),
                url + "/performance/" + month + "/preview.csv",
                url + "/performance/" + month + "/preview.json",
                url + "/statements",
                url + "/statements/new?month=" + month.plusMonths(1),
                statement,
                statement + "/recomputed",
                statement + "/statement.csv",
                statement + "/statement.json");
    }

    private String issued() throws Exception {
        String place = issue(true, reviewed()).getResponse().getRedirectedUrl();
        assertThat(place).startsWith(url + "/statements/");
        return place;
    }

    private String reviewed() throws Exception {
        Matcher found = FINGERPRINT.matcher(text(get(url + "/statements/new?month=" + month, provider)));
        assertThat(found.find()).isTrue();
        return found.group(1) + " " + found.group(2);
    }

    /** What was read: the fingerprint and the moment, as the page sends them. */
    private MvcResult issue(boolean confirmed, String read) throws Exception {
        MockHttpServletRequestBuilder post = as(provider, MockMvcRequestBuilders.post(url + "/statements?lang=en"))
                .param("month", month.toString())
                .param("fingerprint", read.substring(0, 64))
                .param("knownUntil", read.substring(65))
                .with(csrf());
        return browser.perform(confirmed ? post.param("confirmed", "true") : post)
                .andReturn();
    }

    private MvcResult get(String page, Actor actor) throws Exception {
        return browser.perform(as(actor, MockMvcRequestBuilders.get(page))).andReturn();
    }

    private static String text(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
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

    private VersionId offered() {
        Draft draft = drafts.of(provider, contract);
        drafts.save(provider, contract, TermsJson.readYaml(terms().getBytes(StandardCharsets.UTF_8)), draft.revision());
        LocalDate from = month.atDay(1);
        OfferResult result = offers.offer(provider, contract, new Offering(draft.revision() + 1, from, ""));
        return ((OfferResult.Offered) result).version();
    }

    private void sign(Actor actor, VersionId id) {
        Version version = contracts.version(actor, id);
        var intent = ((BeginResult.Begun) signing.begin(actor, id, version.hash())).intent();
        SignRequest.Declared declared = new SignRequest.Declared(
                "Anna Nowak", "Director", new SignRequest.Words("en", "I agree.", "I consent."), clock.instant());
        String code = secondFactor
                .ofDemo(parties.person(actor.person()))
                .orElseThrow()
                .code(clock.instant());
        assertThat(signing.sign(actor, new SignRequest(intent.id(), intent.nonce(), declared, code)))
                .isInstanceOf(SignResult.Signed.class);
    }

    private Actor someone() {
        Set<Role> roles = Set.of(Role.values());
        String name = UUID.randomUUID().toString();
        OrganisationId organisation = parties.found("Company " + name);
        PersonId person = parties.add(new NewPerson(name + "@example.com", "Person", Locale.ENGLISH, true));
        parties.setRoles(person, organisation, roles);
        Instant before = clock.instant().minus(Duration.ofSeconds(30));
        secondFactor.confirm(person, secondFactor.offer(person).code(before), clock.instant());
        return new Actor(person, organisation, roles, "Person");
    }

    private static Fact outage(String id, Interval span) {
        return new Fact.Outage(id, "cloud", span, Fact.Cause.provider(), "major", Fact.Noticed.unknown(), Fraction.ONE);
    }

    private String terms() {
        return """
                format: makegood-terms/1
                header:
                  title: Cloud
                  provider: {name: Provider Ltd, registration: ""}
                  customer: {name: Customer Ltd, registration: ""}
                  setting: {zone: Europe/Warsaw, currency: PLN, language: en, governingLaw: Poland}
                  term: {kind: indefinite, from: %s}
                  amendments: versionAtWindowStart
                scope:
                  services:
                    - {id: cloud, name: Cloud, charge: {net: 12000.00 PLN, per: month, tax: 23 %%}, limits: []}
                  calendars: []
                clauses:
                  - {id: availability, number: "3.1", heading: Availability, text: "At least {uptime.target}."}
                objectives:
                  - id: uptime
                    clause: availability
                    service: cloud
                    measurement:
                      indicator:
                        kind: availability
                        counting:
                          severities: []
                          start: actual
                          joining: {gap: PT0S, inclusive: true, gapCounts: false}
                          minimum: {length: PT0S, inclusive: true, of: gross, afterClipping: false}
                          granularity: {kind: exact, unit: PT0S}
                          weight: none
                        denominator: {kind: calendarTime}
                      window: {recurrence: {kind: calendar, span: month, firstMonth: 1}, partial: prorated}
                      exclusions: []
                      rounding: exact
                    promise:
                      target: {kind: bound, comparison: atLeast, level: 99.9 %%}
                      minimum: {kind: bound, comparison: atLeast, level: 99.9 %%}
                      eligibility: []
                    remedies:
                      - id: credit
                        trigger: {kind: promiseMissed}
                        schedule: {kind: flat, award: {kind: percentOfBase, percent: 10 %%}}
                        base: {kind: charges, scope: service, invoice: current, divisor: 1, tax: net, withOneOff: false}
                        percentRounding: exact
                        caps: []
                  - id: floor
                    clause: availability
                    service: cloud
                    measurement:
                      indicator:
                        kind: availability
                        counting:
                          severities: []
                          start: actual
                          joining: {gap: PT0S, inclusive: true, gapCounts: false}
                          minimum: {length: PT0S, inclusive: true, of: gross, afterClipping: false}
                          granularity: {kind: exact, unit: PT0S}
                          weight: none
                        denominator: {kind: calendarTime}
                      window: {recurrence: {kind: calendar, span: month, firstMonth: 1}, partial: prorated}
                      exclusions:
                        - id: works
                          number: "7.1"
                          ground: plannedMaintenance
                          notice: {kind: inAdvance, lead: PT48H, calendar: 24x7, patterns: []}
                          quota: {kind: unlimited}
                          overlap: providerFaultWins
                      rounding: exact
                    promise:
                      target: {kind: bound, comparison: atLeast, level: 90 %%}
                      minimum: {kind: bound, comparison: atLeast, level: 90 %%}
                      eligibility: []
                    remedies: []
                settlement:
                  combinations: []
                  caps: []
                  rounding: {stage: line, rounding: 2 halfUp}
                  minimumPayable: {kind: none}
                  procedure:
                    opening: {kind: automatic}
                    answerWithin: {kind: unlimited}
                    payment: {form: creditNote, within: {kind: unlimited}}
                    expiry: {kind: unlimited}
                  afterEffects: []
                examples: []
                """.formatted(month.atDay(1));
    }
}
