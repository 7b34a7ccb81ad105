package io.makegood.record;

import io.makegood.contract.ContractId;
import io.makegood.party.OrganisationId;
import io.makegood.record.entry.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A recorded thing with all of its revisions, the oldest first. */
public record Recorded(RecordId id, ContractId contract, Kind kind, List<Revision> revisions) {
    public Recorded {
        revisions = List.copyOf(revisions);
    }

    public Revision latest() {
        return revisions.getLast();
    }

    /** The party that recorded it; only that party corrects or withdraws it. */
    public OrganisationId party() {
        return revisions.getFirst().made().of();
    }

    /** What was known of it at an instant; nothing before it was recorded. */
    public Optional<Revision> knownAt(Instant at) {
        return revisions.stream()
                .filter(revision -> !revision.made().at().isAfter(at))
                .reduce((earlier, later) -> later);
    }
}
