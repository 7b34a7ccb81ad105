package io.makegood.web.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.Verification;
import io.makegood.contract.CloseResult;
import io.makegood.contract.ContractId;
import io.makegood.contract.ContractRow;
import io.makegood.contract.Contracts;
import io.makegood.contract.Draft;
import io.makegood.contract.Drafts;
import io.makegood.contract.NewContract;
import io.makegood.contract.OfferResult;
import io.makegood.contract.Offering;
import io.makegood.contract.Offers;
import io.makegood.contract.SaveDraft;
import io.makegood.contract.Side;
import io.makegood.contract.Version;
import io.makegood.contract.VersionState;
import io.makegood.party.Actor;
import io.makegood.party.NewPerson;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.signing.BeginResult;
import io.makegood.signing.Refusal;
import io.makegood.signing.SignRequest;
import io.makegood.signing.SignResult;
import io.makegood.signing.Signing;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From an opened contract to an offer that is withdrawn, declined or refused a signature, on the embedded database. */
@SpringBootTest
class AgreementTest {
    @TempDir
    static Path data;

    @Autowired
    Parties parties;

    @Autowired
    Contracts contracts;

    @Autowired
    Drafts drafts;

    @Autowired
    Offers offers;

    @Autowired
    Signing signing;

    @Autowired
    AuditTrail audit;

    private Actor provider;
    private Actor customer;
    private ContractId contract;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @BeforeEach
    void twoPartiesAndAContract() {
        provider = someone(EnumSet.allOf(Role.class));
        customer = someone(EnumSet.allOf(Role.class));
        contract = contracts.open(provider, new NewContract("Contact centre", Side.PROVIDER, customer.organisation()));
    }

    @Test
    void aContractIsNotThereForAnyoneElse() {
        Actor stranger = someone(EnumSet.allOf(Role.class));
        assertThatThrownBy(() -> contracts.of(stranger, contract)).isInstanceOf(NotFound.class);
        assertThat(contracts.visibleTo(stranger)).isEmpty();
        assertThat(contracts.visibleTo(customer)).hasSize(1);
    }

    @Test
    void anAdministratorReadsNoContract() {
        Actor administrator =
                new Actor(provider.person(), provider.organisation(), Set.of(Role.ADMINISTRATOR), "Admin");
        assertThatThrownBy(() -> contracts.of(administrator, contract)).isInstanceOf(NotFound.class);
        assertThat(contracts.visibleTo(administrator)).isEmpty();
    }

    @Test
    void aStaleDraftOverwritesNothing() {
        Draft draft = drafts.of(provider, contract);
        assertThat(drafts.save(provider, contract, draft.terms(), 0)).isEqualTo(new SaveDraft.Saved(1));
        assertThat(drafts.save(provider, contract, draft.terms(), 0)).isInstanceOf(SaveDraft.StaleDraft.class);
        assertThat(drafts.save(provider, contract, draft.terms(), 1))
                .as("the same terms again are no new revision")
                .isEqualTo(new SaveDraft.Saved(1));
    }

    @Test
    void onlyOneVersionIsOnOffer() {
        offered();
        assertThat(offers.offer(customer, contract, offering(customer))).isEqualTo(new OfferResult.AlreadyOnOffer(1));
    }

    @Test
    void anOfferIsDeclinedWithItsReasonAndTheNextOneIsFree() {
        Version version = offered();
        assertThatThrownBy(() -> offers.decline(provider, version.id(), "No")).isInstanceOf(NotPermitted.class);
        assertThat(offers.decline(customer, version.id(), "Too dear")).isEqualTo(new CloseResult.Closed());
        assertThat(offers.withdraw(provider, version.id(), ""))
                .isEqualTo(new CloseResult.NoLongerOnOffer(VersionState.DECLINED));
        assertThat(offers.offer(customer, contract, offering(customer))).isInstanceOf(OfferResult.Offered.class);
    }

    @Test
    void withoutASecondFactorNothingIsSigned() {
        Version version = offered();
        assertThat(signing.sign(customer, request(customer, version)))
                .isEqualTo(new SignResult.Refused(Refusal.NO_SECOND_FACTOR));
        assertThat(contracts.version(customer, version.id()).progress().signer(Side.CUSTOMER))
                .isEmpty();
    }

    @Test
    void theListSaysWhoseTurnItIs() {
        offered();
        assertThat(contracts.visibleTo(customer).getFirst().situation().offer()).isEqualTo(ContractRow.OnOffer.BY_THEM);
        assertThat(contracts.visibleTo(provider).getFirst().situation().offer()).isEqualTo(ContractRow.OnOffer.BY_US);
    }

    @Test
    void everyStepIsAnEventOfAnIntactChain() {
        Version version = offered();
        offers.withdraw(provider, version.id(), "A mistake");
        assertThat(audit.verify(contract.chain())).isEqualTo(new Verification.Intact(3));
        assertThat(audit.events(contract.chain()))
                .extracting(event -> event.kind())
                .containsExactly("contract.opened", "version.offered", "version.withdrawn");
    }

    private Version offered() {
        OfferResult result = offers.offer(provider, contract, offering(provider));
        assertThat(result).isInstanceOf(OfferResult.Offered.class);
        return contracts.versions(provider, contract).onOffer().orElseThrow();
    }

    private Offering offering(Actor actor) {
        Draft draft = drafts.of(actor, contract);
        LocalDate from = draft.terms().header().term().from();
        return new Offering(draft.revision(), from, "");
    }

    private SignRequest request(Actor actor, Version version) {
        BeginResult begun = signing.begin(actor, version.id(), version.hash());
        assertThat(begun).isInstanceOf(BeginResult.Begun.class);
        var intent = ((BeginResult.Begun) begun).intent();
        SignRequest.Words words = new SignRequest.Words("en", "I agree to version 1", "I consent");
        SignRequest.Declared declared =
                new SignRequest.Declared(actor.name(), "Director", words, Instant.parse("2026-01-01T08:00:00Z"));
        return new SignRequest(intent.id(), intent.nonce(), declared, "000000");
    }

    private Actor someone(Set<Role> roles) {
        String name = UUID.randomUUID().toString();
        OrganisationId organisation = parties.found("Company " + name);
        PersonId person = parties.add(new NewPerson(name + "@example.com", "Person", Locale.ENGLISH, false));
        parties.setRoles(person, organisation, roles);
        return new Actor(person, organisation, roles, "Person");
    }
}
