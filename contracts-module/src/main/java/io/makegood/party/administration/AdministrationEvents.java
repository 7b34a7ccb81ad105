package io.makegood.party.administration;

import static io.makegood.db.Tables.ADMINISTRATION_EVENT;
import static io.makegood.db.Tables.PERSON;

import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import io.makegood.party.administration.AdministrationEvent.Change;
import io.makegood.party.administration.AdministrationEvent.Kind;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class AdministrationEvents {
    private final DSLContext db;
    private final Clock clock;

    AdministrationEvents(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Who did it, in which organisation's record, and to whom: a mail address, or the name of an organisation. */
    record Deed(OrganisationId organisation, PersonId by, String subject) {}

    void add(Deed deed, Kind kind, Change change) {
        db.insertInto(ADMINISTRATION_EVENT)
                .set(ADMINISTRATION_EVENT.ORGANISATION_ID, deed.organisation().id())
                .set(ADMINISTRATION_EVENT.KIND, kind.name())
                .set(ADMINISTRATION_EVENT.DONE_BY, deed.by().id())
                .set(ADMINISTRATION_EVENT.SUBJECT, deed.subject())
                .set(ADMINISTRATION_EVENT.WAS, change.was())
                .set(ADMINISTRATION_EVENT.BECAME, change.became())
                .set(ADMINISTRATION_EVENT.HAPPENED_AT, clock.instant())
                .execute();
    }

    int count(OrganisationId organisation) {
        return db.fetchCount(ADMINISTRATION_EVENT, ADMINISTRATION_EVENT.ORGANISATION_ID.eq(organisation.id()));
    }

    List<AdministrationEvent> page(OrganisationId organisation, int page, int size) {
        return db.select(
                        ADMINISTRATION_EVENT.KIND,
                        PERSON.NAME,
                        PERSON.SIGN_IN_NAME,
                        ADMINISTRATION_EVENT.SUBJECT,
                        ADMINISTRATION_EVENT.WAS,
                        ADMINISTRATION_EVENT.BECAME,
                        ADMINISTRATION_EVENT.HAPPENED_AT)
                .from(ADMINISTRATION_EVENT)
                .join(PERSON)
                .on(PERSON.ID.eq(ADMINISTRATION_EVENT.DONE_BY))
                .where(ADMINISTRATION_EVENT.ORGANISATION_ID.eq(organisation.id()))
                .orderBy(ADMINISTRATION_EVENT.ID.desc())
                .limit(size)
                .offset((page - 1) * size)
                .fetch(row -> new AdministrationEvent(
                        Kind.valueOf(row.value1()),
                        row.value2(),
                        row.value3().equals(row.value4()),
                        row.value4(),
                        new Change(row.value5(), row.value6()),
                        row.value7()));
    }
}
