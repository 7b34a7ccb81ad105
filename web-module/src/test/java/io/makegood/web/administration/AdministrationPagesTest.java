package io.makegood.web.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.Person;
import io.makegood.party.Role;
import io.makegood.party.SecondFactor;
import io.makegood.web.testing.Cast;
import java.nio.file.Path;
import java.util.List;
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
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An administrator looks after an organisation through the pages, and the invited come in by their links. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Cast.class)
class AdministrationPagesTest {
    private static final Pattern LINK = Pattern.compile("http://localhost(/invitations/[\\w-]{43})\\?lang=(..)");
    private static final String PASSWORD = "szara mysz w kapeluszu";

    @TempDir
    static Path data;

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Parties parties;

    @Autowired
    SecondFactor secondFactor;

    private OrganisationId halo;
    private Actor admin;
    private Actor finance;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void anOrganisation() {
        halo = cast.organisation();
        admin = cast.member(halo, Role.ADMINISTRATOR);
        finance = cast.member(halo, Role.FINANCE);
    }

    @Test
    void eachPageIsThereInBothLanguages() throws Exception {
        Actor negotiator = cast.member(halo, Role.NEGOTIATOR);
        invite("waiting-" + UUID.randomUUID() + "@halo.example", "LEGAL");
        for (String language : List.of("en", "pl")) {
            for (String page : List.of(
                    "/admin/people",
                    "/admin/people/" + finance.person(),
                    "/admin/invite",
                    "/admin/organisation",
                    "/admin/record")) {
                shows(admin, page + "?lang=" + language);
            }
            shows(negotiator, "/counterparties?name=Dzwonek&lang=" + language);
            shows(negotiator, "/contracts/new?lang=" + language);
        }
    }

    @Test
    void theInvitedChoosesNameAndPasswordAndComesIn() throws Exception {
        String address = UUID.randomUUID() + "@halo.example";
        String link = invite(address, "FINANCE");
        assertThat(sent(get(link).with(csrf())).getContentAsString())
                .contains(address, "Anna Nowak invites you to join")
                .doesNotContain("??");

        MockHttpServletResponse accepted = accept(link, "Olga Żak");

        assertThat(accepted.getRedirectedUrl()).isEqualTo("/account/second-factor");
        Person olga = parties.personSigningInAs(address).orElseThrow();
        assertThat(olga.name()).isEqualTo("Olga Żak");
        assertThat(parties.membershipsOf(olga.id()).getFirst().roles()).isEqualTo(Set.of(Role.FINANCE));
        assertThat(sent(get(link)).getStatus()).isEqualTo(410);
        assertThat(accept(link, "Mallory").getStatus()).isEqualTo(410);
    }

    @Test
    void anInvitationNeedsAnAddressAndARole() throws Exception {
        MockHttpServletResponse refused = sent(as(admin, post("/admin/invite")).param("address", "olga(at)halo"));

        assertThat(refused.getContentAsString())
                .contains("olga(at)halo", "Type a mail address", "Choose at least one role");
    }

