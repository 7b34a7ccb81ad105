package io.makegood.party.administration;

import java.time.Instant;

/** One thing that was administered: who did what to whom, and what it was before and became. */
public record AdministrationEvent(Kind kind, String by, boolean toOneself, String subject, Change change, Instant at) {
    /** What can be administered. */
    public enum Kind {
        ORGANISATION_FOUNDED,
        ORGANISATION_RENAMED,
        ORGANISATION_INVITED,
        PERSON_INVITED,
        INVITATION_RENEWED,
        INVITATION_REVOKED,
        INVITATION_ACCEPTED,
        ROLES_CHANGED,
        MEMBER_DEACTIVATED,
        MEMBER_REACTIVATED,
        SECOND_FACTOR_RESET
    }

    /** Before and after: names of an organisation, or role words with commas between them; empty where there is nothing to say. */
    public record Change(String was, String became) {
        static final Change NONE = new Change("", "");
    }
}
