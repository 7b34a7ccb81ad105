package io.makegood.party.administration;

import static io.makegood.db.Tables.INVITATION;
import static io.makegood.db.Tables.INVITATION_ROLE;
import static io.makegood.db.Tables.ORGANISATION;
import static io.makegood.db.Tables.PERSON;

import io.makegood.db.enums.InvitationRoleRole;
import io.makegood.db.enums.InvitationState;
import io.makegood.db.tables.Organisation;
import io.makegood.party.Actor;
import io.makegood.party.OrganisationId;
import io.makegood.party.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

@Repository
class StoredInvitations {
    private static final Organisation INVITING = ORGANISATION.as("inviting");

    private final DSLContext db;
    private final Clock clock;

    StoredInvitations(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is written of a new invitation beside its token. */
    record New(OrganisationId organisation, boolean founding, Invitee invitee, Set<Role> roles) {}

    InvitationId add(Actor by, New invitation, Token token) {
        InvitationId id = InvitationId.random();
        Instant now = clock.instant();
        db.insertInto(INVITATION)
                .set(INVITATION.ID, id.id())
                .set(INVITATION.ORGANISATION_ID, invitation.organisation().id())
                .set(INVITATION.FOUNDING, invitation.founding())
                .set(INVITATION.ADDRESS, invitation.invitee().address())
                .set(INVITATION.LANGUAGE, invitation.invitee().language().toLanguageTag())
                .set(INVITATION.TOKEN_HASH, token.hash())
                .set(INVITATION.INVITED_BY, by.person().id())
                .set(INVITATION.INVITED_FOR, by.organisation().id())
                .set(INVITATION.CREATED_AT, now)
                .set(INVITATION.EXPIRES_AT, now.plus(Invitation.VALID))
                .set(INVITATION.STATE, InvitationState.OPEN)
                .execute();
        for (Role role : invitation.roles()) {
            db.insertInto(INVITATION_ROLE)
                    .set(INVITATION_ROLE.INVITATION_ID, id.id())
                    .set(INVITATION_ROLE.ROLE, InvitationRoleRole.valueOf(role.name()))
                    .execute();
        }
        return id;
    }

    void renew(InvitationId id, Token token) {
        db.update(INVITATION)
                .set(INVITATION.TOKEN_HASH, token.hash())
                .set(INVITATION.EXPIRES_AT, clock.instant().plus(Invitation.VALID))
                .where(INVITATION.ID.eq(id.id()))
                .execute();
    }

    /** Whether it was open until now; of many at once one is told so. */
    boolean use(InvitationId id) {
        return close(id, InvitationState.USED);
    }

    boolean revoke(InvitationId id) {
        return close(id, InvitationState.REVOKED);
    }

    private boolean close(InvitationId id, InvitationState state) {
        return db.update(INVITATION)
                        .set(INVITATION.STATE, state)
                        .where(INVITATION.ID.eq(id.id()))
                        .and(INVITATION.STATE.eq(InvitationState.OPEN))
                        .execute()
                == 1;
    }

    Optional<Invitation> open(Token token) {
        return select(INVITATION.TOKEN_HASH.eq(token.hash())).fetchOptional(this::invitation);
    }

    Optional<Invitation> open(InvitationId id) {
        return select(INVITATION.ID.eq(id.id())).fetchOptional(this::invitation);
    }

    /** To join the organisation. */
    List<Invitation> openTo(OrganisationId organisation) {
        return list(INVITATION.ORGANISATION_ID.eq(organisation.id()).and(INVITATION.FOUNDING.isFalse()));
    }

    /** To found another organisation, sent in the name of this one. */
    List<Invitation> openFoundingsOf(OrganisationId organisation) {
        return list(INVITATION.INVITED_FOR.eq(organisation.id()).and(INVITATION.FOUNDING.isTrue()));
    }

    /** Organisations that this one has invited and not given up. */
    List<io.makegood.party.Organisation> foundedBy(OrganisationId organisation) {
        return db.selectDistinct(ORGANISATION.ID, ORGANISATION.NAME)
                .from(INVITATION)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(INVITATION.ORGANISATION_ID))
                .where(INVITATION.INVITED_FOR.eq(organisation.id()))
                .and(INVITATION.FOUNDING.isTrue())
                .and(INVITATION.STATE.ne(InvitationState.REVOKED))
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .fetch(row -> new io.makegood.party.Organisation(new OrganisationId(row.value1()), row.value2()));
    }

    private List<Invitation> list(Condition which) {
        return select(which)
                .orderBy(INVITATION.CREATED_AT.desc(), INVITATION.ID)
                .fetch(this::invitation);
    }

    private SelectConditionStep<? extends Record> select(Condition which) {
        return db.select(
                        INVITATION.ID,
                        INVITATION.FOUNDING,
                        INVITATION.ADDRESS,
                        INVITATION.LANGUAGE,
                        INVITATION.CREATED_AT,
                        INVITATION.EXPIRES_AT,
                        ORGANISATION.ID,
                        ORGANISATION.NAME,
                        PERSON.NAME,
                        INVITING.NAME)
                .from(INVITATION)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(INVITATION.ORGANISATION_ID))
                .join(INVITING)
                .on(INVITING.ID.eq(INVITATION.INVITED_FOR))
                .join(PERSON)
                .on(PERSON.ID.eq(INVITATION.INVITED_BY))
                .where(INVITATION.STATE.eq(InvitationState.OPEN))
                .and(which);
    }

    private Invitation invitation(Record row) {
        InvitationId id = new InvitationId(row.get(INVITATION.ID));
        return new Invitation(
                id,
                new io.makegood.party.Organisation(
                        new OrganisationId(row.get(ORGANISATION.ID)), row.get(ORGANISATION.NAME)),
                row.get(INVITATION.FOUNDING),
                new Invitee(row.get(INVITATION.ADDRESS), Locale.forLanguageTag(row.get(INVITATION.LANGUAGE))),
                roles(id),
                new Invitation.Course(
                        row.get(PERSON.NAME),
                        row.get(INVITING.NAME),
                        row.get(INVITATION.CREATED_AT),
                        row.get(INVITATION.EXPIRES_AT)));
    }

    private Set<Role> roles(InvitationId id) {
        return db
                .select(INVITATION_ROLE.ROLE)
                .from(INVITATION_ROLE)
                .where(INVITATION_ROLE.INVITATION_ID.eq(id.id()))
                .stream()
                .map(row -> Role.valueOf(row.value1().getLiteral()))
                .collect(Collectors.toSet());
    }
}
