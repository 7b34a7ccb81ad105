package io.makegood.party.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.party.Actor;
import io.makegood.party.NewPerson;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.Passwords;
import io.makegood.party.Person;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.party.administration.AdministrationEvent.Kind;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TestClock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class InvitationsTest {
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @Autowired
    Invitations invitations;

    @Autowired
    Acceptance acceptance;

    @Autowired
    Administration administration;

    @Autowired
    Parties parties;

    @Autowired
    Passwords passwords;

    @Autowired
    TestClock clock;

    private Actor admin;
    private Actor negotiator;

    @BeforeEach
    void anOrganisation() {
        OrganisationId halo = parties.found("Halo " + UUID.randomUUID());
        admin = member(halo, Role.ADMINISTRATOR);
        negotiator = member(halo, Role.NEGOTIATOR);
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    @Test
    void whoAcceptsBelongsToTheOrganisationInTheRolesOfTheInvitation() {
        Invitee olga = someone();
        InviteResult.Invited invited = invite(olga, Set.of(Role.FINANCE, Role.LEGAL));

        Person person = accepted(invited, "Olga Żak");

        assertThat(person.signInName()).isEqualTo(olga.address());
        assertThat(person.name()).isEqualTo("Olga Żak");
        assertThat(person.language()).isEqualTo(POLISH);
        assertThat(passwords.hashOf(person.id())).contains("{noop}hash");
        assertThat(parties.membershipsOf(person.id())).singleElement().satisfies(membership -> {
            assertThat(membership.organisation().id()).isEqualTo(admin.organisation());
            assertThat(membership.roles()).isEqualTo(Set.of(Role.FINANCE, Role.LEGAL));
        });
        assertThat(invitations.open(admin)).isEmpty();
        assertThat(administration.events(admin, 1))
                .extracting(AdministrationEvent::kind)
                .containsExactly(Kind.INVITATION_ACCEPTED, Kind.PERSON_INVITED);
    }

    @Test
    void aLinkWorksOnce() {
        InviteResult.Invited invited = invite(someone(), Set.of(Role.FINANCE));
        accepted(invited, "Olga");

        assertThat(acceptance.open(invited.token())).isEmpty();
        assertThat(acceptance.accept(invited.token(), newcomer("Mallory"), ""))
                .isInstanceOf(AcceptResult.NoLongerOpen.class);
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneComesIn() throws Exception {
        Person ola = parties.person(person(someone().address()));
        InviteResult.Invited invited = invite(new Invitee(ola.signInName(), POLISH), Set.of(Role.FINANCE));
        Callable<AcceptResult> joining = () -> acceptance.join(invited.token(), ola);

        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            assertThat(people.invokeAll(Collections.nCopies(6, joining)).stream()
                            .map(InvitationsTest::result)
                            .filter(AcceptResult.Accepted.class::isInstance))
                    .hasSize(1);
        }
    }

    @Test
    void aLinkExpiresAfterSevenDaysAndCanBeRenewed() {
        InviteResult.Invited invited = invite(someone(), Set.of(Role.FINANCE));
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(acceptance.open(invited.token())).isPresent();
        clock.advance(Duration.ofSeconds(1));

        assertThat(acceptance.open(invited.token())).isEmpty();
        assertThat(invitations.open(admin))
                .singleElement()
                .satisfies(open -> assertThat(open.isExpired(clock.instant())).isTrue());

        InviteResult.Invited renewed =
                invitations.renew(admin, invited.invitation().id());
        assertThat(acceptance.open(renewed.token())).isPresent();
        assertThat(acceptance.open(invited.token())).isEmpty();
    }

    @Test
    void aRevokedLinkWorksNoMore() {
        InviteResult.Invited invited = invite(someone(), Set.of(Role.FINANCE));

        invitations.revoke(admin, invited.invitation().id());

        assertThat(acceptance.open(invited.token())).isEmpty();
        assertThat(invitations.open(admin)).isEmpty();
        assertThatThrownBy(() -> invitations.renew(admin, invited.invitation().id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyIsInvitedTwiceOrAsAMember() {
        Invitee olga = someone();
        invite(olga, Set.of(Role.FINANCE));
        Invitee self = new Invitee(parties.person(admin.person()).signInName(), POLISH);

        assertThat(invitations.invite(admin, olga, Set.of(Role.LEGAL))).isEqualTo(new InviteResult.AlreadyInvited());
        assertThat(invitations.invite(admin, self, Set.of(Role.LEGAL))).isEqualTo(new InviteResult.AlreadyMember());
    }

    @Test
    void whoIsHereAlreadyJoinsAsThemselvesAndNobodyElseDoes() {
        Person olga = parties.person(person(someone().address()));
        Person mallory = parties.person(person(someone().address()));
        InviteResult.Invited invited = invite(new Invitee(olga.signInName(), POLISH), Set.of(Role.FINANCE));

        assertThat(acceptance.accept(invited.token(), newcomer("Mallory"), ""))
                .isInstanceOf(AcceptResult.HasAccount.class);
        assertThat(acceptance.join(invited.token(), mallory)).isInstanceOf(AcceptResult.NoLongerOpen.class);
        assertThat(acceptance.join(invited.token(), olga)).isInstanceOf(AcceptResult.Accepted.class);
        assertThat(parties.membershipsOf(olga.id())).hasSize(1);
        assertThat(parties.membershipsOf(mallory.id())).isEmpty();
    }

    @Test
    void aCounterpartyIsNamedByANegotiatorAndFoundedByItsFirstAdministrator() {
        String name = "Dzwonek " + UUID.randomUUID();
        InviteResult.Invited invited =
                (InviteResult.Invited) invitations.inviteOrganisation(negotiator, name, someone());
        OrganisationId dzwonek = invited.invitation().organisation().id();
        assertThat(parties.organisation(dzwonek).name()).isEqualTo(name);
        assertThat(parties.membersOf(dzwonek)).isEmpty();
        assertThat(invitations.openToOrganisations(negotiator)).hasSize(1);
        assertThat(invitations.open(admin)).isEmpty();

        AcceptResult result = acceptance.accept(invited.token(), newcomer("Jan Kos"), name + " sp. z o.o.");

        PersonId jan = ((AcceptResult.Accepted) result).person();
        assertThat(parties.organisation(dzwonek).name()).isEqualTo(name + " sp. z o.o.");
        Actor founder = parties.membershipsOf(jan).getFirst().actor();
        assertThat(founder.organisation()).isEqualTo(dzwonek);
        assertThat(founder.roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
        assertThat(administration.events(founder, 1))
                .extracting(AdministrationEvent::kind)
                .containsExactly(Kind.INVITATION_ACCEPTED, Kind.ORGANISATION_FOUNDED);
        assertThat(administration.events(admin, 1))
                .extracting(AdministrationEvent::kind)
                .containsExactly(Kind.ORGANISATION_INVITED);
    }

    @Test
    void anOrganisationThatIsHereIsNotInvitedAndItsNameNotTaken() {
        String here = parties.organisation(admin.organisation()).name();
        InviteResult.Invited other = (InviteResult.Invited)
                invitations.inviteOrganisation(negotiator, "Other " + UUID.randomUUID(), someone());

        assertThat(invitations.inviteOrganisation(negotiator, here, someone())).isEqualTo(new InviteResult.NameTaken());
        assertThat(acceptance.accept(other.token(), newcomer("Jan"), here)).isInstanceOf(AcceptResult.NameTaken.class);
        assertThat(acceptance.open(other.token())).isPresent();
    }

    @Test
    void onlyAdministratorsInvitePeopleAndOnlyNegotiatorsCounterparties() {
        InviteResult.Invited invited = invite(someone(), Set.of(Role.FINANCE));
        Actor stranger = member(parties.found("Other " + UUID.randomUUID()), Role.ADMINISTRATOR);

        assertThatThrownBy(() -> invitations.invite(negotiator, someone(), Set.of(Role.LEGAL)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> invitations.inviteOrganisation(admin, "New", someone()))
                .isInstanceOf(NotPermitted.class);
        for (Actor other : List.of(negotiator, stranger)) {
            assertThatThrownBy(
                            () -> invitations.revoke(other, invited.invitation().id()))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whereSomebodyIsNobodyFoundsTheFirstOrganisation() {
        assertThat(acceptance.foundFirst("first@example.com", newcomer("First"), "First"))
                .isInstanceOf(AcceptResult.NoLongerOpen.class);
    }

    @Test
    void aTokenDoesNotPrintItselfAndIsStoredAsItsHashOnly() {
        Token token = Token.random();

        assertThat(token.toString()).doesNotContain(token.text());
        assertThat(token.hash()).hasSize(32).isNotEqualTo(Token.random().hash());
        assertThat(token.text()).hasSize(43);
    }

    private InviteResult.Invited invite(Invitee invitee, Set<Role> roles) {
        return (InviteResult.Invited) invitations.invite(admin, invitee, roles);
    }

    private Person accepted(InviteResult.Invited invited, String name) {
        AcceptResult result = acceptance.accept(invited.token(), newcomer(name), "");
        return parties.person(((AcceptResult.Accepted) result).person());
    }

    private static Newcomer newcomer(String name) {
        return new Newcomer(name, POLISH, "{noop}hash");
    }

    private static Invitee someone() {
        return new Invitee(UUID.randomUUID() + "@Example.com", POLISH);
    }

    private PersonId person(String address) {
        return parties.add(new NewPerson(address, "Olga", POLISH, false));
    }

    private Actor member(OrganisationId organisation, Role role) {
        PersonId person = person(UUID.randomUUID() + "@example.com");
        parties.setRoles(person, organisation, Set.of(role));
        return new Actor(person, organisation, Set.of(role), "Olga");
    }

    private static AcceptResult result(Future<AcceptResult> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
