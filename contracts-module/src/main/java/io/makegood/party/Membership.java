package io.makegood.party;

import java.util.Set;

/** What one person is in one organisation; it has at least one role. */
public record Membership(Person person, Organisation organisation, Set<Role> roles) {
    public Membership {
        roles = Set.copyOf(roles);
    }

    public Actor actor() {
        return new Actor(person.id(), organisation.id(), roles, person.name());
    }
}
