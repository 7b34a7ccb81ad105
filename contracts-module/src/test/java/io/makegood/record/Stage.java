package io.makegood.record;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Drafts;
import io.makegood.contract.NewContract;
import io.makegood.contract.Offering;
import io.makegood.contract.Offers;
import io.makegood.contract.SaveDraft;
import io.makegood.contract.Side;
import io.makegood.credit.CloudTerms;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.party.Actor;
import io.makegood.party.NewPerson;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Two parties with a contract about the service {@code cloud} in Warsaw on offer, and facts to record in it. */
@Component
class Stage {
    private final Contracts contracts;
    private final Drafts drafts;
    private final Offers offers;
    private final Parties parties;

    Stage(Contracts contracts, Drafts drafts, Offers offers, Parties parties) {
        this.contracts = contracts;
        this.drafts = drafts;
        this.offers = offers;
        this.parties = parties;
    }

    record Scene(ContractId contract, Actor provider, Actor customer) {}

    Scene scene() {
        Actor provider = somebody();
        Actor customer = somebody();
        ContractId contract =
                contracts.open(provider, new NewContract("Cloud", Side.PROVIDER, customer.organisation()));
        int revision = drafts.of(provider, contract).revision();
        SaveDraft saved = drafts.save(provider, contract, CloudTerms.terms(), revision);
        offers.offer(
                provider,
                contract,
                new Offering(((SaveDraft.Saved) saved).revision(), LocalDate.of(2026, 1, 1), "First offer"));
        return new Scene(contract, provider, customer);
    }

    Actor somebody() {
        OrganisationId organisation = parties.found("Org " + UUID.randomUUID());
        PersonId person =
                parties.add(new NewPerson(UUID.randomUUID() + "@example.com", "Somebody", Locale.ENGLISH, false));
        return new Actor(person, organisation, EnumSet.of(Role.OPERATIONS, Role.NEGOTIATOR), "Somebody");
    }

    static Fact.Outage outage(String id, String start, String end) {
        return new Fact.Outage(
                id,
                "cloud",
                new Interval(Instant.parse(start), Instant.parse(end)),
                Fact.Cause.provider(),
                "major",
                Fact.Noticed.unknown(),
                Fraction.ONE);
    }

    static Fact.Sample sample(String id, String at) {
        return new Fact.Sample(id, "cloud", "page-load", Instant.parse(at), new BigDecimal("1.20"));
    }
}
