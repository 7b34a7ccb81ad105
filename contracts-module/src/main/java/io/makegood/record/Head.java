package io.makegood.record;

import io.makegood.audit.Sha256;
import io.makegood.party.OrganisationId;

/** The row of a recorded thing: what it is known by, who recorded it, and how its newest revision stands. */
record Head(RecordId id, Key key, OrganisationId party, State state) {

    record State(int number, boolean withdrawn, Sha256 hash) {}

    /** Whether the record says just this already. */
    boolean says(Sha256 hash) {
        return !state.withdrawn && state.hash.equals(hash);
    }
}
