package io.makegood.benchmark.close;

import static io.makegood.db.Tables.CONTRACT_VERSION;
import static io.makegood.db.Tables.VERSION_STATE;

import io.makegood.contract.ContractId;
import io.makegood.contract.Contracts;
import io.makegood.contract.NewContract;
import io.makegood.contract.Side;
import io.makegood.contract.TermsDocument;
import io.makegood.db.enums.VersionStateState;
import io.makegood.party.Actor;
import io.makegood.party.NewPerson;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.record.Records;
import io.makegood.terms.json.TermsJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

/** A provider with many contracts: made as people make them, but for the signatures, which no machine can give. */
final class Market {
    private static final int CUSTOMERS = 100;
    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);

    private final ApplicationContext beans;
    private final Actor provider;
    private final List<Actor> customers;
    private final String terms = terms();

    Market(ApplicationContext beans) {
        this.beans = beans;
        this.provider = person("Provider");
        this.customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> person("Customer " + i))
                .toList();
    }

    Actor provider() {
        return provider;
    }

    /** Opens a contract, agrees on its terms, and records what was measured. */
    void trade(int number, int measurements) {
        Actor customer = customers.get(number % CUSTOMERS);
        String title = "Contract %06d".formatted(number);
        ContractId contract = beans.getBean(Contracts.class)
                .open(provider, new NewContract(title, Side.PROVIDER, customer.organisation()));
        agree(contract, customer, title);
        beans.getBean(Records.class)
                .recordAll(provider, contract, Measurements.of(number, measurements), "Read from the monitor");
    }

    private void agree(ContractId contract, Actor customer, String title) {
        DSLContext db = beans.getBean(DSLContext.class);
        Instant now = beans.getBean(Clock.class).instant();
        UUID version = UUID.randomUUID();
        TermsDocument document = TermsDocument.of(
                TermsJson.readYaml(terms.replace("{title}", title).getBytes(StandardCharsets.UTF_8)));
        db.insertInto(CONTRACT_VERSION)
                .set(CONTRACT_VERSION.ID, version)
                .set(CONTRACT_VERSION.CONTRACT_ID, contract.id())
                .set(CONTRACT_VERSION.NUMBER, 1)
                .set(CONTRACT_VERSION.TERMS, document.bytes())
                .set(CONTRACT_VERSION.SHA256, document.hash().bytes())
                .set(CONTRACT_VERSION.EFFECTIVE_FROM, FROM)
                .set(CONTRACT_VERSION.NOTE, "")
                .set(CONTRACT_VERSION.OFFERED_FOR, provider.organisation().id())
                .set(CONTRACT_VERSION.OFFERED_BY, provider.person().id())
                .set(CONTRACT_VERSION.OFFERED_AT, now)
                .execute();
        db.insertInto(VERSION_STATE)
                .set(VERSION_STATE.VERSION_ID, version)
                .set(VERSION_STATE.CONTRACT_ID, contract.id())
                .set(VERSION_STATE.STATE, VersionStateState.AGREED)
                .set(VERSION_STATE.PROVIDER_SIGNER, provider.person().id())
                .set(VERSION_STATE.CUSTOMER_SIGNER, customer.person().id())
                .set(VERSION_STATE.REASON, "")
                .set(VERSION_STATE.CHANGED_AT, now)
                .execute();
    }

    private Actor person(String name) {
        Parties parties = beans.getBean(Parties.class);
        OrganisationId organisation = parties.found(name + " " + UUID.randomUUID());
        PersonId person = parties.add(new NewPerson(UUID.randomUUID() + "@example.com", name, Locale.ENGLISH, false));
        Set<Role> roles = EnumSet.of(Role.FINANCE, Role.NEGOTIATOR, Role.OPERATIONS);
        parties.setRoles(person, organisation, roles);
        return new Actor(person, organisation, roles, name);
    }

    private static String terms() {
        try (InputStream file =
                Objects.requireNonNull(Market.class.getResourceAsStream("/benchmark/close-terms.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
