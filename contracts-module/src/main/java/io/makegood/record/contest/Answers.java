package io.makegood.record.contest;

import static io.makegood.db.Tables.RECORD_ANSWER;

import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import io.makegood.db.enums.RecordAnswerAct;
import io.makegood.measure.json.FactsJson;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import io.makegood.record.RecordId;
import io.makegood.record.TamperedRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Repository;

/** Answers as they were given: a reading is read back from the very bytes that were hashed. */
@Repository
class Answers {
    private static final List<Field<?>> COLUMNS = List.of(
            RECORD_ANSWER.RECORD_ID,
            RECORD_ANSWER.NUMBER,
            RECORD_ANSWER.ACT,
            RECORD_ANSWER.REVISION,
            RECORD_ANSWER.COUNTS,
            RECORD_ANSWER.FACT,
            RECORD_ANSWER.SHA256,
            RECORD_ANSWER.ANSWERED_AT,
            RECORD_ANSWER.ANSWERED_BY,
            RECORD_ANSWER.ANSWERED_FOR,
            RECORD_ANSWER.REASON);

    private final DSLContext db;

    Answers(DSLContext db) {
        this.db = db;
    }

    void add(ContractId contract, RecordId id, Answer answer) {
        Optional<byte[]> bytes = bytes(answer);
        db.insertInto(RECORD_ANSWER)
                .set(RECORD_ANSWER.RECORD_ID, id.id())
                .set(RECORD_ANSWER.NUMBER, answer.number())
                .set(RECORD_ANSWER.CONTRACT_ID, contract.id())
                .set(RECORD_ANSWER.ACT, RecordAnswerAct.valueOf(answer.act().name()))
                .set(RECORD_ANSWER.REVISION, answer.revision())
                .set(RECORD_ANSWER.COUNTS, answer.reading().map(Reading::counts).orElse(true))
                .set(RECORD_ANSWER.FACT, bytes.orElse(null))
                .set(
                        RECORD_ANSWER.SHA256,
                        bytes.map(Sha256::of).map(Sha256::bytes).orElse(null))
                .set(RECORD_ANSWER.ANSWERED_AT, answer.made().at())
                .set(RECORD_ANSWER.ANSWERED_BY, answer.made().by().id())
                .set(RECORD_ANSWER.ANSWERED_FOR, answer.made().of().id())
                .set(RECORD_ANSWER.REASON, answer.made().reason())
                .execute();
    }

    /** What was said about one record, the oldest first. */
    List<Answer> of(ContractId contract, RecordId id) {
        return db.select(COLUMNS)
                .from(RECORD_ANSWER)
                .where(RECORD_ANSWER.CONTRACT_ID.eq(contract.id()))
                .and(RECORD_ANSWER.RECORD_ID.eq(id.id()))
                .orderBy(RECORD_ANSWER.NUMBER)
                .fetch(Answers::answer);
    }

    /** What was said about those records of a contract that were ever contested. */
    Map<RecordId, List<Answer>> everContested(ContractId contract) {
        Map<RecordId, List<Answer>> answers = new LinkedHashMap<>();
        Result<Record> rows = db.select(COLUMNS)
                .from(RECORD_ANSWER)
                .where(RECORD_ANSWER.CONTRACT_ID.eq(contract.id()))
                .and(RECORD_ANSWER.RECORD_ID.in(db.select(RECORD_ANSWER.as("contest").RECORD_ID)
                        .from(RECORD_ANSWER.as("contest"))
                        .where(RECORD_ANSWER.as("contest").CONTRACT_ID.eq(contract.id()))
                        .and(RECORD_ANSWER.as("contest").ACT.eq(RecordAnswerAct.CONTESTED))))
                .orderBy(RECORD_ANSWER.RECORD_ID, RECORD_ANSWER.NUMBER)
                .fetch();
        rows.intoGroups(RECORD_ANSWER.RECORD_ID)
                .forEach((id, said) -> answers.put(new RecordId(id), said.map(Answers::answer)));
        return answers;
    }

    /** The hash of the reading that an answer gives. */
    static Optional<Sha256> hash(Answer answer) {
        return bytes(answer).map(Sha256::of);
    }

    private static Optional<byte[]> bytes(Answer answer) {
        return answer.reading().map(reading -> FactsJson.canonical(reading.fact()));
    }

    private static Answer answer(Record row) {
        return new Answer(
                row.get(RECORD_ANSWER.NUMBER),
                Answer.Act.valueOf(row.get(RECORD_ANSWER.ACT).name()),
                row.get(RECORD_ANSWER.REVISION),
                Optional.ofNullable(row.get(RECORD_ANSWER.FACT)).map(bytes -> reading(bytes, row)),
                new Answer.Made(
                        new PersonId(row.get(RECORD_ANSWER.ANSWERED_BY)),
                        new OrganisationId(row.get(RECORD_ANSWER.ANSWERED_FOR)),
                        row.get(RECORD_ANSWER.ANSWERED_AT),
                        row.get(RECORD_ANSWER.REASON)));
    }

    private static Reading reading(byte[] bytes, Record row) {
        Sha256 hash = Sha256.ofHash(row.get(RECORD_ANSWER.SHA256));
        if (!Sha256.of(bytes).equals(hash)) {
            throw new TamperedRecord("A stored reading should have the hash " + hash + ", not " + Sha256.of(bytes));
        }
        return new Reading(FactsJson.readFact(bytes), row.get(RECORD_ANSWER.COUNTS));
    }
}
