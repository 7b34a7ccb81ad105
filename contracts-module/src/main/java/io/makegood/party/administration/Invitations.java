package io.makegood.party.administration;

import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Organisation;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.Role;
import io.makegood.party.administration.AdministrationEvent.Change;
import io.makegood.party.administration.AdministrationEvent.Kind;
import io.makegood.party.administration.AdministrationEvents.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks people in: an administrator asks a person to join the own organisation, a negotiator asks a counterparty that is not
 * here yet. The counterparty's name is here from then on, so that the contract can be opened; who may act for it is decided
 * when its first administrator has accepted.
 */
@Service
public class Invitations {
    private final Parties parties;
    private final StoredInvitations stored;
    private final AdministrationEvents events;
    private final ObjectProvider<InvitationWitness> witnesses;

    Invitations(
            Parties parties,
            StoredInvitations stored,
            AdministrationEvents events,
            ObjectProvider<InvitationWitness> witnesses) {
        this.parties = parties;
        this.stored = stored;
        this.events = events;
        this.witnesses = witnesses;
    }

    @Transactional
    public InviteResult invite(Actor actor, Invitee invitee, Set<Role> roles) {
        NotPermitted.unlessOneOf(actor, Role.ADMINISTRATOR);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("An invitation is for at least one role");
        }
        parties.lock(actor.organisation());
        if (isMember(actor.organisation(), invitee)) {
            return new InviteResult.AlreadyMember();
        }
        if (stored.openTo(actor.organisation()).stream()
                .anyMatch(open -> open.invitee().address().equals(invitee.address()))) {
            return new InviteResult.AlreadyInvited();
        }
        return add(
                actor,
                new StoredInvitations.New(actor.organisation(), false, invitee, roles),
                Kind.PERSON_INVITED,
                invitee.address());
    }

    @Transactional
    public InviteResult inviteOrganisation(Actor actor, String name, Invitee firstAdministrator) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR);
        if (parties.organisationNamed(name).isPresent()) {
            return new InviteResult.NameTaken();
        }
        OrganisationId organisation = parties.found(name);
        return add(
                actor,
                new StoredInvitations.New(organisation, true, firstAdministrator, Set.of(Role.ADMINISTRATOR)),
                Kind.ORGANISATION_INVITED,
                name.strip());
    }

    /** Invitations to join the own organisation that nobody has accepted yet, expired ones too. */
    @Transactional(readOnly = true)
    public List<Invitation> open(Actor actor) {
        NotPermitted.unlessOneOf(actor, Role.ADMINISTRATOR);
        return stored.openTo(actor.organisation());
    }

    /** Counterparties that the own organisation has invited and that have not come yet. */
    @Transactional(readOnly = true)
    public List<Invitation> openToOrganisations(Actor actor) {
        NotPermitted.unlessOneOf(actor, Role.NEGOTIATOR);
        return stored.openFoundingsOf(actor.organisation());
    }

    /** Counterparties that the own organisation has asked in, whether they have come or not. */
    @Transactional(readOnly = true)
    public List<Organisation> counterparties(Actor actor) {
        return stored.foundedBy(actor.organisation());
    }

    /** A new link; the former one no longer works. */
    @Transactional
    public InviteResult.Invited renew(Actor actor, InvitationId id) {
        Invitation invitation = own(actor, id);
        Token token = Token.random();
        stored.renew(id, token);
        write(actor, invitation, Kind.INVITATION_RENEWED);
        return told(actor, new InviteResult.Invited(own(actor, id), token));
    }

    /** The link no longer works. */
    @Transactional
    public void revoke(Actor actor, InvitationId id) {
        Invitation invitation = own(actor, id);
        if (stored.revoke(id)) {
            write(actor, invitation, Kind.INVITATION_REVOKED);
        }
    }

    private InviteResult add(Actor actor, StoredInvitations.New invitation, Kind kind, String subject) {
        Token token = Token.random();
        InvitationId id = stored.add(actor, invitation, token);
        events.add(
                new Deed(actor.organisation(), actor.person(), subject),
                kind,
                new Change("", Administration.words(invitation.roles())));
        return told(actor, new InviteResult.Invited(own(actor, id), token));
    }

    private InviteResult.Invited told(Actor actor, InviteResult.Invited invited) {
        witnesses.forEach(witness -> witness.invited(actor, invited));
        return invited;
    }

    /** Of the own organisation, and of a kind that the actor may send. */
    private Invitation own(Actor actor, InvitationId id) {
        List<Invitation> own = new ArrayList<>();
        if (actor.is(Role.ADMINISTRATOR)) {
            own.addAll(stored.openTo(actor.organisation()));
        }
        if (actor.is(Role.NEGOTIATOR)) {
            own.addAll(stored.openFoundingsOf(actor.organisation()));
        }
        return own.stream()
                .filter(invitation -> invitation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("invitation " + id));
    }

    private boolean isMember(OrganisationId organisation, Invitee invitee) {
        return parties.membersOf(organisation).stream()
                .anyMatch(member -> member.person().signInName().equals(invitee.address()));
    }

    private void write(Actor actor, Invitation invitation, Kind kind) {
        String subject = invitation.founding()
                ? invitation.organisation().name()
                : invitation.invitee().address();
        events.add(new Deed(actor.organisation(), actor.person(), subject), kind, Change.NONE);
    }
}
