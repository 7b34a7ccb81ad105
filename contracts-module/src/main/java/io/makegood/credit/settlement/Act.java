package io.makegood.credit.settlement;

import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What somebody did with portions of an issued statement. */
public record Act(UUID id, int number, ActKind kind, Said said, Doer doer, List<Integer> portions) {
    public Act {
        portions = List.copyOf(portions);
    }

    /** About which earlier act; in which form; of which record, or by which reference; why. What was not said is empty. */
    public record Said(Optional<UUID> about, Optional<Form> form, String subject, String reason) {
        static Said nothing() {
            return new Said(Optional.empty(), Optional.empty(), "", "");
        }
    }

    public record Doer(Instant at, PersonId by, OrganisationId of) {}
}
