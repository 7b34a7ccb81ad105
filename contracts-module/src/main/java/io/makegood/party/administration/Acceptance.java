package io.makegood.party.administration;

import io.makegood.party.NewPerson;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.Passwords;
import io.makegood.party.Person;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.party.administration.AdministrationEvent.Change;
import io.makegood.party.administration.AdministrationEvent.Kind;
import io.makegood.party.administration.AdministrationEvents.Deed;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways in: by an invitation, and, where there is nobody yet, by founding the first organisation. */
@Service
public class Acceptance {
    private final Parties parties;
    private final Passwords passwords;
    private final StoredInvitations stored;
    private final AdministrationEvents events;
    private final Clock clock;

    Acceptance(
            Parties parties, Passwords passwords, StoredInvitations stored, AdministrationEvents events, Clock clock) {
        this.parties = parties;
        this.passwords = passwords;
        this.stored = stored;
        this.events = events;
        this.clock = clock;
    }

    /** The invitation that this token still opens. */
    @Transactional(readOnly = true)
    public Optional<Invitation> open(Token token) {
        return stored.open(token).filter(invitation -> !invitation.isExpired(clock.instant()));
    }

    /** Whether somebody signs in under the invited address already. */
    @Transactional(readOnly = true)
    public boolean hasAccount(Invitation invitation) {
        return parties.personSigningInAs(invitation.invitee().address()).isPresent();
    }

    /** Someone new comes in; for a founding invitation the organisation gets this name. */
    @Transactional
    public AcceptResult accept(Token token, Newcomer newcomer, String organisationName) {
        Optional<Invitation> open = open(token);
        if (open.isEmpty()) {
            return new AcceptResult.NoLongerOpen();
        }
        Invitation invitation = open.get();
        if (hasAccount(invitation)) {
            return new AcceptResult.HasAccount();
        }
        if (invitation.founding() && !parties.rename(invitation.organisation().id(), organisationName)) {
            return new AcceptResult.NameTaken();
        }
        if (!stored.use(invitation.id())) {
            return new AcceptResult.NoLongerOpen();
        }
        PersonId person = add(invitation.invitee().address(), newcomer);
        belong(invitation, person, organisationName);
        return new AcceptResult.Accepted(person);
    }

    /** The one who signs in under the invited address joins, keeping the account. */
    @Transactional
    public AcceptResult join(Token token, Person person) {
        Optional<Invitation> open =
                open(token).filter(invitation -> invitation.invitee().address().equals(person.signInName()));
        if (open.isEmpty() || !stored.use(open.get().id())) {
            return new AcceptResult.NoLongerOpen();
        }
        belong(open.get(), person.id(), open.get().organisation().name());
        return new AcceptResult.Accepted(person.id());
    }

    /** The first person of all: founds an organisation and administers it. Only while there is nobody. */
    @Transactional
    public AcceptResult foundFirst(String address, Newcomer newcomer, String organisationName) {
        if (!parties.nobodyIsHere()) {
            return new AcceptResult.NoLongerOpen();
        }
        if (parties.organisationNamed(organisationName).isPresent()) {
            return new AcceptResult.NameTaken();
        }
        OrganisationId organisation = parties.found(organisationName);
        PersonId person = add(address, newcomer);
        parties.setRoles(person, organisation, Set.of(Role.ADMINISTRATOR));
        events.add(
                new Deed(organisation, person, organisationName.strip()),
                Kind.ORGANISATION_FOUNDED,
                new Change("", Role.ADMINISTRATOR.name()));
        return new AcceptResult.Accepted(person);
    }

    private PersonId add(String address, Newcomer newcomer) {
        PersonId person = parties.add(new NewPerson(address, newcomer.name(), newcomer.language(), false));
        passwords.set(person, newcomer.passwordHash());
        return person;
    }

    private void belong(Invitation invitation, PersonId person, String organisationName) {
        OrganisationId organisation = invitation.organisation().id();
        Set<Role> roles = new HashSet<>(invitation.roles());
        parties.membershipsOf(person).stream()
                .filter(membership -> membership.organisation().id().equals(organisation))
                .forEach(membership -> roles.addAll(membership.roles()));
        parties.setRoles(person, organisation, roles);
        if (invitation.founding()) {
            Change names = new Change(invitation.organisation().name(), organisationName.strip());
            events.add(new Deed(organisation, person, organisationName.strip()), Kind.ORGANISATION_FOUNDED, names);
        }
        String address = invitation.invitee().address();
        events.add(
                new Deed(organisation, person, address),
                Kind.INVITATION_ACCEPTED,
                new Change("", Administration.words(roles)));
    }
}
