package io.makegood.record;

import io.makegood.measure.fact.Fact;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.Instant;
import java.util.Optional;

/** One state of a recorded thing, numbered from 1; a correction is a new revision, and so is a withdrawal. */
public record Revision(RecordId record, int number, Fact fact, boolean withdrawn, Made made) {

    /** By whom, for which party, when, why (empty for the first), and by which import, if by one. */
    public record Made(PersonId by, OrganisationId of, Instant at, String reason, Optional<ImportId> imported) {
        Made withoutReason() {
            return new Made(by, of, at, "", imported);
        }
    }
}
