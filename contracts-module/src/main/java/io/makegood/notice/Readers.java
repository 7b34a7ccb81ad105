package io.makegood.notice;

import static io.makegood.db.Tables.CONTRACT;
import static io.makegood.db.Tables.LETTER_CHOICE;
import static io.makegood.db.Tables.MEMBERSHIP;
import static io.makegood.db.Tables.ORGANISATION;
import static io.makegood.db.Tables.PERSON;
import static io.makegood.db.Tables.SUSPENSION;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.makegood.contract.Contract;
import io.makegood.contract.ContractId;
import io.makegood.db.enums.MembershipRole;
import io.makegood.party.Organisation;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Who of which organisation reads letters of a kind. */
@Repository
class Readers {
    private final DSLContext db;

    Readers(DSLContext db) {
        this.db = db;
    }

    /** A reader; a letter to a made-up person of the demo is never sent. */
    record Found(Letter.Reader reader, boolean demo) {}

    /** Everyone of the organisations whom a kind is for and who wants it, each person once. */
    List<Found> of(NoticeKind kind, Collection<OrganisationId> organisations) {
        List<MembershipRole> roles = kind.readers().stream()
                .map(role -> MembershipRole.valueOf(role.name()))
                .toList();
        return db
                .selectDistinct(
                        PERSON.ID, PERSON.SIGN_IN_NAME, PERSON.LANGUAGE, PERSON.DEMO, MEMBERSHIP.ORGANISATION_ID)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.ORGANISATION_ID.in(
                        organisations.stream().map(OrganisationId::id).toList()))
                .and(MEMBERSHIP.ROLE.in(roles))
                .and(counts())
                .and(notExists(selectOne()
                        .from(LETTER_CHOICE)
                        .where(LETTER_CHOICE.PERSON_ID.eq(PERSON.ID))
                        .and(LETTER_CHOICE.KIND.eq(kind.name()))
                        .and(LETTER_CHOICE.WANTED.isFalse())))
                .orderBy(PERSON.SIGN_IN_NAME)
                .stream()
                .map(Readers::found)
                .toList();
    }

    /** Whether the person still has a role in the organisation for which letters of the kind are. */
    boolean stillReads(PersonId person, OrganisationId organisation, NoticeKind kind) {
        return db.fetchExists(selectOne()
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(PERSON.ID.eq(person.id()))
                .and(MEMBERSHIP.ORGANISATION_ID.eq(organisation.id()))
                .and(MEMBERSHIP.ROLE.in(kind.readers().stream()
                        .map(role -> MembershipRole.valueOf(role.name()))
                        .toList()))
                .and(counts()));
    }

    /** A contract for work that has no actor. */
    Optional<Contract> contract(ContractId id) {
        Optional<? extends Record> row = db.select(
                        CONTRACT.TITLE, CONTRACT.PROVIDER_ID, CONTRACT.CUSTOMER_ID, CONTRACT.OPENED_AT)
                .from(CONTRACT)
                .where(CONTRACT.ID.eq(id.id()))
                .fetchOptional();
        return row.map(found -> {
            Map<java.util.UUID, String> names = db.select(ORGANISATION.ID, ORGANISATION.NAME)
                    .from(ORGANISATION)
                    .where(ORGANISATION.ID.in(found.get(CONTRACT.PROVIDER_ID), found.get(CONTRACT.CUSTOMER_ID)))
                    .fetchMap(ORGANISATION.ID, ORGANISATION.NAME);
            return new Contract(
                    id,
                    found.get(CONTRACT.TITLE),
                    organisation(found.get(CONTRACT.PROVIDER_ID), names),
                    organisation(found.get(CONTRACT.CUSTOMER_ID), names),
                    found.get(CONTRACT.OPENED_AT));
        });
    }

    private static Organisation organisation(java.util.UUID id, Map<java.util.UUID, String> names) {
        return new Organisation(new OrganisationId(id), names.getOrDefault(id, ""));
    }

    private static Condition counts() {
        return MEMBERSHIP
                .ACTIVE
                .isTrue()
                .and(PERSON.ACTIVE.isTrue())
                .and(notExists(selectOne()
                        .from(SUSPENSION)
                        .where(SUSPENSION.PERSON_ID.eq(MEMBERSHIP.PERSON_ID))
                        .and(SUSPENSION.ORGANISATION_ID.eq(MEMBERSHIP.ORGANISATION_ID))
                        .and(SUSPENSION.ACTIVE.isTrue())));
    }

    private static Found found(Record row) {
        Letter.Reader reader = new Letter.Reader(
                row.get(PERSON.SIGN_IN_NAME),
                Locale.forLanguageTag(row.get(PERSON.LANGUAGE)),
                new OrganisationId(row.get(MEMBERSHIP.ORGANISATION_ID)),
                Optional.of(new PersonId(row.get(PERSON.ID))));
        return new Found(reader, row.get(PERSON.DEMO));
    }
}
