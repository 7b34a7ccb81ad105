package io.makegood.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.party.Parties;
import io.makegood.party.Person;
import io.makegood.party.Role;
import io.makegood.party.administration.Acceptance;
import io.makegood.party.administration.Token;
import io.makegood.web.testing.PlainBrowser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The first start on an empty database; in this order, because there is only one first start. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpTest {
    private static final Map<String, String> FOUNDER = Map.of(
            "organisation", "Halo Contact S.A.",
            "address", "Anna@Halo.example",
            "name", "Anna Żak",
            "language", "pl",
            "secret.fresh", "zielony rower pod dachem",
            "secret.again", "zielony rower pod dachem");

    @TempDir
    static Path data;

    @LocalServerPort
    int port;

    @Autowired
    SetUp setUp;

    @Autowired
    Parties parties;

    @Autowired
    Acceptance acceptance;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @Test
    @Order(1)
    void withTheDemoThereIsNoSuchLink() {
        assertThat(new SetUp(parties, acceptance, clock, true).offer()).isEmpty();
    }

    @Test
    @Order(2)
    void theLinkWorksForAnHourAndAnotherTokenNever() {
        Turned time = new Turned(clock);
        SetUp other = new SetUp(parties, acceptance, time, false);
        Token token = other.offer().orElseThrow();

        assertThat(other.opens(token)).isTrue();
        assertThat(other.opens(Token.random())).isFalse();
        time.by = SetUp.VALID.minusSeconds(60);
        assertThat(other.opens(token)).isTrue();
        time.by = SetUp.VALID;
        assertThat(other.opens(token)).isFalse();
    }

    @Test
    @Order(3)
    void whatIsMissingIsSaidBesideItsFieldAndWhatWasTypedIsKept() throws Exception {
        PlainBrowser browser = new PlainBrowser(port);
        String link = "/set-up/" + setUp.offer().orElseThrow().text();
        assertThat(browser.get(link).body()).contains("Set up Makegood");

        HttpResponse<String> refused = browser.post(
                link,
                Map.of(
                        "organisation", "Halo <b>Contact</b>",
                        "address", "anna",
                        "name", "",
                        "secret.fresh", "haslo123456!",
                        "secret.again", "other"));

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body())
                .contains("Halo &lt;b&gt;Contact&lt;/b&gt;", "Type a mail address", "Type your name")
                .contains("guessed first", "not the same password")
                .doesNotContain("haslo123456!", "??");
        assertThat(parties.nobodyIsHere()).isTrue();
    }

    @Test
    @Order(4)
    void theFounderIsSignedInAdministersTheOrganisationAndSetsUpTheSecondFactorNext() throws Exception {
        PlainBrowser browser = new PlainBrowser(port);
        String link = "/set-up/" + setUp.offer().orElseThrow().text();
        browser.get(link);

        assertThat(browser.led(browser.post(link, FOUNDER))).isEqualTo("/account/second-factor");

        Person anna = parties.personSigningInAs("anna@halo.example").orElseThrow();
        assertThat(parties.membershipsOf(anna.id())).singleElement().satisfies(membership -> {
            assertThat(membership.organisation().name()).isEqualTo("Halo Contact S.A.");
            assertThat(membership.roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
        });
        assertThat(browser.get("/account/second-factor").body())
                .contains("<svg", "otpauth://totp/Makegood:anna%40halo.example?secret=", "Ustaw drugi składnik")
                .doesNotContain("??");
        assertThat(browser.led(browser.get("/admin/people"))).isEqualTo("/account/second-factor");
    }

    @Test
    @Order(5)
    void onceSomebodyIsHereThereIsNoSecondFirst() throws Exception {
        assertThat(setUp.offer()).isEmpty();
        HttpResponse<String> late =
                new PlainBrowser(port).get("/set-up/" + Token.random().text());
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("no longer works");
    }

    /** A clock that a test turns forward. */
    private static final class Turned extends Clock {
        private final Clock clock;
        private Duration by = Duration.ZERO;

        Turned(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            return clock.instant().plus(by);
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
        }
    }
}
