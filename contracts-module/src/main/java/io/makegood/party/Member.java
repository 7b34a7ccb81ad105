package io.makegood.party;

import java.util.Set;

/** A person as an organisation sees it; without a role it is no longer a member. */
public record Member(Person person, Set<Role> roles) {
    public Member {
        roles = Set.copyOf(roles);
    }
}
