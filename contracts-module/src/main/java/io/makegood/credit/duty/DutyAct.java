package io.makegood.credit.duty;

import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What somebody did about a duty or a right; the owner is set by an assignment only. */
public record DutyAct(UUID id, Kind kind, Optional<PersonId> owner, String text, Doer doer) {

    public enum Kind {
        /** The provider names who takes care. */
        ASSIGN,
        /** The provider says what was done: the analysis, the plan, the report. */
        ANSWER,
        /** The customer accepts the answer: the duty is done. */
        ACCEPT,
        /** The customer gives the answer back, with a reason. */
        RETURN,
        /** The customer uses a right. */
        USE
    }

    public record Doer(Instant at, PersonId by, OrganisationId of) {}
}
