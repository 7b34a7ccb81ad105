package io.makegood.party.administration;

import io.makegood.party.PersonId;

/** What came of accepting an invitation, or of founding the first organisation. */
public sealed interface AcceptResult {
    record Accepted(PersonId person) implements AcceptResult {}

    /** Used, revoked, expired, or never given. */
    record NoLongerOpen() implements AcceptResult {}

    /** Another organisation has this name. */
    record NameTaken() implements AcceptResult {}

    /** The address signs in here already: whoever that is must sign in to accept. */
    record HasAccount() implements AcceptResult {}
}
