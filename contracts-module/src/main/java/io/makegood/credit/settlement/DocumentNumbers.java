package io.makegood.credit.settlement;

import static io.makegood.db.Tables.DOCUMENT_NUMBER;
import static io.makegood.db.Tables.DOCUMENT_SERIES;
import static io.makegood.db.Tables.ORGANISATION;

import io.makegood.contract.ContractId;
import io.makegood.db.enums.DocumentNumberKind;
import io.makegood.party.OrganisationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Numbers without a gap: the series is held from the moment a number is taken until its document is committed or given up. */
@Repository
class DocumentNumbers {
    private final DSLContext db;

    DocumentNumbers(DSLContext db) {
        this.db = db;
    }

    enum Kind {
        STATEMENT,
        CREDIT_NOTE
    }

    /** Of which contract, and when it was made. */
    record Document(UUID id, ContractId contract, Instant at) {}

    int give(OrganisationId issuer, Kind kind, Document document) {
        int number = next(issuer, kind.name());
        db.insertInto(DOCUMENT_NUMBER)
                .set(DOCUMENT_NUMBER.ORGANISATION_ID, issuer.id())
                .set(DOCUMENT_NUMBER.KIND, DocumentNumberKind.valueOf(kind.name()))
                .set(DOCUMENT_NUMBER.NUMBER, number)
                .set(DOCUMENT_NUMBER.DOCUMENT_ID, document.id())
                .set(DOCUMENT_NUMBER.CONTRACT_ID, document.contract().id())
                .set(DOCUMENT_NUMBER.GIVEN_AT, document.at())
                .execute();
        return number;
    }

    Optional<Integer> of(UUID document) {
        return db.select(DOCUMENT_NUMBER.NUMBER)
                .from(DOCUMENT_NUMBER)
                .where(DOCUMENT_NUMBER.DOCUMENT_ID.eq(document))
                .fetchOptional(row -> row.value1());
    }

    private int next(OrganisationId issuer, String kind) {
        if (!moved(issuer, kind)) {
            begin(issuer, kind);
        }
        return db.select(DOCUMENT_SERIES.LAST_NUMBER)
                .from(DOCUMENT_SERIES)
                .where(DOCUMENT_SERIES.ORGANISATION_ID.eq(issuer.id()))
                .and(DOCUMENT_SERIES.KIND.eq(kind))
                .fetchSingle()
                .value1();
    }

    /** The first number: of those who want it at the same time one begins the series, under the lock of the issuer. */
    private void begin(OrganisationId issuer, String kind) {
        db.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(issuer.id()))
                .forUpdate()
                .fetchSingle();
        if (!moved(issuer, kind)) {
            db.insertInto(DOCUMENT_SERIES)
                    .set(DOCUMENT_SERIES.ORGANISATION_ID, issuer.id())
                    .set(DOCUMENT_SERIES.KIND, kind)
                    .set(DOCUMENT_SERIES.LAST_NUMBER, 1)
                    .execute();
        }
    }

    private boolean moved(OrganisationId issuer, String kind) {
        return db.update(DOCUMENT_SERIES)
                        .set(DOCUMENT_SERIES.LAST_NUMBER, DOCUMENT_SERIES.LAST_NUMBER.plus(1))
                        .where(DOCUMENT_SERIES.ORGANISATION_ID.eq(issuer.id()))
                        .and(DOCUMENT_SERIES.KIND.eq(kind))
                        .execute()
                == 1;
    }
}
