package io.makegood.contract;

import static io.makegood.db.Tables.CONTRACT_DRAFT;

import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import java.time.Clock;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class ContractDrafts {
    private final DSLContext db;
    private final Clock clock;

    ContractDrafts(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Draft> find(Actor actor, ContractId contract) {
        return db.select(
                        CONTRACT_DRAFT.REVISION,
                        CONTRACT_DRAFT.BASED_ON,
                        CONTRACT_DRAFT.TERMS,
                        CONTRACT_DRAFT.CHANGED_BY,
                        CONTRACT_DRAFT.CHANGED_AT)
                .from(CONTRACT_DRAFT)
                .where(own(actor, contract))
                .fetchOptional(row -> draft(contract, row));
    }

    /** What an organisation has saved, whoever asks. */
    Optional<Terms> terms(ContractId contract, OrganisationId organisation) {
        return db.select(CONTRACT_DRAFT.TERMS)
                .from(CONTRACT_DRAFT)
                .where(own(contract, organisation))
                .fetchOptional(row -> TermsDocument.draft(row.value1()));
    }

    void add(Actor actor, ContractId contract, Terms terms, int basedOn) {
        add(actor.person(), contract, actor.organisation(), terms, basedOn);
    }

    void add(PersonId by, ContractId contract, OrganisationId organisation, Terms terms, int basedOn) {
        db.insertInto(CONTRACT_DRAFT)
                .set(CONTRACT_DRAFT.CONTRACT_ID, contract.id())
                .set(CONTRACT_DRAFT.ORGANISATION_ID, organisation.id())
                .set(CONTRACT_DRAFT.REVISION, 1)
                .set(CONTRACT_DRAFT.BASED_ON, basedOn)
                .set(CONTRACT_DRAFT.TERMS, TermsJson.canonical(terms))
                .set(CONTRACT_DRAFT.CHANGED_BY, by.id())
                .set(CONTRACT_DRAFT.CHANGED_AT, clock.instant())
                .execute();
    }

    /** Puts other terms in the place of what an organisation has saved; whoever writes it then has a stale form. */
    void carry(PersonId by, ContractId contract, OrganisationId organisation, Terms terms) {
        db.update(CONTRACT_DRAFT)
                .set(CONTRACT_DRAFT.REVISION, CONTRACT_DRAFT.REVISION.plus(1))
                .set(CONTRACT_DRAFT.TERMS, TermsJson.canonical(terms))
                .set(CONTRACT_DRAFT.CHANGED_BY, by.id())
                .set(CONTRACT_DRAFT.CHANGED_AT, clock.instant())
                .where(own(contract, organisation))
                .execute();
    }

    void replace(Actor actor, ContractId contract, Terms terms, int revision) {
        db.update(CONTRACT_DRAFT)
                .set(CONTRACT_DRAFT.REVISION, revision)
                .set(CONTRACT_DRAFT.TERMS, TermsJson.canonical(terms))
                .set(CONTRACT_DRAFT.CHANGED_BY, actor.person().id())
                .set(CONTRACT_DRAFT.CHANGED_AT, clock.instant())
                .where(own(actor, contract))
                .execute();
    }

    void setBasedOn(Actor actor, ContractId contract, int number) {
        db.update(CONTRACT_DRAFT)
                .set(CONTRACT_DRAFT.BASED_ON, number)
                .where(own(actor, contract))
                .execute();
    }

    private static Condition own(Actor actor, ContractId contract) {
        return own(contract, actor.organisation());
    }

    private static Condition own(ContractId contract, OrganisationId organisation) {
        return CONTRACT_DRAFT.CONTRACT_ID.eq(contract.id()).and(CONTRACT_DRAFT.ORGANISATION_ID.eq(organisation.id()));
    }

    private static Draft draft(ContractId contract, Record row) {
        return new Draft(
                contract,
                TermsDocument.draft(row.get(CONTRACT_DRAFT.TERMS)),
                row.get(CONTRACT_DRAFT.REVISION),
                row.get(CONTRACT_DRAFT.BASED_ON),
                Optional.of(new Draft.Change(
                        new PersonId(row.get(CONTRACT_DRAFT.CHANGED_BY)), row.get(CONTRACT_DRAFT.CHANGED_AT))));
    }
}
