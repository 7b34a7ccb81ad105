package io.makegood.audit;

import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One event of a chain: its place, who did what when, and the values that say more (keys in lower case). The values name
 * no person: who did it is kept beside the chain under a pseudonym.
 */
public record AuditEvent(Link link, Instant at, Doer by, String kind, Map<String, String> content) {
    public AuditEvent {
        content = Map.copyOf(content);
    }

    /** The place in the chain: counted from 1, the hash of the event and of the one before (none before the first). */
    public record Link(int number, Optional<Sha256> previous, Sha256 hash) {}

    /** For which organisation, and who; the person is not known any more once the name was erased. */
    public record Doer(OrganisationId organisation, Optional<PersonId> person) {}
}
