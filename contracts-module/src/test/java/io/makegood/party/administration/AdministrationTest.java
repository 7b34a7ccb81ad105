package io.makegood.party.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.party.Actor;
import io.makegood.party.CodeCheck;
import io.makegood.party.Member;
import io.makegood.party.NewPerson;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.party.SecondFactor;
import io.makegood.party.administration.AdministrationEvent.Change;
import io.makegood.party.administration.AdministrationEvent.Kind;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TestClock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AdministrationTest {
    @Autowired
    Administration administration;

    @Autowired
    Parties parties;

    @Autowired
    SecondFactor secondFactor;

    private Actor admin;
    private Actor olga;

    @BeforeEach
    void anOrganisationOfTwo() {
        OrganisationId halo = parties.found("Halo " + UUID.randomUUID());
        admin = member(halo, Role.ADMINISTRATOR);
        olga = member(halo, Role.FINANCE);
    }

    @Test
    void rolesAreChangedAndTheRecordSaysFromWhatToWhat() {
        RolesChange change = new RolesChange(Set.of(Role.FINANCE), Set.of(Role.LEGAL, Role.NEGOTIATOR));

        assertThat(administration.changeRoles(admin, olga.person(), change)).isEqualTo(RolesResult.CHANGED);

        assertThat(roles(olga)).isEqualTo(Set.of(Role.LEGAL, Role.NEGOTIATOR));
        AdministrationEvent event = administration.events(admin, 1).getFirst();
        assertThat(event.kind()).isEqualTo(Kind.ROLES_CHANGED);
        assertThat(event.change()).isEqualTo(new Change("FINANCE", "NEGOTIATOR,LEGAL"));
        assertThat(event.subject()).isEqualTo(parties.person(olga.person()).signInName());
        assertThat(event.by()).isEqualTo(admin.name());
        assertThat(event.toOneself()).isFalse();
        assertThat(event.at()).isEqualTo(TestClock.START);
    }

    @Test
    void whoRaisesItsOwnRolesStandsInTheRecordAsHavingDoneSo() {
        RolesChange change = new RolesChange(Set.of(Role.ADMINISTRATOR), Set.of(Role.ADMINISTRATOR, Role.SIGNATORY));

        administration.changeRoles(admin, admin.person(), change);

        assertThat(administration.events(admin, 1).getFirst().toOneself()).isTrue();
    }

    @Test
    void rolesThatSomebodyElseChangedMeanwhileAreNotOverwritten() {
        RolesChange stale = new RolesChange(Set.of(Role.LEGAL), Set.of(Role.LEGAL, Role.SIGNATORY));

        assertThat(administration.changeRoles(admin, olga.person(), stale)).isEqualTo(RolesResult.STALE);
        assertThat(roles(olga)).isEqualTo(Set.of(Role.FINANCE));
        assertThat(administration.events(admin, 1)).isEmpty();
    }

    @Test
    void aMemberKeepsAtLeastOneRole() {
        RolesChange nothing = new RolesChange(Set.of(Role.FINANCE), Set.of());

        assertThat(administration.changeRoles(admin, olga.person(), nothing)).isEqualTo(RolesResult.NO_ROLE);
    }

    @Test
    void theLastAdministratorStays() {
        RolesChange leaving = new RolesChange(Set.of(Role.ADMINISTRATOR), Set.of(Role.LEGAL));

        assertThat(administration.changeRoles(admin, admin.person(), leaving))
                .isEqualTo(RolesResult.LAST_ADMINISTRATOR);
        assertThat(administration.deactivate(admin, admin.person())).isEqualTo(RolesResult.LAST_ADMINISTRATOR);
        assertThat(roles(admin)).isEqualTo(Set.of(Role.ADMINISTRATOR));
    }

    @Test
    void aDeactivatedAdministratorIsNoneForTheCount() {
        Actor second = member(admin.organisation(), Role.ADMINISTRATOR);
        administration.deactivate(admin, second.person());

        assertThat(administration.deactivate(admin, admin.person())).isEqualTo(RolesResult.LAST_ADMINISTRATOR);
    }

    @Test
    void ofTwoAdministratorsWhoLeaveAtOnceOneStays() throws Exception {
        Actor second = member(admin.organisation(), Role.ADMINISTRATOR);
        List<Callable<RolesResult>> leaving = List.of(
                () -> administration.deactivate(admin, admin.person()),
                () -> administration.deactivate(second, second.person()));

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            assertThat(both.invokeAll(leaving).stream().map(AdministrationTest::result))
                    .containsExactlyInAnyOrder(RolesResult.CHANGED, RolesResult.LAST_ADMINISTRATOR);
        }
    }

    @Test
    void whoIsDeactivatedActsForTheOrganisationNoMoreAndComesBackWithTheSameRoles() {
        assertThat(administration.deactivate(admin, olga.person())).isEqualTo(RolesResult.CHANGED);

        assertThat(parties.membershipsOf(olga.person())).isEmpty();
        assertThat(roles(olga)).isEmpty();
        assertThat(administration.member(admin, olga.person()).active()).isFalse();
        assertThat(administration.member(admin, olga.person()).roles()).isEqualTo(Set.of(Role.FINANCE));

        assertThat(administration.reactivate(admin, olga.person())).isEqualTo(RolesResult.CHANGED);
        assertThat(parties.membershipsOf(olga.person())).hasSize(1);
        assertThat(roles(olga)).isEqualTo(Set.of(Role.FINANCE));
    }

    @Test
    void deactivatingInOneOrganisationLeavesTheOtherAlone() {
        OrganisationId other = parties.found("Other " + UUID.randomUUID());
        parties.setRoles(olga.person(), other, Set.of(Role.LEGAL));

        administration.deactivate(admin, olga.person());

        assertThat(parties.membershipsOf(olga.person())).singleElement().satisfies(membership -> assertThat(
                        membership.organisation().id())
                .isEqualTo(other));
    }

    @Test
    void aResetSecondFactorIsSetUpAnewAndStandsInTheRecordOfEveryOrganisationOfThePerson() {
        Actor elsewhere = member(parties.found("Other " + UUID.randomUUID()), Role.ADMINISTRATOR);
        parties.setRoles(olga.person(), elsewhere.organisation(), Set.of(Role.SIGNATORY));
        String code = secondFactor.offer(olga.person()).code(TestClock.START);
        assertThat(secondFactor.confirm(olga.person(), code, TestClock.START)).isEqualTo(CodeCheck.ACCEPTED);
        assertThat(administration.member(admin, olga.person()).secondFactor()).isTrue();

        administration.resetSecondFactor(admin, olga.person());

        assertThat(secondFactor.isSetUp(olga.person())).isFalse();
        assertThat(administration.member(admin, olga.person()).secondFactor()).isFalse();
        for (Actor reader : List.of(admin, elsewhere)) {
            assertThat(administration.events(reader, 1))
                    .extracting(AdministrationEvent::kind)
                    .containsExactly(Kind.SECOND_FACTOR_RESET);
        }
    }

    @Test
    void anOrganisationIsRenamedUnlessAnotherHasTheName() {
        String before = parties.organisation(admin.organisation()).name();
        String taken = parties.organisation(parties.found("Taken " + UUID.randomUUID()))
                .name();

        assertThat(administration.rename(admin, " " + taken + " ")).isFalse();
        assertThat(administration.rename(admin, before + " S.A.")).isTrue();

        assertThat(parties.organisation(admin.organisation()).name()).isEqualTo(before + " S.A.");
        assertThat(administration.events(admin, 1)).singleElement().satisfies(event -> assertThat(event.change())
                .isEqualTo(new Change(before, before + " S.A.")));
    }

    @Test
    void anAdministratorReachesNobodyOfAnotherOrganisation() {
        Actor stranger = member(parties.found("Other " + UUID.randomUUID()), Role.ADMINISTRATOR);
        RolesChange change = new RolesChange(Set.of(Role.FINANCE), Set.of(Role.LEGAL));

        assertThatThrownBy(() -> administration.changeRoles(stranger, olga.person(), change))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> administration.deactivate(stranger, olga.person()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> administration.resetSecondFactor(stranger, olga.person()))
                .isInstanceOf(NotFound.class);
        assertThat(administration.members(stranger)).hasSize(1);
    }

    @Test
    void onlyAdministratorsAdministerAndOnlyTheyAndLegalReadTheRecord() {
        Actor legal = member(admin.organisation(), Role.LEGAL);
        RolesChange change = new RolesChange(Set.of(Role.FINANCE), Set.of(Role.ADMINISTRATOR));

        for (Actor other : List.of(olga, legal)) {
            assertThatThrownBy(() -> administration.members(other)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> administration.changeRoles(other, olga.person(), change))
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> administration.rename(other, "Mallory")).isInstanceOf(NotPermitted.class);
        }
        assertThat(administration.events(legal, 1)).isEmpty();
        assertThatThrownBy(() -> administration.events(olga, 1)).isInstanceOf(NotPermitted.class);
    }

    private Set<Role> roles(Actor actor) {
        return parties.membersOf(actor.organisation()).stream()
                .filter(member -> member.person().id().equals(actor.person()))
                .map(Member::roles)
                .findFirst()
                .orElseThrow();
    }

    private Actor member(OrganisationId organisation, Role role) {
        PersonId person =
                parties.add(new NewPerson(UUID.randomUUID() + "@example.com", "Anna Nowak", Locale.ENGLISH, false));
        parties.setRoles(person, organisation, Set.of(role));
        return new Actor(person, organisation, Set.of(role), "Anna Nowak");
    }

    private static RolesResult result(Future<RolesResult> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
