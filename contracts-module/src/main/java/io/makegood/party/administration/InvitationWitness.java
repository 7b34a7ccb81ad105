package io.makegood.party.administration;

import io.makegood.party.Actor;

/** Is told of an invitation and its new link within the transaction that makes them. */
public interface InvitationWitness {
    void invited(Actor actor, InviteResult.Invited invited);
}
