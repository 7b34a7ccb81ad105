package io.makegood.party;

import static io.makegood.db.Tables.ORGANISATION;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;

@Repository
class Organisations {
    private final DSLContext db;
    private final Clock clock;

    Organisations(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Organisation> find(OrganisationId id) {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id.id()))
                .fetchOptional(Organisations::organisation);
    }

    Optional<Organisation> find(String name) {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.NAME.eq(name))
                .fetchOptional(Organisations::organisation);
    }

    /** The same, and no other transaction locks it before this one ends. */
    Optional<Organisation> lock(OrganisationId id) {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id.id()))
                .forUpdate()
                .fetchOptional(Organisations::organisation);
    }

    void rename(OrganisationId id, String name) {
        db.update(ORGANISATION)
                .set(ORGANISATION.NAME, name)
                .where(ORGANISATION.ID.eq(id.id()))
                .execute();
    }

    List<Organisation> all() {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .fetch(Organisations::organisation);
    }

    OrganisationId add(String name) {
        OrganisationId id = OrganisationId.random();
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id.id())
                .set(ORGANISATION.NAME, name)
                .set(ORGANISATION.CREATED_AT, clock.instant())
                .execute();
        return id;
    }

    private static Organisation organisation(Record2<java.util.UUID, String> row) {
        return new Organisation(new OrganisationId(row.value1()), row.value2());
    }
}
