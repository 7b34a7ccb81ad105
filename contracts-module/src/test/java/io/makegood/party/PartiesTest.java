package io.makegood.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.testing.DatabaseTest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@DatabaseTest
class PartiesTest {
    @Autowired
    Parties parties;

    @Test
    void aMemberIsFoundUnderItsOrganisationWithItsRoles() {
        OrganisationId halo = organisation("Halo");
        PersonId anna = person("anna");

        parties.setRoles(anna, halo, Set.of(Role.FINANCE, Role.LEGAL));

        assertThat(parties.membershipsOf(anna)).singleElement().satisfies(membership -> {
            assertThat(membership.organisation().id()).isEqualTo(halo);
            assertThat(membership.roles()).containsExactlyInAnyOrder(Role.FINANCE, Role.LEGAL);
            assertThat(membership.actor().name()).isEqualTo("Anna Nowak");
        });
    }

    @Test
    void aRoleTakenAwayIsGoneAndCanBeGivenAgain() {
        OrganisationId halo = organisation("Halo");
        PersonId anna = person("anna");
        parties.setRoles(anna, halo, Set.of(Role.FINANCE, Role.LEGAL));

        parties.setRoles(anna, halo, Set.of(Role.LEGAL));
        assertThat(parties.membersOf(halo))
                .singleElement()
                .extracting(Member::roles)
                .isEqualTo(Set.of(Role.LEGAL));

        parties.setRoles(anna, halo, Set.of(Role.FINANCE));
        assertThat(parties.membersOf(halo))
                .singleElement()
                .extracting(Member::roles)
                .isEqualTo(Set.of(Role.FINANCE));
    }

    @Test
    void whoHasNoRoleLeftIsListedButIsNoMember() {
        OrganisationId halo = organisation("Halo");
        PersonId anna = person("anna");
        parties.setRoles(anna, halo, Set.of(Role.FINANCE));

        parties.setRoles(anna, halo, Set.of());

        assertThat(parties.membershipsOf(anna)).isEmpty();
        assertThat(parties.membersOf(halo))
                .singleElement()
                .extracting(Member::roles)
                .isEqualTo(Set.of());
    }

    @Test
    void signInNamesDifferInMoreThanCase() {
        String name = UUID.randomUUID() + "@Example.com";
        PersonId anna = parties.add(new NewPerson(name, "Anna", Locale.ENGLISH, false));

        assertThat(parties.personSigningInAs(name.toUpperCase(Locale.ROOT)).map(Person::id))
                .contains(anna);
        assertThatThrownBy(
                        () -> parties.add(new NewPerson(name.toLowerCase(Locale.ROOT), "Other", Locale.ENGLISH, false)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void namesKeepTheirAccents() {
        PersonId lukasz = parties.add(new NewPerson(
                UUID.randomUUID() + "@example.com", "Łukasz Żółć 🦊", Locale.forLanguageTag("pl"), false));

        assertThat(parties.person(lukasz).name()).isEqualTo("Łukasz Żółć 🦊");
        assertThat(parties.person(lukasz).language().getLanguage()).isEqualTo("pl");
    }

    @Test
    void whoIsNotThereIsNotFound() {
        assertThatThrownBy(() -> parties.person(PersonId.random())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> parties.organisation(OrganisationId.random())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> PersonId.parse("1 or 1=1")).isInstanceOf(NotFound.class);
    }

    private OrganisationId organisation(String name) {
        return parties.found(name + " " + UUID.randomUUID());
    }

    private PersonId person(String name) {
        return parties.add(
                new NewPerson(name + UUID.randomUUID() + "@example.com", "Anna Nowak", Locale.ENGLISH, false));
    }
}
