package io.makegood.record.contest;

import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that a party said about a record, numbered from 1: about which revision, and with which reading where it gives
 * one. Answers are only added.
 */
public record Answer(int number, Act act, int revision, Optional<Reading> reading, Made made) {

    /** What is said: the other party accepts or contests; one party proposes which reading holds, the other confirms or not. */
    public enum Act {
        ACCEPTED,
        CONTESTED,
        PROPOSED,
        CONFIRMED,
        REFUSED
    }

    /** By whom, for which party, when, and why (empty where it needs no reason). */
    public record Made(PersonId by, OrganisationId of, Instant at, String reason) {}
}
