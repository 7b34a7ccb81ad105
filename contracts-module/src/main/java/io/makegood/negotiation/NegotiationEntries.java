package io.makegood.negotiation;

import static io.makegood.db.Tables.NEGOTIATION_ENTRY;

import io.makegood.audit.Sha256;
import io.makegood.contract.Side;
import io.makegood.db.enums.NegotiationEntrySide;
import io.makegood.party.PersonId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class NegotiationEntries {
    private final DSLContext db;

    NegotiationEntries(DSLContext db) {
        this.db = db;
    }

    void add(NegotiationId negotiation, Entry entry) {
        byte[] content = Acts.bytes(entry.act());
        db.insertInto(NEGOTIATION_ENTRY)
                .set(NEGOTIATION_ENTRY.NEGOTIATION_ID, negotiation.id())
                .set(NEGOTIATION_ENTRY.NUMBER, entry.number())
                .set(
                        NEGOTIATION_ENTRY.SIDE,
                        NegotiationEntrySide.valueOf(entry.side().name()))
                .set(NEGOTIATION_ENTRY.CONTENT, content)
                .set(NEGOTIATION_ENTRY.SHA256, Sha256.of(content).bytes())
                .set(NEGOTIATION_ENTRY.PERSON_ID, entry.by().person().id())
                .set(NEGOTIATION_ENTRY.RECORDED_AT, entry.by().at())
                .execute();
    }

    List<Entry> of(NegotiationId negotiation) {
        return db.select(
                        NEGOTIATION_ENTRY.NUMBER,
                        NEGOTIATION_ENTRY.SIDE,
                        NEGOTIATION_ENTRY.CONTENT,
                        NEGOTIATION_ENTRY.SHA256,
                        NEGOTIATION_ENTRY.PERSON_ID,
                        NEGOTIATION_ENTRY.RECORDED_AT)
                .from(NEGOTIATION_ENTRY)
                .where(NEGOTIATION_ENTRY.NEGOTIATION_ID.eq(negotiation.id()))
                .orderBy(NEGOTIATION_ENTRY.NUMBER)
                .fetch(NegotiationEntries::entry);
    }

    private static Entry entry(Record row) {
        byte[] content = row.get(NEGOTIATION_ENTRY.CONTENT);
        Sha256 hash = Sha256.ofHash(row.get(NEGOTIATION_ENTRY.SHA256));
        if (!Sha256.of(content).equals(hash)) {
            throw new TamperedEntry(hash);
        }
        Entry.Signed by = new Entry.Signed(
                Side.valueOf(row.get(NEGOTIATION_ENTRY.SIDE).getLiteral()),
                new PersonId(row.get(NEGOTIATION_ENTRY.PERSON_ID)),
                row.get(NEGOTIATION_ENTRY.RECORDED_AT));
        return new Entry(row.get(NEGOTIATION_ENTRY.NUMBER), by, Acts.read(content), hash);
    }
}
