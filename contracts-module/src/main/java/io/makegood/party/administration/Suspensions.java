package io.makegood.party.administration;

import static io.makegood.db.Tables.SUSPENSION;

import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class Suspensions {
    private final DSLContext db;
    private final Clock clock;

    Suspensions(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void set(PersonId person, OrganisationId organisation, boolean active) {
        int known = db.update(SUSPENSION)
                .set(SUSPENSION.ACTIVE, active)
                .set(SUSPENSION.CHANGED_AT, clock.instant())
                .where(SUSPENSION.PERSON_ID.eq(person.id()))
                .and(SUSPENSION.ORGANISATION_ID.eq(organisation.id()))
                .execute();
        if (known == 0) {
            db.insertInto(SUSPENSION)
                    .set(SUSPENSION.PERSON_ID, person.id())
                    .set(SUSPENSION.ORGANISATION_ID, organisation.id())
                    .set(SUSPENSION.ACTIVE, active)
                    .set(SUSPENSION.CHANGED_AT, clock.instant())
                    .execute();
        }
    }
}
