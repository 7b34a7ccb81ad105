package io.makegood.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.party.NewPerson;
import io.makegood.party.Parties;
import io.makegood.party.Passwords;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.party.SecondFactor;
import io.makegood.party.TotpSecret;
import io.makegood.web.testing.PlainBrowser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** The own account, against a real server: several browsers are several sessions. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AccountTest {
    private static final String PASSWORD = "zielony rower pod dachem";
    private static final String OTHER = "szara mysz w kapeluszu";

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

    private PersonId anna;
    private String address;
    private PlainBrowser here;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void someoneIsSignedIn() throws Exception {
        address = UUID.randomUUID() + "@halo.example";
        anna = parties.add(new NewPerson(address, "Anna Nowak", Locale.ENGLISH, false));
        passwords.set(anna, String.valueOf(encoder.encode(PASSWORD)));
        parties.setRoles(anna, parties.found("Company " + UUID.randomUUID()), Set.of(Role.LEGAL));
        here = signedIn("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
    }

    @Test
    void thePagesAreThereInBothLanguages() throws Exception {
        for (String language : List.of("en", "pl")) {
            for (String page : List.of("/account", "/account/second-factor")) {
                assertThat(here.get(page + "?lang=" + language).body())
                        .as(page)
                        .contains("<h1")
                        .doesNotContain("??");
            }
        }
    }

    @Test
    void nameAndLanguageAreChangedAndThePageIsReadInTheNewLanguageAtOnce() throws Exception {
        here.get("/account");
        assertThat(here.post("/account", Map.of("name", " ", "language", "en")).body())
                .contains("Type your name");

        assertThat(here.led(here.post("/account", Map.of("name", "Anna Żak", "language", "pl"))))
                .isEqualTo("/account");

        assertThat(here.get("/account").body()).contains("Moje konto", "Zmiany na koncie zostały zapisane", "Anna Żak");
        assertThat(parties.person(anna).name()).isEqualTo("Anna Żak");
        assertThat(parties.person(anna).language().getLanguage()).isEqualTo("pl");
    }

    @Test
    void thePasswordIsChangedForTheOldOneAndEveryOtherSessionEnds() throws Exception {
        PlainBrowser phone = signedIn("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Mobile Safari/604.1");
        here.get("/account");
        assertThat(change("wrong", OTHER, OTHER)).contains("This is not your present password");
        assertThat(change(PASSWORD, "haslo1234567", "haslo1234567")).contains("guessed first");
        assertThat(change(PASSWORD, OTHER, "other"))
                .contains("not the same password")
                .doesNotContain(OTHER);
        assertThat(phone.get("/account").statusCode()).isEqualTo(200);

        assertThat(change(PASSWORD, OTHER, OTHER)).isEmpty();

        assertThat(here.get("/account").body()).contains("Your password is changed");
        assertThat(phone.get("/account").statusCode()).isEqualTo(302);
        assertThat(encoder.matches(OTHER, passwords.hashOf(anna).orElseThrow())).isTrue();
    }

    @Test
    void guessingTheOldPasswordIsThrottledLikeSigningIn() throws Exception {
        here.get("/account");
        for (int guess = 1; guess <= 10; guess++) {
            change("guess " + guess, OTHER, OTHER);
        }

        assertThat(change(PASSWORD, OTHER, OTHER)).contains("Too many tries");
    }

    @Test
    void otherSessionsAreListedByBrowserAndSignedOut() throws Exception {
        PlainBrowser phone = signedIn("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Mobile Safari/604.1");
        PlainBrowser desk = signedIn("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36");
        String page = here.get("/account").body();
        assertThat(page).contains("Firefox · Linux", "Safari · iPhone", "Chrome · Windows", "This session");
        assertThat(page).doesNotContain(here.session().orElseThrow());
        Matcher handle =
                Pattern.compile("name=\"handle\" value=\"([0-9a-f]{16})\"").matcher(page);
        assertThat(handle.find()).isTrue();

        here.post("/account/sessions/end", Map.of("handle", handle.group(1)));
        assertThat(List.of(
                        phone.get("/account").statusCode(), desk.get("/account").statusCode()))
                .containsExactlyInAnyOrder(200, 302);

        here.post("/account/sessions/end", Map.of());
        assertThat(phone.get("/account").statusCode()).isEqualTo(302);
        assertThat(desk.get("/account").statusCode()).isEqualTo(302);
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aSecondFactorIsSetUpByACodeThatProvesItAndIsAskedForInTheNextSession() throws Exception {
        String page = here.get("/account/second-factor").body();
        TotpSecret secret = secret(page);
        assertThat(page).contains("<svg", "viewBox=\"0 0 ", "otpauth://totp/Makegood:", "secret=" + secret.base32());
        assertThat(confirm("000 000")).contains("This code is wrong");
        assertThat(secondFactor.isSetUp(anna)).isFalse();

        assertThat(confirm(secret.code(clock.instant()))).isEmpty();

        assertThat(here.get("/dashboard").body()).contains("Your second factor is set up");
        PlainBrowser next = new PlainBrowser(port);
        next.get("/sign-in");
        assertThat(next.led(next.post("/sign-in", Map.of("signInName", address, "password", PASSWORD))))
                .isEqualTo("/sign-in/code");
    }

    @Test
    void aSecondFactorIsReplacedForThePasswordOrACodeAndCountsUntilTheNextIsConfirmed() throws Exception {
        TotpSecret old = secret(here.get("/account/second-factor").body());
        confirm(old.code(clock.instant().minus(Duration.ofSeconds(30))));
        assertThat(here.get("/account/second-factor").body()).doesNotContain("otpauth://", "<svg");
        assertThat(here.post("/account/second-factor/replace", Map.of("proof", "wrong"))
                        .body())
                .contains("Neither the code nor the password is right");

        here.post("/account/second-factor/replace", Map.of("proof", PASSWORD));

        TotpSecret next = secret(here.get("/account/second-factor").body());
        assertThat(next.base32()).isNotEqualTo(old.base32());
        assertThat(secondFactor.isSetUp(anna)).isTrue();
        assertThat(confirm(next.code(clock.instant()))).isEmpty();
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(secondFactor.ofDemo(parties.person(anna))).isEmpty();
    }

    private String change(String old, String fresh, String again) throws Exception {
        return here.post("/account/password", Map.of("old", old, "fresh", fresh, "again", again))
                .body();
    }

    private String confirm(String code) throws Exception {
        return here.post("/account/second-factor", Map.of("code", code)).body();
    }

    private static TotpSecret secret(String page) {
        Matcher found = Pattern.compile("mg-secret\">([A-Z2-7 ]+)<").matcher(page);
        assertThat(found.find()).isTrue();
        return TotpSecret.parse(found.group(1));
    }

    private PlainBrowser signedIn(String device) throws Exception {
        PlainBrowser browser = new PlainBrowser(port).with("User-Agent", device);
        browser.get("/sign-in");
        assertThat(browser.led(browser.post("/sign-in", Map.of("signInName", address, "password", PASSWORD))))
                .isEqualTo("/dashboard");
        return browser;
    }
}
