package io.makegood.negotiation.thread;

import static io.makegood.db.Tables.NEGOTIATION_COMMENT;

import io.makegood.contract.ContractId;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class Comments {
    private final DSLContext db;

    Comments(DSLContext db) {
        this.db = db;
    }

    void add(ContractId contract, Remark comment) {
        db.insertInto(NEGOTIATION_COMMENT)
                .set(NEGOTIATION_COMMENT.ID, comment.id().id())
                .set(NEGOTIATION_COMMENT.CONTRACT_ID, contract.id())
                .set(NEGOTIATION_COMMENT.ANCHOR, comment.anchor().toString())
                .set(
                        NEGOTIATION_COMMENT.ORGANISATION_ID,
                        comment.by().organisation().id())
                .set(NEGOTIATION_COMMENT.PERSON_ID, comment.by().person().id())
                .set(NEGOTIATION_COMMENT.BODY, comment.body())
                .set(
                        NEGOTIATION_COMMENT.REVEALS,
                        comment.reveals().map(RemarkId::id).orElse(null))
                .set(NEGOTIATION_COMMENT.SAID_AT, comment.by().at())
                .execute();
    }

    List<Remark> of(ContractId contract) {
        return where(NEGOTIATION_COMMENT.CONTRACT_ID.eq(contract.id()));
    }

    boolean exists(RemarkId id) {
        return db.fetchExists(NEGOTIATION_COMMENT, NEGOTIATION_COMMENT.ID.eq(id.id()));
    }

    private List<Remark> where(Condition condition) {
        return db.select(
                        NEGOTIATION_COMMENT.ID,
                        NEGOTIATION_COMMENT.ANCHOR,
                        NEGOTIATION_COMMENT.ORGANISATION_ID,
                        NEGOTIATION_COMMENT.PERSON_ID,
                        NEGOTIATION_COMMENT.BODY,
                        NEGOTIATION_COMMENT.REVEALS,
                        NEGOTIATION_COMMENT.SAID_AT)
                .from(NEGOTIATION_COMMENT)
                .where(condition)
                .orderBy(NEGOTIATION_COMMENT.SAID_AT, NEGOTIATION_COMMENT.ID)
                .fetch(Comments::remark);
    }

    private static Remark remark(Record row) {
        return new Remark(
                new RemarkId(row.get(NEGOTIATION_COMMENT.ID)),
                Anchor.parse(row.get(NEGOTIATION_COMMENT.ANCHOR)),
                new Remark.By(
                        new OrganisationId(row.get(NEGOTIATION_COMMENT.ORGANISATION_ID)),
                        new PersonId(row.get(NEGOTIATION_COMMENT.PERSON_ID)),
                        row.get(NEGOTIATION_COMMENT.SAID_AT)),
                row.get(NEGOTIATION_COMMENT.BODY),
                Optional.ofNullable(row.get(NEGOTIATION_COMMENT.REVEALS)).map(RemarkId::new));
    }
}
