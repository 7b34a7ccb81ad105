package io.makegood.credit;

import static io.makegood.db.Tables.ASSESSMENT;
import static io.makegood.db.Tables.ASSESSMENT_PART;

import io.makegood.assess.Assessment;
import io.makegood.assess.Period;
import io.makegood.assess.json.AssessmentJson;
import io.makegood.audit.Sha256;
import io.makegood.contract.ContractId;
import io.makegood.contract.Version;
import io.makegood.contract.VersionHistory;
import io.makegood.contract.VersionId;
import io.makegood.db.enums.AssessmentPartAmendments;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.json.FactsJson;
import io.makegood.terms.Header;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Computations as they were made: read back from the very bytes that were hashed, and refused if these have changed. */
@Repository
class StoredAssessments {
    private final DSLContext db;
    private final Clock clock;

    StoredAssessments(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    AssessmentId add(Run run) {
        AssessmentId id = AssessmentId.random();
        Computed computed = run.computed();
        db.insertInto(ASSESSMENT)
                .set(ASSESSMENT.ID, id.id())
                .set(ASSESSMENT.CONTRACT_ID, computed.contract().id())
                .set(ASSESSMENT.PERIOD_FROM, computed.period().from())
                .set(ASSESSMENT.PERIOD_UNTIL, computed.period().until())
                .set(ASSESSMENT.KNOWN_UNTIL, computed.knownUntil())
                .set(ASSESSMENT.COMPUTED_AT, clock.instant())
                .execute();
        for (int part = 0; part < computed.parts().size(); part++) {
            add(id, part + 1, computed.parts().get(part), run.told().get(part));
        }
        return id;
    }

    private void add(AssessmentId id, int number, Part part, Facts told) {
        byte[] facts = FactsJson.canonical(told);
        byte[] result = AssessmentJson.canonical(part.assessment());
        Ruling ruling = part.ruling();
        Assessment.Origins origins = part.assessment().origins();
        db.insertInto(ASSESSMENT_PART)
                .set(ASSESSMENT_PART.ASSESSMENT_ID, id.id())
                .set(ASSESSMENT_PART.PART, number)
                .set(ASSESSMENT_PART.VERSION_ID, ruling.version().id().id())
                .set(ASSESSMENT_PART.RULES_FROM, ruling.from())
                .set(ASSESSMENT_PART.RULES_UNTIL, ruling.until())
                .set(
                        ASSESSMENT_PART.AMENDMENTS,
                        AssessmentPartAmendments.valueOf(ruling.amendments().name()))
                .set(ASSESSMENT_PART.TERMS_SHA256, ruling.version().hash().bytes())
                .set(ASSESSMENT_PART.FACTS_SHA256, Sha256.of(facts).bytes())
                .set(ASSESSMENT_PART.RULE_BOOK, origins.ruleBook())
                .set(ASSESSMENT_PART.RULE_BOOK_SHA256, new Sha256(origins.ruleBookHash()).bytes())
                .set(ASSESSMENT_PART.RESULT_SHA256, Sha256.of(result).bytes())
                .set(ASSESSMENT_PART.FACTS, facts)
                .set(ASSESSMENT_PART.RESULT, result)
                .execute();
    }

    /** The stored results; the versions are those of the contract. */
    Computed computed(ContractId contract, AssessmentId id, VersionHistory versions) {
        Record head = db.select(ASSESSMENT.PERIOD_FROM, ASSESSMENT.PERIOD_UNTIL, ASSESSMENT.KNOWN_UNTIL)
                .from(ASSESSMENT)
                .where(ASSESSMENT.ID.eq(id.id()))
                .and(ASSESSMENT.CONTRACT_ID.eq(contract.id()))
                .fetchSingle();
        List<Part> parts = db.select(
                        ASSESSMENT_PART.VERSION_ID,
                        ASSESSMENT_PART.RULES_FROM,
                        ASSESSMENT_PART.RULES_UNTIL,
                        ASSESSMENT_PART.AMENDMENTS,
                        ASSESSMENT_PART.RESULT,
                        ASSESSMENT_PART.RESULT_SHA256)
                .from(ASSESSMENT_PART)
                .where(ASSESSMENT_PART.ASSESSMENT_ID.eq(id.id()))
                .orderBy(ASSESSMENT_PART.PART)
                .fetch(row -> part(row, versions));
        Period period = new Period(head.get(ASSESSMENT.PERIOD_FROM), head.get(ASSESSMENT.PERIOD_UNTIL));
        return new Computed(contract, period, head.get(ASSESSMENT.KNOWN_UNTIL), parts);
    }

    /** What each part was made of. */
    List<Evidence> evidence(AssessmentId id) {
        return db.select(
                        ASSESSMENT_PART.RULE_BOOK,
                        ASSESSMENT_PART.TERMS_SHA256,
                        ASSESSMENT_PART.FACTS_SHA256,
                        ASSESSMENT_PART.RULE_BOOK_SHA256,
                        ASSESSMENT_PART.RESULT_SHA256,
                        ASSESSMENT_PART.FACTS)
                .from(ASSESSMENT_PART)
                .where(ASSESSMENT_PART.ASSESSMENT_ID.eq(id.id()))
                .orderBy(ASSESSMENT_PART.PART)
                .fetch(StoredAssessments::evidence);
    }

    private static Evidence evidence(Record row) {
        byte[] facts = row.get(ASSESSMENT_PART.FACTS);
        Evidence.Hashes hashes = new Evidence.Hashes(
                Sha256.ofHash(row.get(ASSESSMENT_PART.TERMS_SHA256)),
                Sha256.ofHash(row.get(ASSESSMENT_PART.FACTS_SHA256)),
                Sha256.ofHash(row.get(ASSESSMENT_PART.RULE_BOOK_SHA256)),
                Sha256.ofHash(row.get(ASSESSMENT_PART.RESULT_SHA256)));
        unchanged("facts", facts, hashes.facts());
        return new Evidence(row.get(ASSESSMENT_PART.RULE_BOOK), hashes, FactsJson.read(facts));
    }

    private static Part part(Record row, VersionHistory versions) {
        VersionId id = new VersionId(row.get(ASSESSMENT_PART.VERSION_ID));
        Version version = versions.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An assessment of a version that is not there: " + id));
        Ruling ruling = new Ruling(
                version,
                row.get(ASSESSMENT_PART.RULES_FROM),
                row.get(ASSESSMENT_PART.RULES_UNTIL),
                Header.Amendments.valueOf(row.get(ASSESSMENT_PART.AMENDMENTS).name()));
        byte[] result = row.get(ASSESSMENT_PART.RESULT);
        unchanged("result", result, Sha256.ofHash(row.get(ASSESSMENT_PART.RESULT_SHA256)));
        return new Part(ruling, AssessmentJson.read(result));
    }

    private static void unchanged(String what, byte[] stored, Sha256 hash) {
        if (!Sha256.of(stored).equals(hash)) {
            throw new TamperedAssessment("The stored " + what + " of an assessment should have the hash " + hash);
        }
    }
}
