package io.makegood.party.administration;

import io.makegood.party.Person;
import io.makegood.party.Role;
import java.util.Set;

/** A person as the organisation's administrators see it; the roles of who is not active count for nothing. */
public record ManagedMember(Person person, Set<Role> roles, boolean active, boolean secondFactor) {
    public ManagedMember {
        roles = Set.copyOf(roles);
    }

    public boolean administers() {
        return active && roles.contains(Role.ADMINISTRATOR);
    }
}
