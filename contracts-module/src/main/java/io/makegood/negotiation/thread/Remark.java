package io.makegood.negotiation.thread;

import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.Instant;
import java.util.Optional;

/** A comment that both parties read, or a note of one party for itself. */
public record Remark(RemarkId id, Anchor anchor, By by, String body, Optional<RemarkId> reveals) {
    public static final int LONGEST = 4000;

    public record By(OrganisationId organisation, PersonId person, Instant at) {}
}
