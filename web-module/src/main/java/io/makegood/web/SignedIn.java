package io.makegood.web;

import io.makegood.party.PersonId;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who is signed in, as the session keeps it: only what never changes. Roles are read afresh on each request. */
public record SignedIn(UUID person) implements AuthenticatedPrincipal, Serializable {
    public PersonId id() {
        return new PersonId(person);
    }

    @Override
    public String getName() {
        return person.toString();
    }
}
