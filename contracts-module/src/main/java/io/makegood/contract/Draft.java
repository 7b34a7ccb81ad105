package io.makegood.contract;

import io.makegood.party.PersonId;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.util.Optional;

/**
 * The terms that one party is writing; the other does not see them. Revision 0 means that nothing was saved yet and the
 * terms are where writing would begin: the newest version, or empty terms.
 */
public record Draft(ContractId contract, Terms terms, int revision, int basedOn, Optional<Change> lastChange) {

    /** Who saved it last, and when. */
    public record Change(PersonId by, Instant at) {}
}
