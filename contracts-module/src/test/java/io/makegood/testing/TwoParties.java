package io.makegood.testing;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Draft;
import io.makegood.contract.Drafts;
import io.makegood.contract.NewContract;
import io.makegood.contract.OfferResult;
import io.makegood.contract.Offering;
import io.makegood.contract.Offers;
import io.makegood.contract.SaveDraft;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.party.Actor;
import io.makegood.party.CodeCheck;
import io.makegood.party.NewPerson;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.party.SecondFactor;
import io.makegood.party.TotpSecret;
import io.makegood.signing.BeginResult;
import io.makegood.signing.Intent;
import io.makegood.signing.SignRequest;
import io.makegood.signing.SignResult;
import io.makegood.signing.Signing;
import io.makegood.terms.Header;
import io.makegood.terms.Terms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;

/** Two parties at a contract, each with one person who may do everything and has a second factor. */
public final class TwoParties {
    private static final Duration STEP = Duration.ofSeconds(30);

    private final ApplicationContext beans;
    private final Map<PersonId, TotpSecret> secrets = new ConcurrentHashMap<>();
    private final Actor provider;
    private final Actor customer;
    private final ContractId contract;

    private TwoParties(ApplicationContext beans) {
        this.beans = beans;
        this.provider = someone(organisation());
        this.customer = someone(organisation());
        this.contract = of(Contracts.class)
                .open(provider, new NewContract("Contact centre", Side.PROVIDER, customer.organisation()));
    }

    /** Who met, and opened a contract in which the first provides for the second. */
    public static TwoParties met(ApplicationContext beans) {
        return new TwoParties(beans);
    }

    public Actor provider() {
        return provider;
    }

    public Actor customer() {
        return customer;
    }

    public ContractId contract() {
        return contract;
    }

    /** One more person of the organisation, in all roles. */
    public Actor someone(OrganisationId organisation) {
        Parties parties = of(Parties.class);
        String name = UUID.randomUUID().toString();
        PersonId person = parties.add(new NewPerson(name + "@example.com", "Person", Locale.ENGLISH, true));
        return member(person, organisation);
    }

    /** The person as a member of another organisation too. */
    public Actor member(PersonId person, OrganisationId organisation) {
        Set<Role> roles = EnumSet.allOf(Role.class);
        of(Parties.class).setRoles(person, organisation, roles);
        secrets.computeIfAbsent(person, this::confirmed);
        return new Actor(person, organisation, roles, "Person");
    }

    public OrganisationId organisation() {
        return of(Parties.class).found("Company " + UUID.randomUUID());
    }

    /** What the actor's side offers next, from the first of a month on; the day makes the terms new. */
    public Version offered(Actor actor, LocalDate from) {
        Drafts drafts = of(Drafts.class);
        Draft draft = drafts.of(actor, contract);
        Terms terms = beginningOn(draft.terms(), from);
        if (!(drafts.save(actor, contract, terms, draft.revision()) instanceof SaveDraft.Saved saved)) {
            throw new IllegalStateException("Somebody else writes this draft");
        }
        OfferResult result = of(Offers.class).offer(actor, contract, new Offering(saved.revision(), from, ""));
        if (!(result instanceof OfferResult.Offered offered)) {
            throw new IllegalStateException("Not offered: " + result);
        }
        return of(Contracts.class).version(actor, offered.version());
    }

    public Version offered() {
        return offered(provider, LocalDate.of(2026, 4, 1));
    }

    /** Agreed by both, the offering side first. */
    public Version agreed(LocalDate from) {
        Version version = offered(provider, from);
        for (Actor actor : List.of(provider, customer)) {
            if (!(sign(actor, version) instanceof SignResult.Signed)) {
                throw new IllegalStateException("Not signed by " + actor);
            }
        }
        return now(version);
    }

    public Version now(Version version) {
        return of(Contracts.class).version(provider, version.id());
    }

    public SignResult sign(Actor actor, Version version) {
        return of(Signing.class).sign(actor, request(actor, version));
    }

    /** The permission to sign, and the act that uses it. */
    public SignRequest request(Actor actor, Version version) {
        return request(actor, intent(actor, version));
    }

    public SignRequest request(Actor actor, Intent intent) {
        SignRequest.Words words = new SignRequest.Words("en", "I agree to this version", "I consent");
        Instant now = of(Clock.class).instant();
        SignRequest.Declared declared = new SignRequest.Declared(actor.name(), "Director", words, now);
        return new SignRequest(intent.id(), intent.nonce(), declared, code(actor, Duration.ZERO));
    }

    public Intent intent(Actor actor, Version version) {
        BeginResult begun = of(Signing.class).begin(actor, version.id(), version.hash());
        if (!(begun instanceof BeginResult.Begun ready)) {
            throw new IllegalStateException("No intent: " + begun);
        }
        return ready.intent();
    }

    /** A code that counts now; each of a person counts once. */
    public String code(Actor actor, Duration later) {
        TotpSecret secret = java.util.Objects.requireNonNull(secrets.get(actor.person()));
        return secret.code(of(Clock.class).instant().plus(later));
    }

    private TotpSecret confirmed(PersonId person) {
        SecondFactor factor = of(SecondFactor.class);
        TotpSecret secret = factor.offer(person);
        Instant now = of(Clock.class).instant();
        if (factor.confirm(person, secret.code(now.minus(STEP)), now) != CodeCheck.ACCEPTED) {
            throw new IllegalStateException("The second factor was not confirmed");
        }
        return secret;
    }

    private static Terms beginningOn(Terms terms, LocalDate from) {
        Header old = terms.header();
        Header header = new Header(
                old.title(),
                old.provider(),
                old.customer(),
                old.setting(),
                new Header.Term.Indefinite(from),
                old.amendments());
        return new Terms(
                header, terms.scope(), terms.clauses(), terms.objectives(), terms.settlement(), terms.examples());
    }

    private <T> T of(Class<T> bean) {
        return beans.getBean(bean);
    }
}
