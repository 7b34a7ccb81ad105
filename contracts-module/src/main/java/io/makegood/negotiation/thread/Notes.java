package io.makegood.negotiation.thread;

import static io.makegood.db.Tables.NEGOTIATION_NOTE;

import io.makegood.contract.ContractId;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** No query of these leaves out whose notes they are: the actor's own organisation's. */
@Repository
class Notes {
    private final DSLContext db;

    Notes(DSLContext db) {
        this.db = db;
    }

    void add(ContractId contract, Remark note) {
        db.insertInto(NEGOTIATION_NOTE)
                .set(NEGOTIATION_NOTE.ID, note.id().id())
                .set(NEGOTIATION_NOTE.CONTRACT_ID, contract.id())
                .set(NEGOTIATION_NOTE.ORGANISATION_ID, note.by().organisation().id())
                .set(NEGOTIATION_NOTE.ANCHOR, note.anchor().toString())
                .set(NEGOTIATION_NOTE.PERSON_ID, note.by().person().id())
                .set(NEGOTIATION_NOTE.BODY, note.body())
                .set(NEGOTIATION_NOTE.NOTED_AT, note.by().at())
                .execute();
    }

    List<Remark> of(Actor actor, ContractId contract) {
        return where(own(actor, contract));
    }

    Optional<Remark> find(Actor actor, ContractId contract, RemarkId id) {
        return where(own(actor, contract).and(NEGOTIATION_NOTE.ID.eq(id.id()))).stream()
                .findFirst();
    }

    boolean exists(RemarkId id) {
        return db.fetchExists(NEGOTIATION_NOTE, NEGOTIATION_NOTE.ID.eq(id.id()));
    }

    private static Condition own(Actor actor, ContractId contract) {
        return NEGOTIATION_NOTE
                .CONTRACT_ID
                .eq(contract.id())
                .and(NEGOTIATION_NOTE.ORGANISATION_ID.eq(actor.organisation().id()));
    }

    private List<Remark> where(Condition condition) {
        return db.select(
                        NEGOTIATION_NOTE.ID,
                        NEGOTIATION_NOTE.ANCHOR,
                        NEGOTIATION_NOTE.ORGANISATION_ID,
                        NEGOTIATION_NOTE.PERSON_ID,
                        NEGOTIATION_NOTE.BODY,
                        NEGOTIATION_NOTE.NOTED_AT)
                .from(NEGOTIATION_NOTE)
                .where(condition)
                .orderBy(NEGOTIATION_NOTE.NOTED_AT, NEGOTIATION_NOTE.ID)
                .fetch(Notes::remark);
    }

    private static Remark remark(Record row) {
        return new Remark(
                new RemarkId(row.get(NEGOTIATION_NOTE.ID)),
                Anchor.parse(row.get(NEGOTIATION_NOTE.ANCHOR)),
                new Remark.By(
                        new OrganisationId(row.get(NEGOTIATION_NOTE.ORGANISATION_ID)),
                        new PersonId(row.get(NEGOTIATION_NOTE.PERSON_ID)),
                        row.get(NEGOTIATION_NOTE.NOTED_AT)),
                row.get(NEGOTIATION_NOTE.BODY),
                Optional.empty());
    }
}
