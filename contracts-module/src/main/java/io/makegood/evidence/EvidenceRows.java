package io.makegood.evidence;

import static io.makegood.db.Tables.ASSESSMENT;
import static io.makegood.db.Tables.ASSESSMENT_PART;
import static io.makegood.db.Tables.AUDIT_EVENT;
import static io.makegood.db.Tables.AUDIT_PERSON;
import static io.makegood.db.Tables.CHECKPOINT;
import static io.makegood.db.Tables.CONTRACT_VERSION;
import static io.makegood.db.Tables.SIGNATURE;
import static io.makegood.db.Tables.SIGNATURE_NAME;
import static io.makegood.db.Tables.STATEMENT;
import static io.makegood.db.Tables.STATEMENT_LINE;
import static io.makegood.db.Tables.VERSION_STATE;

import io.makegood.contract.ContractId;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Repository;

/**
 * The evidence of one contract as an auditor finds it: raw rows of the append-only tables, which nobody has looked at yet.
 * The features that own these tables refuse rows that do not have their hash; here exactly those must come through, so that
 * checking can name them. Nothing is written.
 */
@Repository
class EvidenceRows {
    private final DSLContext db;

    EvidenceRows(DSLContext db) {
        this.db = db;
    }

    Result<? extends Record> events(ContractId contract) {
        return db.select(AUDIT_EVENT.NUMBER, AUDIT_EVENT.PAYLOAD)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.CONTRACT_ID.eq(contract.id()))
                .orderBy(AUDIT_EVENT.NUMBER)
                .fetch();
    }

    Result<? extends Record> checkpoints(ContractId contract) {
        return db.select(CHECKPOINT.NUMBER, CHECKPOINT.PAYLOAD, CHECKPOINT.SIGNATURE)
                .from(CHECKPOINT)
                .where(CHECKPOINT.CONTRACT_ID.eq(contract.id()))
                .orderBy(CHECKPOINT.NUMBER)
                .fetch();
    }

    Result<? extends Record> versions(ContractId contract) {
        return db.select(
                        CONTRACT_VERSION.NUMBER,
                        CONTRACT_VERSION.TERMS,
                        CONTRACT_VERSION.SHA256,
                        CONTRACT_VERSION.EFFECTIVE_FROM,
                        CONTRACT_VERSION.EFFECTIVE_UNTIL,
                        CONTRACT_VERSION.NOTE)
                .select(CONTRACT_VERSION.OFFERED_FOR, CONTRACT_VERSION.OFFERED_BY, CONTRACT_VERSION.OFFERED_AT)
                .select(
                        VERSION_STATE.STATE,
                        VERSION_STATE.PROVIDER_SIGNER,
                        VERSION_STATE.CUSTOMER_SIGNER,
                        VERSION_STATE.REASON,
                        VERSION_STATE.CHANGED_AT)
                .from(CONTRACT_VERSION)
                .join(VERSION_STATE)
                .on(VERSION_STATE.VERSION_ID.eq(CONTRACT_VERSION.ID))
                .where(CONTRACT_VERSION.CONTRACT_ID.eq(contract.id()))
                .orderBy(CONTRACT_VERSION.NUMBER)
                .fetch();
    }

    Result<? extends Record> signatures(ContractId contract) {
        return db.select(
                        CONTRACT_VERSION.NUMBER,
                        SIGNATURE.SIDE,
                        SIGNATURE.PERSON_ID,
                        SIGNATURE.DECLARATION,
                        SIGNATURE.SHA256,
                        SIGNATURE.SIGNED_AT)
                .select(SIGNATURE_NAME.SALT, SIGNATURE_NAME.PRINTED_NAME)
                .from(SIGNATURE)
                .join(CONTRACT_VERSION)
                .on(CONTRACT_VERSION.ID.eq(SIGNATURE.VERSION_ID))
                .leftJoin(SIGNATURE_NAME)
                .on(SIGNATURE_NAME.SIGNATURE_ID.eq(SIGNATURE.ID))
                .where(SIGNATURE.CONTRACT_ID.eq(contract.id()))
                .orderBy(CONTRACT_VERSION.NUMBER, SIGNATURE.SIDE)
                .fetch();
    }

    Result<? extends Record> statements(ContractId contract) {
        return db.select(
                        STATEMENT.ID,
                        STATEMENT.NUMBER,
                        STATEMENT.PERIOD_FROM,
                        STATEMENT.PERIOD_UNTIL,
                        STATEMENT.ASSESSMENT_ID,
                        STATEMENT.ISSUED_AT)
                .select(STATEMENT.ISSUED_BY, STATEMENT.ISSUED_FOR, ASSESSMENT.KNOWN_UNTIL)
                .from(STATEMENT)
                .join(ASSESSMENT)
                .on(ASSESSMENT.ID.eq(STATEMENT.ASSESSMENT_ID))
                .where(STATEMENT.CONTRACT_ID.eq(contract.id()))
                .orderBy(STATEMENT.NUMBER)
                .fetch();
    }

    Result<? extends Record> lines(UUID statement) {
        return db.select(
                        STATEMENT_LINE.OBJECTIVE,
                        STATEMENT_LINE.REMEDY,
                        STATEMENT_LINE.WINDOW_START,
                        STATEMENT_LINE.WINDOW_END,
                        STATEMENT_LINE.EVENT,
                        STATEMENT_LINE.KIND)
                .select(STATEMENT_LINE.AMOUNT, STATEMENT_LINE.UNIT, STATEMENT_LINE.DUE_BY, STATEMENT_LINE.CLAIM_BY)
                .select(STATEMENT_LINE.ADJUSTS)
                .from(STATEMENT_LINE)
                .where(STATEMENT_LINE.STATEMENT_ID.eq(statement))
                .orderBy(STATEMENT_LINE.LINE)
                .fetch();
    }

    Result<? extends Record> parts(UUID assessment) {
        return db.select(
                        CONTRACT_VERSION.NUMBER,
                        ASSESSMENT.PERIOD_FROM,
                        ASSESSMENT.PERIOD_UNTIL,
                        ASSESSMENT_PART.RULES_FROM,
                        ASSESSMENT_PART.RULES_UNTIL,
                        ASSESSMENT_PART.AMENDMENTS)
                .select(
                        ASSESSMENT_PART.TERMS_SHA256,
                        ASSESSMENT_PART.FACTS_SHA256,
                        ASSESSMENT_PART.RULE_BOOK,
                        ASSESSMENT_PART.RULE_BOOK_SHA256,
                        ASSESSMENT_PART.RESULT_SHA256)
                .select(ASSESSMENT_PART.PART, ASSESSMENT_PART.FACTS, ASSESSMENT_PART.RESULT)
                .from(ASSESSMENT_PART)
                .join(ASSESSMENT)
                .on(ASSESSMENT.ID.eq(ASSESSMENT_PART.ASSESSMENT_ID))
                .leftJoin(CONTRACT_VERSION)
                .on(CONTRACT_VERSION.ID.eq(ASSESSMENT_PART.VERSION_ID))
                .where(ASSESSMENT_PART.ASSESSMENT_ID.eq(assessment))
                .orderBy(ASSESSMENT_PART.PART)
                .fetch();
    }

    /** Under which pseudonym the evidence knows each person. */
    Map<UUID, UUID> pseudonyms() {
        return db.select(AUDIT_PERSON.PERSON_ID, AUDIT_PERSON.PSEUDONYM)
                .from(AUDIT_PERSON)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }
}
