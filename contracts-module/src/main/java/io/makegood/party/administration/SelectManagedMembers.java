package io.makegood.party.administration;

import static io.makegood.db.Tables.MEMBERSHIP;
import static io.makegood.db.Tables.PERSON;
import static io.makegood.db.Tables.SUSPENSION;
import static io.makegood.db.Tables.TOTP_SECRET;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.makegood.db.enums.TotpSecretState;
import io.makegood.party.OrganisationId;
import io.makegood.party.Person;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** The members of an organisation with their standing, by name; who was never given a role is none. */
@Repository
class SelectManagedMembers {
    private final DSLContext db;

    SelectManagedMembers(DSLContext db) {
        this.db = db;
    }

    List<ManagedMember> in(OrganisationId organisation) {
        return db
                .select(
                        PERSON.ID,
                        PERSON.SIGN_IN_NAME,
                        PERSON.NAME,
                        PERSON.LANGUAGE,
                        PERSON.ACTIVE,
                        PERSON.DEMO,
                        MEMBERSHIP.ROLE,
                        MEMBERSHIP.ACTIVE,
                        SUSPENSION.ACTIVE,
                        TOTP_SECRET.STATE)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .leftJoin(SUSPENSION)
                .on(SUSPENSION.PERSON_ID.eq(PERSON.ID))
                .and(SUSPENSION.ORGANISATION_ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .leftJoin(TOTP_SECRET)
                .on(TOTP_SECRET.PERSON_ID.eq(PERSON.ID))
                .where(MEMBERSHIP.ORGANISATION_ID.eq(organisation.id()))
                .orderBy(PERSON.NAME, PERSON.ID)
                .stream()
                .collect(groupingBy(row -> row.get(PERSON.ID), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(SelectManagedMembers::member)
                .toList();
    }

    private static ManagedMember member(List<? extends Record> rows) {
        Record first = rows.getFirst();
        Person person = new Person(
                new PersonId(first.get(PERSON.ID)),
                first.get(PERSON.SIGN_IN_NAME),
                first.get(PERSON.NAME),
                Locale.forLanguageTag(first.get(PERSON.LANGUAGE)),
                first.get(PERSON.ACTIVE),
                first.get(PERSON.DEMO));
        return new ManagedMember(
                person,
                rows.stream()
                        .filter(row -> row.get(MEMBERSHIP.ACTIVE))
                        .map(row -> Role.valueOf(row.get(MEMBERSHIP.ROLE).getLiteral()))
                        .collect(Collectors.toSet()),
                person.active() && !Boolean.TRUE.equals(first.get(SUSPENSION.ACTIVE)),
                first.get(TOTP_SECRET.STATE) == TotpSecretState.CONFIRMED);
    }
}
