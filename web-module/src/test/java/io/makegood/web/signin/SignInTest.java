package io.makegood.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.party.NewPerson;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.Passwords;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.party.SecondFactor;
import io.makegood.party.TotpSecret;
import io.makegood.web.testing.PlainBrowser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in and out against a real server, with a browser that has no JavaScript. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInTest {
    private static final String PASSWORD = "zielony rower pod dachem";

    @TempDir
    static Path data;

    @LocalServerPort
    int port;

    @Autowired
    Parties parties;

    @Autowired
    Passwords passwords;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    Clock clock;

    private PlainBrowser browser;
    private PersonId anna;
    private String address;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void someoneOfOneOrganisation() {
        browser = new PlainBrowser(port).with("X-Forwarded-For", "203.0.113." + (1 + port % 250));
        address = UUID.randomUUID() + "@halo.example";
        anna = parties.add(new NewPerson(address, "Anna Nowak", Locale.forLanguageTag("pl"), false));
        passwords.set(anna, String.valueOf(encoder.encode(PASSWORD)));
        member(Role.LEGAL);
    }

    @Test
    void whoWantedAPageGetsItAfterTheLastFactor() throws Exception {
        TotpSecret secret = secondFactor();
        assertThat(browser.led(browser.get("/contracts?q=call&page=2"))).isEqualTo("/sign-in");
        browser.get("/sign-in");

        assertThat(browser.led(signIn(PASSWORD))).isEqualTo("/sign-in/code");
        assertThat(browser.led(browser.get("/contracts"))).isEqualTo("/sign-in/code");
        browser.get("/sign-in/code");
        assertThat(browser.led(code(secret))).isEqualTo("/contracts");
        assertThat(browser.get("/contracts").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageWithItsQuestionIsRemembered() throws Exception {
        browser.get("/contracts?q=call&page=2");
        browser.get("/sign-in");

        assertThat(browser.led(signIn(PASSWORD))).isEqualTo("/contracts?q=call&page=2");
    }

    @Test
    void withoutAWishOneComesToTheDashboardAndNeverToAnotherServer() throws Exception {
        browser.get("//evil.example/contracts");
        browser.get("/sign-in?continue=https://evil.example");

        assertThat(browser.led(signIn(PASSWORD))).isEqualTo("/dashboard");
    }

    @Test
    void whoBelongsToSeveralOrganisationsChoosesFirst() throws Exception {
        OrganisationId second = member(Role.FINANCE);
        browser.get("/contracts");
        browser.get("/sign-in");

        assertThat(browser.led(signIn(PASSWORD))).isEqualTo("/organisations");
        browser.get("/organisations");
        HttpResponse<String> chosen = browser.post("/organisations", Map.of("organisation", second.toString()));
        assertThat(browser.led(chosen)).isEqualTo("/contracts");
    }

    @Test
    void aWrongPasswordAndANameThatNobodyHasLookAlike() throws Exception {
        browser.get("/sign-in");
        HttpResponse<String> wrong = signIn("some other password");
        browser.get("/sign-in");
        HttpResponse<String> nobody =
                browser.post("/sign-in", Map.of("signInName", "nobody@halo.example", "password", PASSWORD));

        assertThat(wrong.statusCode()).isEqualTo(nobody.statusCode());
        assertThat(browser.led(wrong)).isEqualTo("/sign-in?failed").isEqualTo(browser.led(nobody));
        assertThat(browser.get("/sign-in?failed").body()).contains("Mail address or password is wrong");
    }

    @Test
    void tenWrongPasswordsMakeTheNameWaitEvenWithTheRightOne() throws Exception {
        for (int guess = 1; guess <= 10; guess++) {
            browser.get("/sign-in");
            assertThat(browser.led(signIn("guess number " + guess))).isEqualTo("/sign-in?failed");
        }
        browser.get("/sign-in");

        assertThat(browser.led(signIn(PASSWORD))).isEqualTo("/sign-in?throttled");
        assertThat(browser.get("/sign-in?throttled").body()).contains("Wait a quarter of an hour");
    }

    @Test
    void fiftyWrongTriesMakeTheNetworkAddressWaitWhoeverIsTried() throws Exception {
        PlainBrowser guesser = new PlainBrowser(port).with("X-Forwarded-For", "198.51.100.7");
        guesser.get("/sign-in");
        for (int guess = 1; guess <= 50; guess++) {
            guesser.post("/sign-in", Map.of("signInName", guess + "@halo.example", "password", "guess"));
        }
        guesser.get("/sign-in");
        Map<String, String> right = Map.of("signInName", address, "password", PASSWORD);

        assertThat(guesser.led(guesser.post("/sign-in", right))).isEqualTo("/sign-in?throttled");
        browser.get("/sign-in");
        assertThat(browser.led(signIn(PASSWORD))).isEqualTo("/dashboard");
    }

    @Test
    void theSessionChangesItsIdentifierWithEachFactor() throws Exception {
        TotpSecret secret = secondFactor();
        browser.get("/sign-in");
        String before = browser.session().orElseThrow();
        signIn(PASSWORD);
        String withPassword = browser.session().orElseThrow();
        browser.get("/sign-in/code");
        code(secret);
        String withCode = browser.session().orElseThrow();

        assertThat(Set.of(before, withPassword, withCode)).hasSize(3);
    }

    @Test
    void aWrongCodeIsRefusedAndTheRightOneCountsOnce() throws Exception {
        TotpSecret secret = secondFactor();
        browser.get("/sign-in");
        signIn(PASSWORD);
        browser.get("/sign-in/code");

        HttpResponse<String> wrong = browser.post("/sign-in/code", Map.of("code", "12 34"));
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body()).contains("Kod jest nieprawidłowy");
        Map<String, String> right = Map.of("code", secret.code(clock.instant()));
        assertThat(browser.led(browser.post("/sign-in/code", right))).isEqualTo("/dashboard");

        PlainBrowser other = new PlainBrowser(port);
        other.get("/sign-in");
        other.post("/sign-in", Map.of("signInName", address, "password", PASSWORD));
        other.get("/sign-in/code");
        HttpResponse<String> again = other.post("/sign-in/code", right);
        assertThat(again.body()).contains("Ten kod został już użyty");
    }

    @Test
    void theOwnLanguageComesWithThePersonUnlessAnotherWasChosenAndStaysAfterSigningOut() throws Exception {
        browser.get("/sign-in");
        signIn(PASSWORD);
        assertThat(browser.get("/dashboard").body()).contains("<html", "lang=\"pl\"", "Pulpit");
        assertThat(browser.led(browser.post("/sign-out", Map.of()))).isEqualTo("/sign-in?signedOut&lang=pl");

        PlainBrowser other = new PlainBrowser(port);
        other.get("/sign-in?lang=en");
        other.post("/sign-in", Map.of("signInName", address, "password", PASSWORD));
        assertThat(other.get("/dashboard").body()).contains("lang=\"en\"", "Dashboard");
    }

    @Test
    void whoSignsOutIsOutAndAFormWithoutItsTokenDoesNothing() throws Exception {
        browser.get("/sign-in");
        signIn(PASSWORD);
        String session = browser.session().orElseThrow();
        HttpResponse<String> forged =
                new PlainBrowser(port).with("Cookie", "SESSION=" + session).post("/sign-out", Map.of());
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(browser.get("/contracts").statusCode()).isEqualTo(200);

        browser.get("/dashboard");
        browser.post("/sign-out", Map.of());
        assertThat(new PlainBrowser(port)
                        .with("Cookie", "SESSION=" + session)
                        .get("/contracts")
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> signIn(String password) throws Exception {
        return browser.post(
                "/sign-in", Map.of("signInName", " " + address.toUpperCase(Locale.ROOT), "password", password));
    }

    private HttpResponse<String> code(TotpSecret secret) throws Exception {
        return browser.post("/sign-in/code", Map.of("code", secret.code(clock.instant())));
    }

    private TotpSecret secondFactor() {
        TotpSecret secret = secondFactor.offer(anna);
        String before = secret.code(clock.instant().minus(Duration.ofSeconds(30)));
        assertThat(secondFactor.confirm(anna, before, clock.instant()).name()).isEqualTo("ACCEPTED");
        return secret;
    }

    private OrganisationId member(Role role) {
        OrganisationId organisation = parties.found("Company " + UUID.randomUUID());
        parties.setRoles(anna, organisation, Set.of(role));
        return organisation;
    }
}
