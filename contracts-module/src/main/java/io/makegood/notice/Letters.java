package io.makegood.notice;

import static io.makegood.db.Tables.LETTER;

import io.makegood.contract.ContractId;
import io.makegood.db.enums.LetterState;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import io.makegood.terms.json.Documents;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class Letters {
    private static final int LIMIT_BYTES = 10_000;
    private static final int LONGEST_PROBLEM = 300;
    private static final List<SelectField<?>> COLUMNS = List.of(
            LETTER.ID,
            LETTER.KIND,
            LETTER.ADDRESS,
            LETTER.LANGUAGE,
            LETTER.ORGANISATION_ID,
            LETTER.PERSON_ID,
            LETTER.CONTRACT_ID,
            LETTER.FACTS,
            LETTER.STATE,
            LETTER.ATTEMPTS,
            LETTER.PROBLEM,
            LETTER.WRITTEN_AT,
            LETTER.CHANGED_AT,
            LETTER.GOOD_UNTIL);

    private final DSLContext db;

    Letters(DSLContext db) {
        this.db = db;
    }

    boolean isWritten(String occasion, String address) {
        return db.fetchExists(
                db.selectOne().from(LETTER).where(LETTER.OCCASION.eq(occasion)).and(LETTER.ADDRESS.eq(address)));
    }

    /** Puts it into the outbox; to people of the demo it stays there. */
    void add(NewLetter letter, Letter.Reader reader, Instant now, boolean held, byte @Nullable [] sealed) {
        db.insertInto(LETTER)
                .set(LETTER.ID, letter.id().id())
                .set(LETTER.OCCASION, letter.occasion())
                .set(LETTER.KIND, letter.kind().name())
                .set(LETTER.ADDRESS, reader.address())
                .set(LETTER.LANGUAGE, reader.language().toLanguageTag())
                .set(LETTER.ORGANISATION_ID, reader.organisation().id())
                .set(LETTER.PERSON_ID, reader.person().map(PersonId::id).orElse(null))
                .set(
                        LETTER.CONTRACT_ID,
                        letter.about().contract().map(ContractId::id).orElse(null))
                .set(LETTER.FACTS, json(letter.about().facts()))
                .set(LETTER.SEALED, sealed)
                .set(LETTER.STATE, held ? LetterState.HELD : LetterState.WAITING)
                .set(LETTER.ATTEMPTS, 0)
                .set(LETTER.PROBLEM, "")
                .set(LETTER.WRITTEN_AT, now)
                .set(LETTER.DUE_AT, now)
                .set(LETTER.GOOD_UNTIL, letter.goodUntil())
                .set(LETTER.CHANGED_AT, now)
                .execute();
    }

    /** Those whose time has come, the oldest first. */
    List<Letter> due(Instant now, int most) {
        return db
                .select(COLUMNS)
                .from(LETTER)
                .where(LETTER.STATE.eq(LetterState.WAITING))
                .and(LETTER.DUE_AT.le(now))
                .orderBy(LETTER.DUE_AT, LETTER.ID)
                .limit(most)
                .stream()
                .map(Letters::letter)
                .toList();
    }

    /** Takes it for sending; false if another sender was faster. */
    boolean take(LetterId id, Instant now) {
        return db.update(LETTER)
                        .set(LETTER.STATE, LetterState.SENDING)
                        .set(LETTER.ATTEMPTS, LETTER.ATTEMPTS.plus(1))
                        .set(LETTER.CHANGED_AT, now)
                        .where(LETTER.ID.eq(id.id()))
                        .and(LETTER.STATE.eq(LetterState.WAITING))
                        .execute()
                == 1;
    }

    /** Where one that was waiting or being sent ends; what was sealed in it is forgotten, unless it may be sent again. */
    void end(LetterId id, io.makegood.notice.LetterState state, String problem, Instant now) {
        boolean over = !state.canBeSentAgain();
        db.update(LETTER)
                .set(LETTER.STATE, LetterState.valueOf(state.name()))
                .set(LETTER.PROBLEM, cut(problem))
                .set(LETTER.CHANGED_AT, now)
                .where(LETTER.ID.eq(id.id()))
                .execute();
        if (over) {
            db.update(LETTER)
                    .setNull(LETTER.SEALED)
                    .where(LETTER.ID.eq(id.id()))
                    .and(LETTER.SEALED.isNotNull())
                    .execute();
        }
    }

    void waitUntil(LetterId id, Instant due, String problem, Instant now) {
        db.update(LETTER)
                .set(LETTER.STATE, LetterState.WAITING)
                .set(LETTER.DUE_AT, due)
                .set(LETTER.PROBLEM, cut(problem))
                .set(LETTER.CHANGED_AT, now)
                .where(LETTER.ID.eq(id.id()))
                .execute();
    }

    /** Those that a sender took before a moment and never reported on. */
    int giveUpSince(Instant before, Instant now) {
        return db.update(LETTER)
                .set(LETTER.STATE, LetterState.UNCERTAIN)
                .set(LETTER.CHANGED_AT, now)
                .where(LETTER.STATE.eq(LetterState.SENDING))
                .and(LETTER.CHANGED_AT.lt(before))
                .execute();
    }

    Optional<byte[]> sealed(LetterId id) {
        return db.select(LETTER.SEALED)
                .from(LETTER)
                .where(LETTER.ID.eq(id.id()))
                .fetchOptional(LETTER.SEALED);
    }

    List<Letter> of(OrganisationId organisation, int page, int size) {
        return db
                .select(COLUMNS)
                .from(LETTER)
                .where(LETTER.ORGANISATION_ID.eq(organisation.id()))
                .orderBy(LETTER.WRITTEN_AT.desc(), LETTER.ID)
                .limit(size)
                .offset((page - 1) * size)
                .stream()
                .map(Letters::letter)
                .toList();
    }

    int count(OrganisationId organisation) {
        return db.fetchCount(LETTER, LETTER.ORGANISATION_ID.eq(organisation.id()));
    }

    Optional<Letter> find(OrganisationId organisation, LetterId id) {
        return db.select(COLUMNS)
                .from(LETTER)
                .where(LETTER.ID.eq(id.id()))
                .and(LETTER.ORGANISATION_ID.eq(organisation.id()))
                .fetchOptional(Letters::letter);
    }

    static Duration pauseAfter(int attempts) {
        int[] minutes = {1, 5, 15, 60, 240, 720};
        return Duration.ofMinutes(minutes[Math.min(attempts, minutes.length) - 1]);
    }

    private static String cut(String problem) {
        return problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM);
    }

    private static String json(Map<String, String> facts) {
        Map<String, Json> json = new LinkedHashMap<>();
        facts.forEach((name, fact) -> json.put(name, new Json.Text(fact)));
        return new String(JsonWriter.canonical(new Json.Fields(json)), StandardCharsets.UTF_8);
    }

    private static Map<String, String> facts(String json) {
        Map<String, String> facts = new LinkedHashMap<>();
        Json read = Documents.json(json.getBytes(StandardCharsets.UTF_8), LIMIT_BYTES);
        ((Json.Fields) read).of().forEach((name, fact) -> facts.put(name, ((Json.Text) fact).value()));
        return facts;
    }

    private static Letter letter(Record row) {
        return new Letter(
                new LetterId(row.get(LETTER.ID)),
                NoticeKind.valueOf(row.get(LETTER.KIND)),
                new Letter.Reader(
                        row.get(LETTER.ADDRESS),
                        Locale.forLanguageTag(row.get(LETTER.LANGUAGE)),
                        new OrganisationId(row.get(LETTER.ORGANISATION_ID)),
                        Optional.ofNullable(row.get(LETTER.PERSON_ID)).map(PersonId::new)),
                new Letter.About(
                        Optional.ofNullable(row.get(LETTER.CONTRACT_ID)).map(ContractId::new),
                        facts(row.get(LETTER.FACTS))),
                new Letter.Course(
                        io.makegood.notice.LetterState.valueOf(
                                row.get(LETTER.STATE).name()),
                        row.get(LETTER.ATTEMPTS),
                        row.get(LETTER.PROBLEM),
                        row.get(LETTER.WRITTEN_AT),
                        row.get(LETTER.CHANGED_AT),
                        row.get(LETTER.GOOD_UNTIL)));
    }
}
