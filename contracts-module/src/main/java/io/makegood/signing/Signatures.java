package io.makegood.signing;

import static io.makegood.db.Tables.SIGNATURE;
import static io.makegood.db.Tables.SIGNATURE_NAME;

import io.makegood.audit.Sha256;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.contract.VersionId;
import io.makegood.db.enums.SignatureSide;
import io.makegood.party.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class Signatures {
    private final DSLContext db;

    Signatures(DSLContext db) {
        this.db = db;
    }

    /** Who signs, with which intent, when. */
    record Act(SignatureId id, Side side, PersonId person, IntentId intent, Instant at) {}

    void add(Version version, Act act, byte[] declaration) {
        db.insertInto(SIGNATURE)
                .set(SIGNATURE.ID, act.id().id())
                .set(SIGNATURE.CONTRACT_ID, version.contract().id())
                .set(SIGNATURE.VERSION_ID, version.id().id())
                .set(SIGNATURE.SIDE, SignatureSide.valueOf(act.side().name()))
                .set(SIGNATURE.PERSON_ID, act.person().id())
                .set(SIGNATURE.INTENT_ID, act.intent().id())
                .set(SIGNATURE.DECLARATION, declaration)
                .set(SIGNATURE.SHA256, Sha256.of(declaration).bytes())
                .set(SIGNATURE.SIGNED_AT, act.at())
                .execute();
    }

    void addName(SignatureId signature, UUID salt, String printedName) {
        db.insertInto(SIGNATURE_NAME)
                .set(SIGNATURE_NAME.SIGNATURE_ID, signature.id())
                .set(SIGNATURE_NAME.SALT, salt)
                .set(SIGNATURE_NAME.PRINTED_NAME, printedName)
                .execute();
    }

    List<Signature> of(VersionId version) {
        return db.select(SIGNATURE.ID, SIGNATURE.SIDE, SIGNATURE.PERSON_ID, SIGNATURE.SIGNED_AT)
                .select(SIGNATURE.SHA256, SIGNATURE.DECLARATION, SIGNATURE_NAME.PRINTED_NAME)
                .from(SIGNATURE)
                .leftJoin(SIGNATURE_NAME)
                .on(SIGNATURE_NAME.SIGNATURE_ID.eq(SIGNATURE.ID))
                .where(SIGNATURE.VERSION_ID.eq(version.id()))
                .orderBy(SIGNATURE.SIGNED_AT, SIGNATURE.ID)
                .fetch(Signatures::signature);
    }

    private static Signature signature(Record row) {
        return new Signature(
                new SignatureId(row.get(SIGNATURE.ID)),
                Side.valueOf(row.get(SIGNATURE.SIDE).getLiteral()),
                new PersonId(row.get(SIGNATURE.PERSON_ID)),
                Optional.ofNullable(row.get(SIGNATURE_NAME.PRINTED_NAME)),
                row.get(SIGNATURE.SIGNED_AT),
                new Signature.Declaration(
                        Sha256.ofHash(row.get(SIGNATURE.SHA256)), SignedBytes.read(row.get(SIGNATURE.DECLARATION))));
    }
}
