package io.makegood.negotiation;

import static io.makegood.db.Tables.NEGOTIATION_DRAFT;

import io.makegood.contract.ContractId;
import io.makegood.contract.Draft;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.Clock;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class RoundDrafts {
    private final DSLContext db;
    private final Clock clock;

    RoundDrafts(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    StoredDraft of(ContractId contract, OrganisationId organisation) {
        return db.select(
                        NEGOTIATION_DRAFT.CONTENT,
                        NEGOTIATION_DRAFT.REVISION,
                        NEGOTIATION_DRAFT.SYNCED,
                        NEGOTIATION_DRAFT.CHANGED_BY,
                        NEGOTIATION_DRAFT.CHANGED_AT)
                .from(NEGOTIATION_DRAFT)
                .where(own(contract, organisation))
                .fetchOptional(row -> new StoredDraft(
                        Acts.readDraft(row.value1()),
                        row.value2(),
                        row.value3(),
                        Optional.of(new Draft.Change(new PersonId(row.value4()), row.value5()))))
                .orElse(StoredDraft.NONE);
    }

    /** Puts a draft in the place of the one that was read under the contract's lock. */
    void put(PersonId by, ContractId contract, OrganisationId organisation, StoredDraft draft) {
        if (draft.revision() == 1) {
            db.insertInto(NEGOTIATION_DRAFT)
                    .set(NEGOTIATION_DRAFT.CONTRACT_ID, contract.id())
                    .set(NEGOTIATION_DRAFT.ORGANISATION_ID, organisation.id())
                    .set(NEGOTIATION_DRAFT.REVISION, draft.revision())
                    .set(NEGOTIATION_DRAFT.SYNCED, draft.synced())
                    .set(NEGOTIATION_DRAFT.CONTENT, Acts.bytes(draft.content()))
                    .set(NEGOTIATION_DRAFT.CHANGED_BY, by.id())
                    .set(NEGOTIATION_DRAFT.CHANGED_AT, clock.instant())
                    .execute();
            return;
        }
        db.update(NEGOTIATION_DRAFT)
                .set(NEGOTIATION_DRAFT.REVISION, draft.revision())
                .set(NEGOTIATION_DRAFT.SYNCED, draft.synced())
                .set(NEGOTIATION_DRAFT.CONTENT, Acts.bytes(draft.content()))
                .set(NEGOTIATION_DRAFT.CHANGED_BY, by.id())
                .set(NEGOTIATION_DRAFT.CHANGED_AT, clock.instant())
                .where(own(contract, organisation))
                .execute();
    }

    private static Condition own(ContractId contract, OrganisationId organisation) {
        return NEGOTIATION_DRAFT
                .CONTRACT_ID
                .eq(contract.id())
                .and(NEGOTIATION_DRAFT.ORGANISATION_ID.eq(organisation.id()));
    }
}
