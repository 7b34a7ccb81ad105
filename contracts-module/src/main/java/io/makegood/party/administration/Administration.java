package io.makegood.party.administration;

import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Organisation;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.party.SecondFactor;
import io.makegood.party.administration.AdministrationEvent.Change;
import io.makegood.party.administration.AdministrationEvent.Kind;
import io.makegood.party.administration.AdministrationEvents.Deed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does in the own organisation, and in no other. Every change is written into the organisation's record
 * in the same transaction. Changes of one organisation come one after the other, so that the last administrator stays.
 */
@Service
public class Administration {
    public static final int PAGE_SIZE = 50;

    private final Parties parties;
    private final SelectManagedMembers members;
    private final Suspensions suspensions;
    private final SecondFactor secondFactor;
    private final AdministrationEvents events;

    Administration(
            Parties parties,
            SelectManagedMembers members,
            Suspensions suspensions,
            SecondFactor secondFactor,
            AdministrationEvents events) {
        this.parties = parties;
        this.members = members;
        this.suspensions = suspensions;
        this.secondFactor = secondFactor;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<ManagedMember> members(Actor actor) {
        NotPermitted.unlessOneOf(actor, Role.ADMINISTRATOR);
        return members.in(actor.organisation());
    }

    @Transactional(readOnly = true)
    public ManagedMember member(Actor actor, PersonId person) {
        return members(actor).stream()
                .filter(member -> member.person().id().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFound("member " + person));
    }

    /** Whether the organisation now has the name; not when another one has it. */
    @Transactional
    public boolean rename(Actor actor, String name) {
        NotPermitted.unlessOneOf(actor, Role.ADMINISTRATOR);
        Organisation organisation = parties.lock(actor.organisation());
        if (organisation.name().equals(name.strip())) {
            return true;
        }
        if (!parties.rename(organisation.id(), name)) {
            return false;
        }
        Change change = new Change(organisation.name(), name.strip());
        events.add(new Deed(organisation.id(), actor.person(), name.strip()), Kind.ORGANISATION_RENAMED, change);
        return true;
    }

    @Transactional
    public RolesResult changeRoles(Actor actor, PersonId person, RolesChange change) {
        ManagedMember member = locked(actor, person);
        if (!member.roles().equals(change.shown())) {
            return RolesResult.STALE;
        }
        if (change.wanted().isEmpty()) {
            return RolesResult.NO_ROLE;
        }
        if (change.wanted().equals(member.roles())) {
            return RolesResult.UNCHANGED;
        }
        if (!change.wanted().contains(Role.ADMINISTRATOR) && isLastAdministrator(actor, member)) {
            return RolesResult.LAST_ADMINISTRATOR;
        }
        parties.setRoles(person, actor.organisation(), change.wanted());
        write(actor, member, Kind.ROLES_CHANGED, new Change(words(member.roles()), words(change.wanted())));
        return RolesResult.CHANGED;
    }

    /** The member's roles count for nothing from now on; everything it did stays. */
    @Transactional
    public RolesResult deactivate(Actor actor, PersonId person) {
        ManagedMember member = locked(actor, person);
        if (!member.active()) {
            return RolesResult.UNCHANGED;
        }
        if (isLastAdministrator(actor, member)) {
            return RolesResult.LAST_ADMINISTRATOR;
        }
        suspensions.set(person, actor.organisation(), true);
        write(actor, member, Kind.MEMBER_DEACTIVATED, new Change(words(member.roles()), ""));
        return RolesResult.CHANGED;
    }

    /** The member has again the roles that it had before. */
    @Transactional
    public RolesResult reactivate(Actor actor, PersonId person) {
        ManagedMember member = locked(actor, person);
        if (member.active()) {
            return RolesResult.UNCHANGED;
        }
        suspensions.set(person, actor.organisation(), false);
        write(actor, member, Kind.MEMBER_REACTIVATED, new Change("", words(member.roles())));
        return RolesResult.CHANGED;
    }

    /** The phone is lost: the person sets up another second factor. All organisations it belongs to find that in their record. */
    @Transactional
    public void resetSecondFactor(Actor actor, PersonId person) {
        ManagedMember member = locked(actor, person);
        secondFactor.takeAway(person);
        write(actor, member, Kind.SECOND_FACTOR_RESET, Change.NONE);
        parties.membershipsOf(person).stream()
                .map(membership -> membership.organisation().id())
                .filter(other -> !other.equals(actor.organisation()))
                .forEach(other -> events.add(
                        new Deed(other, actor.person(), member.person().signInName()),
                        Kind.SECOND_FACTOR_RESET,
                        Change.NONE));
    }

    /** What was administered in the organisation, the newest first. */
    @Transactional(readOnly = true)
    public List<AdministrationEvent> events(Actor actor, int page) {
        NotPermitted.unlessOneOf(actor, Role.ADMINISTRATOR, Role.LEGAL);
        return events.page(actor.organisation(), Math.max(1, page), PAGE_SIZE);
    }

    @Transactional(readOnly = true)
    public int countEvents(Actor actor) {
        NotPermitted.unlessOneOf(actor, Role.ADMINISTRATOR, Role.LEGAL);
        return events.count(actor.organisation());
    }

    static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private ManagedMember locked(Actor actor, PersonId person) {
        NotPermitted.unlessOneOf(actor, Role.ADMINISTRATOR);
        parties.lock(actor.organisation());
        return member(actor, person);
    }

    private boolean isLastAdministrator(Actor actor, ManagedMember member) {
        return member.administers()
                && members.in(actor.organisation()).stream()
                                .filter(ManagedMember::administers)
                                .count()
                        == 1;
    }

    private void write(Actor actor, ManagedMember member, Kind kind, Change change) {
        events.add(
                new Deed(actor.organisation(), actor.person(), member.person().signInName()), kind, change);
    }
}
