package io.makegood.party.administration;

/** What came of inviting. */
public sealed interface InviteResult {
    /** The token is told this once; renewing makes another. */
    record Invited(Invitation invitation, Token token) implements InviteResult {}

    /** The person belongs to the organisation already; if it was deactivated, it can be reactivated. */
    record AlreadyMember() implements InviteResult {}

    /** An open invitation waits for the same address; it can be renewed or revoked. */
    record AlreadyInvited() implements InviteResult {}

    /** An organisation of this name is here already. */
    record NameTaken() implements InviteResult {}
}
