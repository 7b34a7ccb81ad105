package io.makegood.web;

import io.makegood.party.Actor;
import io.makegood.party.Membership;
import io.makegood.party.Person;
import java.util.List;
import java.util.Optional;

/**
 * The person behind a request: which memberships it has, for which organisation it acts, and whether a second factor that
 * it has set up is still to be shown. The actor is empty until an organisation is chosen.
 */
public record Acting(Person person, List<Membership> memberships, Optional<Membership> chosen, Code code) {
    /** How it stands with the one-time code of this session. */
    public enum Code {
        NOT_SET_UP,
        OWED,
        SHOWN
    }

    public Acting {
        memberships = List.copyOf(memberships);
    }

    public boolean owesCode() {
        return code == Code.OWED;
    }

    public Optional<Actor> actor() {
        return owesCode() ? Optional.empty() : chosen.map(Membership::actor);
    }
}