    @Test
    void aWithdrawnInvitationIsClosedAndARenewedOneHasAnotherLink() throws Exception {
        String link = invite(UUID.randomUUID() + "@halo.example", "FINANCE");
        String id = idOfTheOnlyInvitation();
        String other = link(sent(as(admin, post("/admin/invitations/" + id + "/renew"))));
        assertThat(sent(get(link)).getStatus()).isEqualTo(410);
        assertThat(sent(get(other)).getStatus()).isEqualTo(200);

        sent(as(admin, post("/admin/invitations/" + id + "/revoke")));

        assertThat(sent(get(other)).getStatus()).isEqualTo(410);
        assertThat(sent(as(admin, post("/admin/invitations/" + id + "/renew"))).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoHasAnAccountSignsInToJoin() throws Exception {
        Actor olga = cast.member(cast.organisation(), Role.LEGAL);
        String link = invite(parties.person(olga.person()).signInName(), "FINANCE");

        assertThat(sent(get(link)).getRedirectedUrl()).isEqualTo(link + "/join");
        assertThat(sent(get(link + "/join")).getRedirectedUrl()).isEqualTo("/sign-in");
        assertThat(shows(finance, link + "/join"))
                .contains("for another mail address")
                .doesNotContain("<form method=\"post\" action=\"" + link);
        assertThat(shows(olga, link + "/join")).contains(link + "/join");
        sent(as(olga, post(link + "/join")));

        assertThat(parties.membershipsOf(olga.person())).hasSize(2);
    }

    @Test
    void aNegotiatorNamesACounterpartyThatItsFirstAdministratorFounds() throws Exception {
        Actor negotiator = cast.member(halo, Role.NEGOTIATOR);
        String name = "Dzwonek " + UUID.randomUUID();
        String address = UUID.randomUUID() + "@dzwonek.example";
        assertThat(sent(as(negotiator, post("/contracts/new"))
                                .param("title", "Lines")
                                .param("named", name))
                        .getContentAsString())
                .contains("No organisation of this name is here", name);
        MockHttpServletResponse invited = sent(as(negotiator, post("/counterparties"))
                .param("organisation", name)
                .param("address", address)
                .param("language", "pl"));
        OrganisationId dzwonek = parties.organisationNamed(name).orElseThrow().id();
        assertThat(invited.getContentAsString()).contains("/contracts/new?other=" + dzwonek);
        assertThat(shows(negotiator, "/contracts/new?other=" + dzwonek)).contains(name);
        assertThat(sent(as(negotiator, post("/contracts/new"))
                                .param("title", "Lines")
                                .param("other", dzwonek.toString()))
                        .getRedirectedUrl())
                .startsWith("/contracts/");

        String link = link(invited);
        sent(post(link)
                .with(csrf())
                .param("organisation", name + " sp. z o.o.")
                .param("name", "Jan Kos")
                .param("secret.fresh", PASSWORD)
                .param("secret.again", PASSWORD));

        Person jan = parties.personSigningInAs(address).orElseThrow();
        assertThat(parties.membershipsOf(jan.id())).singleElement().satisfies(membership -> {
            assertThat(membership.organisation().id()).isEqualTo(dzwonek);
            assertThat(membership.organisation().name()).isEqualTo(name + " sp. z o.o.");
            assertThat(membership.roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
        });
    }

    @Test
    void whoElseIsHereIsNotListedForANegotiator() throws Exception {
        Actor negotiator = cast.member(halo, Role.NEGOTIATOR);
        String stranger = parties.organisation(cast.organisation()).name();

        assertThat(shows(negotiator, "/contracts/new")).doesNotContain(stranger);
        assertThat(sent(as(negotiator, post("/contracts/new"))
                                .param("title", "Lines")
                                .param("named", stranger))
                        .getRedirectedUrl())
                .startsWith("/contracts/");
    }

    @Test
    void rolesAreChangedAndTheLastAdministratorStays() throws Exception {
        String person = "/admin/people/" + finance.person();
        assertThat(sent(as(admin, post(person + "/roles"))
                                .param("shown", "FINANCE")
                                .param("roles", "LEGAL"))
                        .getRedirectedUrl())
                .isEqualTo(person);
        assertThat(parties.membershipsOf(finance.person()).getFirst().roles()).isEqualTo(Set.of(Role.LEGAL));

        MockHttpServletResponse refused = sent(as(admin, post("/admin/people/" + admin.person() + "/roles"))
                .param("shown", "ADMINISTRATOR")
                .param("roles", "LEGAL"));
        assertThat(refused.getContentAsString()).contains("This is the last administrator");

        assertThat(shows(admin, "/admin/record")).contains("Roles changed", "Finance", "Legal");
    }

    @Test
    void whoIsDeactivatedIsOutWithTheNextClick() throws Exception {
        assertThat(sent(as(finance, get("/contracts"))).getStatus()).isEqualTo(200);

        sent(as(admin, post("/admin/people/" + finance.person() + "/deactivate")));

        assertThat(sent(as(finance, get("/contracts"))).getRedirectedUrl()).isEqualTo("/organisations");
        sent(as(admin, post("/admin/people/" + finance.person() + "/reactivate")));
        assertThat(sent(as(finance, get("/contracts"))).getStatus()).isEqualTo(200);
    }

    @Test
    void aSecondFactorIsReset() throws Exception {
        sent(as(admin, post("/admin/people/" + finance.person() + "/second-factor/reset")));

        assertThat(secondFactor.isSetUp(finance.person())).isFalse();
        assertThat(shows(finance, "/dashboard")).contains("Set up your second factor");
    }

    @Test
    void anAdministratorWithoutASecondFactorIsLedToIt() throws Exception {
        secondFactor.takeAway(admin.person());

        assertThat(sent(as(admin, get("/admin/people"))).getRedirectedUrl()).isEqualTo("/account/second-factor");
        assertThat(sent(as(admin, post("/admin/people/" + finance.person() + "/deactivate")))
                        .getRedirectedUrl())
                .isEqualTo("/account/second-factor");
        assertThat(parties.membershipsOf(finance.person())).hasSize(1);
    }

    @Test
    void peopleOfAnotherOrganisationAreNotThere() throws Exception {
        Actor stranger = cast.member(cast.organisation(), Role.ADMINISTRATOR);

        for (String act : List.of("", "/roles", "/deactivate", "/second-factor/reset")) {
            String path = "/admin/people/" + finance.person() + act;
            assertThat(sent(as(stranger, act.isEmpty() ? get(path) : post(path)))
                            .getStatus())
                    .as(act)
                    .isEqualTo(404);
        }
    }

    private String shows(Actor actor, String page) throws Exception {
        MockHttpServletResponse answer = sent(as(actor, get(page)));
        assertThat(answer.getStatus()).as(page).isEqualTo(200);
        assertThat(answer.getContentAsString()).as(page).doesNotContain("??");
        return answer.getContentAsString();
    }

    private String invite(String address, String role) throws Exception {
        return link(sent(as(admin, post("/admin/invite"))
                .param("address", address)
                .param("language", "en")
                .param("roles", role)));
    }

    private static String link(MockHttpServletResponse answer) throws Exception {
        Matcher found = LINK.matcher(answer.getContentAsString());
        assertThat(found.find()).as(answer.getContentAsString()).isTrue();
        return found.group(1);
    }

    private MockHttpServletResponse accept(String link, String name) throws Exception {
        return sent(post(link)
                .with(csrf())
                .param("name", name)
                .param("language", "pl")
                .param("secret.fresh", PASSWORD)
                .param("secret.again", PASSWORD));
    }

    private String idOfTheOnlyInvitation() throws Exception {
        Matcher found =
                Pattern.compile("/admin/invitations/([0-9a-f-]{36})/renew").matcher(shows(admin, "/admin/people"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MockHttpServletRequestBuilder as(Actor actor, MockHttpServletRequestBuilder request) {
        return request.with(cast.in(actor)).with(csrf());
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
