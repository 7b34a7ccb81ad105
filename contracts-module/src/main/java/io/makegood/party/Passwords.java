package io.makegood.party;

import static io.makegood.db.Tables.PERSON_PASSWORD;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The hashed passwords of people. Hashing and comparing is the business of who lets people in. */
@Repository
public class Passwords {
    private final DSLContext db;
    private final Clock clock;

    Passwords(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<String> hashOf(PersonId person) {
        return db.select(PERSON_PASSWORD.PASSWORD_HASH)
                .from(PERSON_PASSWORD)
                .where(PERSON_PASSWORD.PERSON_ID.eq(person.id()))
                .fetchOptional(PERSON_PASSWORD.PASSWORD_HASH);
    }

    @Transactional
    public void set(PersonId person, String hash) {
        int known = db.update(PERSON_PASSWORD)
                .set(PERSON_PASSWORD.PASSWORD_HASH, hash)
                .set(PERSON_PASSWORD.CHANGED_AT, clock.instant())
                .where(PERSON_PASSWORD.PERSON_ID.eq(person.id()))
                .execute();
        if (known == 0) {
            db.insertInto(PERSON_PASSWORD)
                    .set(PERSON_PASSWORD.PERSON_ID, person.id())
                    .set(PERSON_PASSWORD.PASSWORD_HASH, hash)
                    .set(PERSON_PASSWORD.CHANGED_AT, clock.instant())
                    .execute();
        }
    }
}
