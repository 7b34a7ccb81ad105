package io.makegood.contract;

import static io.makegood.db.Tables.CONTRACT;
import static io.makegood.db.Tables.CONTRACT_VERSION;
import static io.makegood.db.Tables.VERSION_STATE;

import io.makegood.audit.Sha256;
import io.makegood.db.enums.VersionStateState;
import io.makegood.db.tables.records.VersionStateRecord;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import io.makegood.terms.Header.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ContractVersions {
    private final DSLContext db;

    ContractVersions(DSLContext db) {
        this.db = db;
    }

    /** Stores what is offered as a version of the contract; from now on only its state can change. */
    Version add(Actor actor, Draft draft, int number, Offering offering, Instant now) {
        VersionId id = VersionId.random();
        TermsDocument document = TermsDocument.of(draft.terms());
        db.insertInto(CONTRACT_VERSION)
                .set(CONTRACT_VERSION.ID, id.id())
                .set(CONTRACT_VERSION.CONTRACT_ID, draft.contract().id())
                .set(CONTRACT_VERSION.NUMBER, number)
                .set(CONTRACT_VERSION.TERMS, document.bytes())
                .set(CONTRACT_VERSION.SHA256, document.hash().bytes())
                .set(CONTRACT_VERSION.EFFECTIVE_FROM, offering.effectiveFrom())
                .set(
                        CONTRACT_VERSION.EFFECTIVE_UNTIL,
                        until(draft.terms().header().term()))
                .set(CONTRACT_VERSION.NOTE, offering.note())
                .set(CONTRACT_VERSION.OFFERED_FOR, actor.organisation().id())
                .set(CONTRACT_VERSION.OFFERED_BY, actor.person().id())
                .set(CONTRACT_VERSION.OFFERED_AT, now)
                .execute();
        db.insertInto(VERSION_STATE)
                .set(VERSION_STATE.VERSION_ID, id.id())
                .set(VERSION_STATE.CONTRACT_ID, draft.contract().id())
                .set(VERSION_STATE.STATE, VersionStateState.OFFERED)
                .set(VERSION_STATE.REASON, "")
                .set(VERSION_STATE.CHANGED_AT, now)
                .execute();
        db.update(CONTRACT)
                .set(CONTRACT.LAST_VERSION, number)
                .where(CONTRACT.ID.eq(draft.contract().id()))
                .execute();
        return find(id).orElseThrow();
    }

    List<Version> of(ContractId contract) {
        return where(CONTRACT_VERSION.CONTRACT_ID.eq(contract.id()));
    }

    Optional<Version> find(VersionId id) {
        return where(CONTRACT_VERSION.ID.eq(id.id())).stream().findFirst();
    }

    void close(VersionId id, VersionState state, String reason, Instant at) {
        db.update(VERSION_STATE)
                .set(VERSION_STATE.STATE, VersionStateState.valueOf(state.name()))
                .set(VERSION_STATE.REASON, reason)
                .set(VERSION_STATE.CHANGED_AT, at)
                .where(VERSION_STATE.VERSION_ID.eq(id.id()))
                .and(VERSION_STATE.STATE.eq(VersionStateState.OFFERED))
                .execute();
    }

    void sign(VersionId id, Side side, PersonId signer, VersionState next, Instant at) {
        TableField<VersionStateRecord, UUID> column =
                side == Side.PROVIDER ? VERSION_STATE.PROVIDER_SIGNER : VERSION_STATE.CUSTOMER_SIGNER;
        db.update(VERSION_STATE)
                .set(column, signer.id())
                .set(VERSION_STATE.STATE, VersionStateState.valueOf(next.name()))
                .set(VERSION_STATE.CHANGED_AT, at)
                .where(VERSION_STATE.VERSION_ID.eq(id.id()))
                .and(VERSION_STATE.STATE.eq(VersionStateState.OFFERED))
                .and(column.isNull())
                .execute();
    }

    private List<Version> where(Condition condition) {
        return db.select(
                        CONTRACT_VERSION.ID,
                        CONTRACT_VERSION.CONTRACT_ID,
                        CONTRACT_VERSION.NUMBER,
                        CONTRACT_VERSION.TERMS,
                        CONTRACT_VERSION.SHA256)
                .select(
                        CONTRACT_VERSION.EFFECTIVE_FROM,
                        CONTRACT_VERSION.NOTE,
                        CONTRACT_VERSION.OFFERED_FOR,
                        CONTRACT_VERSION.OFFERED_BY,
                        CONTRACT_VERSION.OFFERED_AT)
                .select(
                        VERSION_STATE.STATE,
                        VERSION_STATE.PROVIDER_SIGNER,
                        VERSION_STATE.CUSTOMER_SIGNER,
                        VERSION_STATE.REASON,
                        VERSION_STATE.CHANGED_AT)
                .from(CONTRACT_VERSION)
                .join(VERSION_STATE)
                .on(VERSION_STATE.VERSION_ID.eq(CONTRACT_VERSION.ID))
                .where(condition)
                .orderBy(CONTRACT_VERSION.NUMBER)
                .fetch(ContractVersions::version);
    }

    private static Version version(Record row) {
        return new Version(
                new VersionId(row.get(CONTRACT_VERSION.ID)),
                new ContractId(row.get(CONTRACT_VERSION.CONTRACT_ID)),
                row.get(CONTRACT_VERSION.NUMBER),
                TermsDocument.stored(row.get(CONTRACT_VERSION.TERMS), Sha256.ofHash(row.get(CONTRACT_VERSION.SHA256))),
                new Version.Offer(
                        row.get(CONTRACT_VERSION.EFFECTIVE_FROM),
                        new OrganisationId(row.get(CONTRACT_VERSION.OFFERED_FOR)),
                        new PersonId(row.get(CONTRACT_VERSION.OFFERED_BY)),
                        row.get(CONTRACT_VERSION.OFFERED_AT),
                        row.get(CONTRACT_VERSION.NOTE)),
                new Version.Progress(
                        VersionState.valueOf(row.get(VERSION_STATE.STATE).getLiteral()),
                        Optional.ofNullable(row.get(VERSION_STATE.PROVIDER_SIGNER))
                                .map(PersonId::new),
                        Optional.ofNullable(row.get(VERSION_STATE.CUSTOMER_SIGNER))
                                .map(PersonId::new),
                        row.get(VERSION_STATE.REASON),
                        row.get(VERSION_STATE.CHANGED_AT)));
    }

    private static @Nullable LocalDate until(Term term) {
        return term instanceof Term.Fixed fixed ? fixed.until() : null;
    }
}
