package io.makegood.web.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Draft;
import io.makegood.contract.Drafts;
import io.makegood.contract.NewContract;
import io.makegood.contract.Offering;
import io.makegood.contract.Offers;
import io.makegood.contract.Side;
import io.makegood.party.Actor;
import io.makegood.party.CodeCheck;
import io.makegood.party.NewPerson;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.party.SecondFactor;
import io.makegood.web.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes organisations and people of all kinds, and sends requests in their names. */
@TestComponent
public class Cast {
    @Autowired
    MockMvc browser;

    @Autowired
    Parties parties;

    @Autowired
    Contracts contracts;

    @Autowired
    Drafts drafts;

    @Autowired
    Offers offers;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    Clock clock;

    public OrganisationId organisation() {
        return parties.found("Company " + UUID.randomUUID());
    }

    /** A new person with these roles and a second factor. */
    public Actor member(OrganisationId organisation, Role... roles) {
        String name = UUID.randomUUID() + "@example.com";
        PersonId person = parties.add(new NewPerson(name, "Anna Nowak", Locale.ENGLISH, true));
        parties.setRoles(person, organisation, Set.of(roles));
        String code = secondFactor.offer(person).code(clock.instant().minus(Duration.ofSeconds(30)));
        if (secondFactor.confirm(person, code, clock.instant()) != CodeCheck.ACCEPTED) {
            throw new IllegalStateException("The first code was refused");
        }
        return new Actor(person, organisation, Set.of(roles), "Anna Nowak");
    }

    /** A contract of the actor with another organisation, version 1 on offer. */
    public ContractId offered(Actor provider, OrganisationId customer, String title) {
        ContractId contract = contracts.open(provider, new NewContract(title, Side.PROVIDER, customer));
        Draft draft = drafts.of(provider, contract);
        offers.offer(
                provider,
                contract,
                new Offering(draft.revision(), draft.terms().header().term().from(), ""));
        return contract;
    }

    public MvcResult sends(Actor actor, HttpMethod method, String path) throws Exception {
        return browser.perform(request(method, path).with(in(actor))).andReturn();
    }

    /** With the password only, although a second factor is set up. */
    public MvcResult sendsWithoutCode(Actor actor, HttpMethod method, String path) throws Exception {
        return browser.perform(request(method, path).with(in(actor, "FACTOR_PASSWORD")))
                .andReturn();
    }

    public MvcResult nobodySends(HttpMethod method, String path) throws Exception {
        return browser.perform(request(method, path)).andReturn();
    }

    /** Signed in with all factors. */
    public RequestPostProcessor in(Actor actor) {
        return in(actor, "FACTOR_PASSWORD", "FACTOR_TOTP");
    }

    private RequestPostProcessor in(Actor actor, String... factors) {
        List<GrantedAuthority> shown = new ArrayList<>();
        for (String factor : factors) {
            shown.add(FactorGrantedAuthority.withAuthority(factor)
                    .issuedAt(clock.instant())
                    .build());
        }
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor.person().id()), "", shown));
    }

    private static MockHttpServletRequestBuilder request(HttpMethod method, String path) {
        return MockMvcRequestBuilders.request(method, path).with(csrf());
    }
}
