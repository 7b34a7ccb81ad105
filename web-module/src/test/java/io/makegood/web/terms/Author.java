package io.makegood.web.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.Drafts;
import io.makegood.contract.NewContract;
import io.makegood.contract.Side;
import io.makegood.party.Actor;
import io.makegood.party.NewPerson;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.party.SecondFactor;
import io.makegood.terms.Terms;
import io.makegood.terms.template.Template;
import io.makegood.web.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody who writes the draft of a new contract through the pages of the editor. */
public final class Author {
    private final ApplicationContext product;
    private final Actor provider;
    private final ContractId contract;

    public Author(ApplicationContext product) {
        this.product = product;
        this.provider = someone();
        this.contract = product.getBean(Contracts.class)
                .open(
                        provider,
                        new NewContract(
                                "Contact centre", Side.PROVIDER, someone().organisation()));
    }

    /** The address of the outline of the draft. */
    public String edit() {
        return "/contracts/" + contract + "/terms/edit";
    }

    public ContractId contract() {
        return contract;
    }

    public Actor actor() {
        return provider;
    }

    public Terms terms() {
        return product.getBean(Drafts.class).of(provider, contract).terms();
    }

    public MvcResult get(String page) throws Exception {
        return get(page, provider);
    }

    public MvcResult get(String page, Actor actor) throws Exception {
        return perform(as(actor, MockMvcRequestBuilders.get(edit() + page)));
    }

    public MvcResult perform(MockHttpServletRequestBuilder request) throws Exception {
        return product.getBean(MockMvc.class).perform(request).andReturn();
    }

    public Map<String, String> beginning(Template template, String language) {
        Map<String, String> typed = new java.util.TreeMap<>(Map.of(
                "revision", String.valueOf(revision()),
                "title", "Ours",
                "provider.name", "Provider Ltd",
                "provider.registration", "",
                "customer.name", "Customer Ltd",
                "customer.registration", "KRS 1"));
        typed.putAll(Map.of(
                "setting.zone", template.terms("en").header().setting().zone().getId(),
                "setting.currency", "EUR",
                "setting.language", language,
                "setting.law", "",
                "term.from", "2027-01-01",
                "term.until", "2029-01-01",
                "amendments", "VERSION_AT_WINDOW_START",
                "replace", "true"));
        int row = 0;
        for (var service : template.terms("en").scope().services()) {
            typed.put("charges[" + row + "].service", service.id());
            typed.put("charges[" + row + "].name", service.name());
            typed.put("charges[" + row + "].per", "MONTH");
            typed.put("charges[" + row + "].net", "10000");
            row++;
        }
        return typed;
    }

    public void services() throws Exception {
        MvcResult saved = post(
                "/services",
                Map.of(
                        "act", "save",
                        "revision", String.valueOf(revision()),
                        "rows[0].id", "cloud",
                        "rows[0].name", "Contact centre cloud",
                        "rows[0].charge", "12000",
                        "rows[0].per", "MONTH",
                        "rows[0].tax", "23",
                        "rows[0].limits", ""));
        assertThat(saved.getResponse().getRedirectedUrl()).isEqualTo(edit());
    }

    public int revision() {
        return product.getBean(Drafts.class).of(provider, contract).revision();
    }

    public MvcResult post(String page, Map<String, String> typed) throws Exception {
        MockHttpServletRequestBuilder request =
                as(provider, MockMvcRequestBuilders.post(edit() + page)).param("lang", "en");
        typed.forEach(request::param);
        return perform(request.with(csrf()));
    }

    public MockHttpServletRequestBuilder as(Actor actor, MockHttpServletRequestBuilder request) {
        Instant now = product.getBean(Clock.class).instant();
        return request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor.person().id()),
                "",
                List.of(
                        FactorGrantedAuthority.withAuthority("FACTOR_PASSWORD")
                                .issuedAt(now)
                                .build(),
                        FactorGrantedAuthority.withAuthority("FACTOR_TOTP")
                                .issuedAt(now)
                                .build()))));
    }

    public Actor someone() {
        Set<Role> roles = Set.of(Role.values());
        String name = UUID.randomUUID().toString();
        OrganisationId organisation = parties().found("Company " + name);
        PersonId person = parties().add(new NewPerson(name + "@example.com", "Person", Locale.ENGLISH, true));
        parties().setRoles(person, organisation, roles);
        Instant before = product.getBean(Clock.class).instant().minus(Duration.ofSeconds(30));
        String code = product.getBean(SecondFactor.class).offer(person).code(before);
        assertThat(product.getBean(SecondFactor.class)
                        .confirm(person, code, product.getBean(Clock.class).instant())
                        .name())
                .isEqualTo("ACCEPTED");
        return new Actor(person, organisation, roles, "Person");
    }

    private Parties parties() {
        return product.getBean(Parties.class);
    }
}
