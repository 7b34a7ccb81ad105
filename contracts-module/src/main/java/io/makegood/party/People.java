package io.makegood.party;

import static io.makegood.db.Tables.PERSON;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

@Repository
class People {
    static final List<SelectField<?>> COLUMNS =
            List.of(PERSON.ID, PERSON.SIGN_IN_NAME, PERSON.NAME, PERSON.LANGUAGE, PERSON.ACTIVE, PERSON.DEMO);

    private final DSLContext db;
    private final Clock clock;

    People(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Person> find(PersonId id) {
        return db.select(COLUMNS).from(PERSON).where(PERSON.ID.eq(id.id())).fetchOptional(People::person);
    }

    Optional<Person> find(String signInName) {
        return db.select(COLUMNS)
                .from(PERSON)
                .where(PERSON.SIGN_IN_NAME.eq(signInName))
                .fetchOptional(People::person);
    }

    PersonId add(NewPerson person) {
        PersonId id = PersonId.random();
        db.insertInto(PERSON)
                .set(PERSON.ID, id.id())
                .set(PERSON.SIGN_IN_NAME, person.signInName())
                .set(PERSON.NAME, person.name())
                .set(PERSON.LANGUAGE, person.language().toLanguageTag())
                .set(PERSON.ACTIVE, true)
                .set(PERSON.DEMO, person.demo())
                .set(PERSON.CREATED_AT, clock.instant())
                .execute();
        return id;
    }

    boolean isEmpty() {
        return !db.fetchExists(PERSON);
    }

    void setName(PersonId id, String name) {
        db.update(PERSON).set(PERSON.NAME, name).where(PERSON.ID.eq(id.id())).execute();
    }

    void setActive(PersonId id, boolean active) {
        db.update(PERSON)
                .set(PERSON.ACTIVE, active)
                .where(PERSON.ID.eq(id.id()))
                .execute();
    }

    void setLanguage(PersonId id, Locale language) {
        db.update(PERSON)
                .set(PERSON.LANGUAGE, language.toLanguageTag())
                .where(PERSON.ID.eq(id.id()))
                .execute();
    }

    static Person person(Record row) {
        return new Person(
                new PersonId(row.get(PERSON.ID)),
                row.get(PERSON.SIGN_IN_NAME),
                row.get(PERSON.NAME),
                Locale.forLanguageTag(row.get(PERSON.LANGUAGE)),
                row.get(PERSON.ACTIVE),
                row.get(PERSON.DEMO));
    }
}
