package io.makegood.party.administration;

import io.makegood.party.Role;
import java.util.Set;

/** The roles as they were shown, and as they shall be. */
public record RolesChange(Set<Role> shown, Set<Role> wanted) {
    public RolesChange {
        shown = Set.copyOf(shown);
        wanted = Set.copyOf(wanted);
    }
}
