package io.makegood.web.contract;

import io.makegood.contract.Contracts;
import io.makegood.party.Actor;
import io.makegood.party.Organisation;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.administration.Invitations;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * With whom a contract can be opened. Only those are listed with whom the own organisation has a contract, or whom it has
 * invited: who else is here is nobody's business, and whoever is must be named in full.
 */
@Component
class Counterparties {
    private final Contracts contracts;
    private final Invitations invitations;
    private final Parties parties;

    Counterparties(Contracts contracts, Invitations invitations, Parties parties) {
        this.contracts = contracts;
        this.invitations = invitations;
        this.parties = parties;
    }

    List<Organisation> known(Actor actor) {
        Stream<Organisation> ofContracts = contracts.visibleTo(actor).stream()
                .flatMap(contract -> Stream.of(contract.provider(), contract.customer()));
        return Stream.concat(ofContracts, invitations.counterparties(actor).stream())
                .filter(organisation -> !organisation.id().equals(actor.organisation()))
                .distinct()
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    /** The one that was chosen from the list, or named in full; a name counts more. */
    Optional<OrganisationId> chosen(Actor actor, String id, String name) {
        Optional<Organisation> other = name.isEmpty()
                ? known(actor).stream()
                        .filter(known -> known.id().toString().equals(id))
                        .findFirst()
                : parties.organisationNamed(name).filter(named -> !named.id().equals(actor.organisation()));
        return other.map(Organisation::id);
    }
}
