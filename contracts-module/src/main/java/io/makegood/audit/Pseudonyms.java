package io.makegood.audit;

import static io.makegood.db.Tables.AUDIT_PERSON;

import io.makegood.party.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class Pseudonyms {
    private final DSLContext db;

    Pseudonyms(DSLContext db) {
        this.db = db;
    }

    /** The pseudonym under which the chains know the person; the first event of a person makes it. */
    UUID of(PersonId person) {
        return known(person).orElseGet(() -> {
            db.insertInto(AUDIT_PERSON)
                    .set(AUDIT_PERSON.PSEUDONYM, UUID.randomUUID())
                    .set(AUDIT_PERSON.PERSON_ID, person.id())
                    .onDuplicateKeyIgnore()
                    .execute();
            return known(person).orElseThrow();
        });
    }

    /** Who is behind each pseudonym. */
    Map<UUID, PersonId> all() {
        return db.select(AUDIT_PERSON.PSEUDONYM, AUDIT_PERSON.PERSON_ID)
                .from(AUDIT_PERSON)
                .fetchMap(row -> row.value1(), row -> new PersonId(row.value2()));
    }

    private Optional<UUID> known(PersonId person) {
        return db.select(AUDIT_PERSON.PSEUDONYM)
                .from(AUDIT_PERSON)
                .where(AUDIT_PERSON.PERSON_ID.eq(person.id()))
                .fetchOptional(row -> row.value1());
    }
}
