package io.makegood.contract;

import io.makegood.party.Actor;
import io.makegood.party.Organisation;
import io.makegood.party.OrganisationId;
import java.time.Instant;

/** A contract between two organisations: who they are never changes, what they agree on lies in its versions. */
public record Contract(ContractId id, String title, Organisation provider, Organisation customer, Instant openedAt) {

    /** On which side an organisation stands; one that is no party has no business asking. */
    public Side side(OrganisationId organisation) {
        if (organisation.equals(provider.id())) {
            return Side.PROVIDER;
        }
        if (organisation.equals(customer.id())) {
            return Side.CUSTOMER;
        }
        throw new IllegalArgumentException("Organisation " + organisation + " is no party to contract " + id);
    }

    public Side side(Actor actor) {
        return side(actor.organisation());
    }

    public Organisation party(Side side) {
        return side == Side.PROVIDER ? provider : customer;
    }
}
