package io.makegood.party;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Organisations and people: looking them up, adding them, saying who is what where. */
@Service
public class Parties {
    private final Organisations organisations;
    private final People people;
    private final Memberships memberships;

    Parties(Organisations organisations, People people, Memberships memberships) {
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
    }

    public Organisation organisation(OrganisationId id) {
        return organisations.find(id).orElseThrow(() -> new NotFound("organisation " + id));
    }

    public List<Organisation> organisations() {
        return organisations.all();
    }

    public Optional<Organisation> organisationNamed(String name) {
        return organisations.find(name.strip());
    }

    /** Holds the organisation's row until the caller's transaction ends, so that changes to it come one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Organisation lock(OrganisationId id) {
        return organisations.lock(id).orElseThrow(() -> new NotFound("organisation " + id));
    }

    /** Whether nobody has ever come in. */
    public boolean nobodyIsHere() {
        return people.isEmpty();
    }

    public Person person(PersonId id) {
        return people.find(id).orElseThrow(() -> new NotFound("person " + id));
    }

    public Optional<Person> personSigningInAs(String signInName) {
        return people.find(signInName.strip().toLowerCase(Locale.ROOT));
    }

    /** The active memberships of a person, by name of the organisation; not where the person has been deactivated. */
    public List<Membership> membershipsOf(PersonId person) {
        return memberships.of(person);
    }

    /** Everyone who has or had a role in the organisation, with the active roles only; who is deactivated has none. */
    public List<Member> membersOf(OrganisationId organisation) {
        return memberships.in(organisation);
    }

    @Transactional
    public OrganisationId found(String name) {
        return organisations.add(name.strip());
    }

    /** Whether the organisation now has this name; not when another one has it. */
    @Transactional
    public boolean rename(OrganisationId id, String name) {
        Optional<Organisation> holder = organisations.find(name.strip());
        if (holder.isEmpty()) {
            organisations.rename(id, name.strip());
        }
        return holder.isEmpty() || holder.get().id().equals(id);
    }

    @Transactional
    public PersonId add(NewPerson person) {
        return people.add(person);
    }

    /** From now on the person has exactly these roles in the organisation; none means no longer being a member. */
    @Transactional
    public void setRoles(PersonId person, OrganisationId organisation, Set<Role> roles) {
        memberships.set(person, organisation, roles);
    }

    @Transactional
    public void setActive(PersonId person, boolean active) {
        people.setActive(person, active);
    }

    @Transactional
    public void setName(PersonId person, String name) {
        people.setName(person, name.strip());
    }

    @Transactional
    public void setLanguage(PersonId person, Locale language) {
        people.setLanguage(person, language);
    }
}
