package io.makegood.party;

import java.util.Set;

/** Who acts, for which organisation, in which roles: the first argument of every command and query. */
public record Actor(PersonId person, OrganisationId organisation, Set<Role> roles, String name) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the person may read contracts of the organisation: everyone but those who only administer. */
    public boolean readsContracts() {
        return roles.stream().anyMatch(role -> role != Role.ADMINISTRATOR);
    }
}
