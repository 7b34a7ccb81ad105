package io.makegood.notice;

import static io.makegood.db.Tables.LETTER_CHOICE;

import io.makegood.party.PersonId;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class StoredChoices {
    private final DSLContext db;
    private final Clock clock;

    StoredChoices(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Set<NoticeKind> unwanted(PersonId person) {
        return db
                .select(LETTER_CHOICE.KIND)
                .from(LETTER_CHOICE)
                .where(LETTER_CHOICE.PERSON_ID.eq(person.id()))
                .and(LETTER_CHOICE.WANTED.isFalse())
                .stream()
                .map(row -> NoticeKind.valueOf(row.value1()))
                .collect(Collectors.toSet());
    }

    void put(PersonId person, NoticeKind kind, boolean wanted) {
        int known = db.update(LETTER_CHOICE)
                .set(LETTER_CHOICE.WANTED, wanted)
                .set(LETTER_CHOICE.CHANGED_AT, clock.instant())
                .where(LETTER_CHOICE.PERSON_ID.eq(person.id()))
                .and(LETTER_CHOICE.KIND.eq(kind.name()))
                .execute();
        if (known == 0) {
            db.insertInto(LETTER_CHOICE)
                    .set(LETTER_CHOICE.PERSON_ID, person.id())
                    .set(LETTER_CHOICE.KIND, kind.name())
                    .set(LETTER_CHOICE.WANTED, wanted)
                    .set(LETTER_CHOICE.CHANGED_AT, clock.instant())
                    .execute();
        }
    }
}
