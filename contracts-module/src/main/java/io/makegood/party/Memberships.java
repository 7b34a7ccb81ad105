package io.makegood.party;

import static io.makegood.db.Tables.MEMBERSHIP;
import static io.makegood.db.Tables.ORGANISATION;
import static io.makegood.db.Tables.PERSON;
import static io.makegood.db.Tables.SUSPENSION;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.makegood.db.enums.MembershipRole;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

@Repository
class Memberships {
    private static final Field<Boolean> COUNTS = field(name("counts"), Boolean.class);

    private final DSLContext db;
    private final Clock clock;

    Memberships(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Membership> of(PersonId person) {
        return db
                .select(People.COLUMNS)
                .select(ORGANISATION.ID, ORGANISATION.NAME, MEMBERSHIP.ROLE, MEMBERSHIP.ACTIVE.as(COUNTS))
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .where(MEMBERSHIP.PERSON_ID.eq(person.id()))
                .and(MEMBERSHIP.ACTIVE.isTrue())
                .and(notExists(suspension()))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .stream()
                .collect(groupingBy(row -> row.get(ORGANISATION.ID), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(Memberships::membership)
                .toList();
    }

    List<Member> in(OrganisationId organisation) {
        return db
                .select(People.COLUMNS)
                .select(
                        MEMBERSHIP.ROLE,
                        field(MEMBERSHIP.ACTIVE.isTrue().and(notExists(suspension())))
                                .as(COUNTS))
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.ORGANISATION_ID.eq(organisation.id()))
                .orderBy(PERSON.NAME, PERSON.ID)
                .stream()
                .collect(groupingBy(row -> row.get(PERSON.ID), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(rows -> new Member(People.person(rows.getFirst()), roles(rows)))
                .toList();
    }

    private static Select<?> suspension() {
        return selectOne()
                .from(SUSPENSION)
                .where(SUSPENSION.PERSON_ID.eq(MEMBERSHIP.PERSON_ID))
                .and(SUSPENSION.ORGANISATION_ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .and(SUSPENSION.ACTIVE.isTrue());
    }

    void set(PersonId person, OrganisationId organisation, Set<Role> roles) {
        for (Role role : Role.values()) {
            set(person.id(), organisation.id(), stored(role), roles.contains(role));
        }
    }

    private void set(UUID person, UUID organisation, MembershipRole role, boolean active) {
        int known = db.update(MEMBERSHIP)
                .set(MEMBERSHIP.ACTIVE, active)
                .set(MEMBERSHIP.CHANGED_AT, clock.instant())
                .where(MEMBERSHIP.PERSON_ID.eq(person))
                .and(MEMBERSHIP.ORGANISATION_ID.eq(organisation))
                .and(MEMBERSHIP.ROLE.eq(role))
                .execute();
        if (known == 0 && active) {
            db.insertInto(MEMBERSHIP)
                    .set(MEMBERSHIP.PERSON_ID, person)
                    .set(MEMBERSHIP.ORGANISATION_ID, organisation)
                    .set(MEMBERSHIP.ROLE, role)
                    .set(MEMBERSHIP.ACTIVE, true)
                    .set(MEMBERSHIP.CHANGED_AT, clock.instant())
                    .execute();
        }
    }

    private static Membership membership(List<? extends Record> rows) {
        Record first = rows.getFirst();
        Organisation organisation =
                new Organisation(new OrganisationId(first.get(ORGANISATION.ID)), first.get(ORGANISATION.NAME));
        return new Membership(People.person(first), organisation, roles(rows));
    }

    private static Set<Role> roles(List<? extends Record> rows) {
        return rows.stream()
                .filter(row -> row.get(COUNTS))
                .map(row -> Role.valueOf(row.get(MEMBERSHIP.ROLE).getLiteral()))
                .collect(Collectors.toSet());
    }

    private static MembershipRole stored(Role role) {
        return MembershipRole.valueOf(role.name());
    }
}
