package io.makegood.credit;

import static io.makegood.db.Tables.CONTRACT_VERSION;
import static io.makegood.db.Tables.VERSION_STATE;

import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.NewContract;
import io.makegood.contract.Side;
import io.makegood.contract.TermsDocument;
import io.makegood.db.enums.VersionStateState;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.party.Actor;
import io.makegood.party.NewPerson;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.record.Change;
import io.makegood.record.RecordSearch;
import io.makegood.record.Records;
import io.makegood.record.Revision;
import io.makegood.terms.Header;
import io.makegood.terms.Terms;
import io.makegood.terms.value.Fraction;
import io.makegood.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

/** A provider and a customer under agreed terms since 1 January 2026, seen on 2 March; each has people of finance. */
public final class Deal {
    private final ApplicationContext beans;
    private final Actor provider;
    private final Actor customer;
    private final ContractId contract;

    private Deal(ApplicationContext beans, Actor provider, Terms terms) {
        this.beans = beans;
        this.provider = provider;
        this.customer = finance(beans, organisation(beans));
        this.contract =
                of(Contracts.class).open(provider, new NewContract("Cloud", Side.PROVIDER, customer.organisation()));
        agree(terms);
    }

    public static Deal under(ApplicationContext beans, Terms terms) {
        return new Deal(beans, finance(beans, organisation(beans)), terms);
    }

    /** One more contract of the same provider. */
    public Deal another(Terms terms) {
        return new Deal(beans, provider, terms);
    }

    public ContractId contract() {
        return contract;
    }

    public Actor provider() {
        return provider;
    }

    public Actor customer() {
        return customer;
    }

    /** A colleague, also of finance. */
    public Actor colleague(Actor actor) {
        return finance(beans, actor.organisation());
    }

    public Actor as(Actor actor, Role... roles) {
        return new Actor(actor.person(), actor.organisation(), Set.of(roles), actor.name());
    }

    /** Down from nine o'clock UTC on. */
    public Deal down(String id, LocalDate day, int minutes) {
        record(outage(id, day, minutes));
        return this;
    }

    /** It was down for another time. */
    public void correct(String id, LocalDate day, int minutes) {
        Records records = of(Records.class);
        Revision old = records.visible(provider, contract, RecordSearch.all()).stream()
                .filter(revision -> revision.fact().id().equals(id))
                .findFirst()
                .orElseThrow();
        records.correct(
                provider, contract, old.record(), new Change(old.number(), outage(id, day, minutes), "Looked again"));
    }

    private static Fact outage(String id, LocalDate day, int minutes) {
        Instant start = day.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);
        return new Fact.Outage(
                id,
                "cloud",
                new Interval(start, start.plus(Duration.ofMinutes(minutes))),
                Fact.Cause.provider(),
                "major",
                Fact.Noticed.unknown(),
                Fraction.ONE);
    }

    public void record(Fact fact) {
        of(Records.class).record(provider, contract, fact);
    }

    public Statement issued(Actor by, String month) {
        IssueResult result = of(Statements.class).issue(by, contract, Period.parse(month));
        if (result instanceof IssueResult.Issued done) {
            return done.statement();
        }
        throw new IllegalStateException("Not issued: " + result);
    }

    public <T> T of(Class<T> bean) {
        return beans.getBean(bean);
    }

    private static OrganisationId organisation(ApplicationContext beans) {
        return beans.getBean(Parties.class).found("Company " + UUID.randomUUID());
    }

    private static Actor finance(ApplicationContext beans, OrganisationId organisation) {
        Parties parties = beans.getBean(Parties.class);
        PersonId person =
                parties.add(new NewPerson(UUID.randomUUID() + "@example.com", "Finance", Locale.ENGLISH, false));
        Set<Role> roles = EnumSet.of(Role.FINANCE, Role.NEGOTIATOR, Role.OPERATIONS);
        parties.setRoles(person, organisation, roles);
        return new Actor(person, organisation, roles, "Finance");
    }

    private void agree(Terms agreed) {
        DSLContext db = of(DSLContext.class);
        UUID version = UUID.randomUUID();
        TermsDocument terms = TermsDocument.of(agreed);
        db.insertInto(CONTRACT_VERSION)
                .set(CONTRACT_VERSION.ID, version)
                .set(CONTRACT_VERSION.CONTRACT_ID, contract.id())
                .set(CONTRACT_VERSION.NUMBER, 1)
                .set(CONTRACT_VERSION.TERMS, terms.bytes())
                .set(CONTRACT_VERSION.SHA256, terms.hash().bytes())
                .set(CONTRACT_VERSION.EFFECTIVE_FROM, LocalDate.of(2026, 1, 1))
                .set(
                        CONTRACT_VERSION.EFFECTIVE_UNTIL,
                        agreed.header().term() instanceof Header.Term.Fixed fixed ? fixed.until() : null)
                .set(CONTRACT_VERSION.NOTE, "")
                .set(CONTRACT_VERSION.OFFERED_FOR, provider.organisation().id())
                .set(CONTRACT_VERSION.OFFERED_BY, provider.person().id())
                .set(CONTRACT_VERSION.OFFERED_AT, TestClock.START)
                .execute();
        db.insertInto(VERSION_STATE)
                .set(VERSION_STATE.VERSION_ID, version)
                .set(VERSION_STATE.CONTRACT_ID, contract.id())
                .set(VERSION_STATE.STATE, VersionStateState.AGREED)
                .set(VERSION_STATE.PROVIDER_SIGNER, provider.person().id())
                .set(VERSION_STATE.CUSTOMER_SIGNER, customer.person().id())
                .set(VERSION_STATE.REASON, "")
                .set(VERSION_STATE.CHANGED_AT, TestClock.START)
                .execute();
    }
}
