package io.makegood.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.Verification;
import io.makegood.contract.ContractSearch.Filter;
import io.makegood.contract.ContractSearch.Order;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.terms.Clause;
import io.makegood.terms.Terms;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.Root;
import io.makegood.testing.TestClock;
import io.makegood.testing.TwoParties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;

/** It is 2 March 2026. */
@DatabaseTest
class ContractsTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @Autowired
    ApplicationContext beans;

    @Autowired
    Contracts contracts;

    @Autowired
    Drafts drafts;

    @Autowired
    Offers offers;

    @Autowired
    Renaming renaming;

    @Autowired
    AuditTrail audit;

    @Autowired
    TestClock clock;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void whatIsOfAnotherOrganisationIsNotThere() {
        TwoParties two = TwoParties.met(beans);
        Version version = two.offered();
        Actor stranger = two.someone(two.organisation());
        assertThatThrownBy(() -> contracts.of(stranger, two.contract())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contracts.versions(stranger, two.contract())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contracts.version(stranger, version.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.of(stranger, two.contract())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> offers.decline(stranger, version.id(), "No")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> offers.withdraw(stranger, version.id(), "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> renaming.rename(stranger, two.contract(), "Mine"))
                .isInstanceOf(NotFound.class);
        assertThat(contracts.visibleTo(stranger)).isEmpty();
    }

    @Test
    void theOtherPartyDoesNotSeeOurDraft() {
        TwoParties two = TwoParties.met(beans);
        Terms ours = with(drafts.of(two.provider(), two.contract()).terms(), "Secret plan");
        drafts.save(two.provider(), two.contract(), ours, 0);
        assertThat(drafts.of(two.customer(), two.contract()).terms().clauses()).isEmpty();
    }

    @Test
    void termsWithErrorsAreNotOffered() {
        TwoParties two = TwoParties.met(beans);
        Terms broken = with(drafts.of(two.provider(), two.contract()).terms(), "From {nowhere.at.all} on");
        drafts.save(two.provider(), two.contract(), broken, 0);
        OfferResult result = offers.offer(
                two.provider(),
                two.contract(),
                new Offering(1, broken.header().term().from(), ""));
        assertThat(((OfferResult.TermsRefused) result).problems()).hasSize(1);
        assertThat(contracts.versions(two.provider(), two.contract()).isEmpty()).isTrue();
    }

    @Test
    void aNewTitleIsAnEventAndTheSameTitleIsNone() {
        TwoParties two = TwoParties.met(beans);
        renaming.rename(two.customer(), two.contract(), "  Contact centre 2026 ");
        renaming.rename(two.customer(), two.contract(), "Contact centre 2026");
        assertThat(contracts.of(two.provider(), two.contract()).title()).isEqualTo("Contact centre 2026");
        assertThat(audit.events(two.contract().chain()))
                .extracting(event -> event.kind())
                .containsExactly("contract.opened", "contract.renamed");
        assertThat(audit.verify(two.contract().chain())).isEqualTo(new Verification.Intact(2));
    }

    @Test
    void onlyANegotiatorChangesTheTitle() {
        TwoParties two = TwoParties.met(beans);
        Actor finance =
                new Actor(two.provider().person(), two.provider().organisation(), Set.of(Role.FINANCE), "Finance");
        assertThatThrownBy(() -> renaming.rename(finance, two.contract(), "Mine"))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void eachFilterOfTheListFindsWhatItNames() {
        TwoParties two = TwoParties.met(beans);
        assertThat(found(two.customer(), Filter.NOTHING_AGREED)).isOne();
        two.agreed(FEBRUARY);
        assertThat(found(two.customer(), Filter.IN_FORCE)).isOne();
        assertThat(found(two.customer(), Filter.ON_OFFER)).isZero();
        Version next = two.offered(two.provider(), APRIL);
        two.now(next);
        assertThat(found(two.customer(), Filter.ON_OFFER)).isOne();
        assertThat(found(two.customer(), Filter.WAITS_FOR_US)).isOne();
        assertThat(found(two.customer(), Filter.NOTHING_AGREED)).isZero();
        assertThat(found(two.customer(), Filter.AGREED)).isZero();
        assertThat(found(two.customer(), Filter.ENDED)).isZero();
        assertThat(found(two.customer(), Filter.ALL)).isOne();
    }

    @Test
    void whatOurSideHasSignedDoesNotWaitForUs() {
        TwoParties two = TwoParties.met(beans);
        two.sign(two.customer(), two.offered());
        assertThat(found(two.customer(), Filter.WAITS_FOR_US)).isZero();
        assertThat(found(two.provider(), Filter.WAITS_FOR_US)).isOne();
    }

    @Test
    void theListIsOrderedByTitleAndSearchedByText() {
        TwoParties two = TwoParties.met(beans);
        for (String title : List.of("Zebra", "apple", "Mango 100%")) {
            contracts.open(
                    two.provider(),
                    new NewContract(title, Side.PROVIDER, two.customer().organisation()));
        }
        assertThat(contracts.visibleTo(two.provider(), new ContractSearch("", Filter.ALL, Order.TITLE, 1)))
                .extracting(ContractRow::title)
                .containsExactly("apple", "Contact centre", "Mango 100%", "Zebra");
        assertThat(contracts.visibleTo(two.provider(), new ContractSearch("100%", 1)))
                .extracting(ContractRow::title)
                .containsExactly("Mango 100%");
        assertThat(contracts.visibleTo(two.provider(), new ContractSearch("", 2)))
                .isEmpty();
    }

    @Test
    void inForceThenAndKnownThenAreTwoThings() {
        clock.set(Instant.parse("2025-12-20T10:00:00Z"));
        TwoParties two = TwoParties.met(beans);
        two.agreed(JANUARY);
        clock.set(TestClock.START);
        // Signed on 2 March, and in force since 1 February.
        two.agreed(FEBRUARY);
        VersionHistory history = contracts.versions(two.customer(), two.contract());
        LocalDate inBetween = LocalDate.of(2026, 2, 10);
        assertThat(history.inForce(inBetween).map(Version::number)).hasValue(2);
        assertThat(history.inForce(inBetween, Instant.parse("2026-02-10T22:00:00Z"))
                        .map(Version::number))
                .hasValue(1);
        assertThat(history.inForce(LocalDate.of(2026, 1, 31)).map(Version::number))
                .hasValue(1);
        assertThat(history.inForce(LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(history.standing(history.numbered(1), inBetween)).isEqualTo(Standing.SUPERSEDED);
        clock.set(TestClock.START);
    }

    @Test
    void aChangedByteVoidsTheOfferForEveryReader() {
        TwoParties two = TwoParties.met(beans);
        Version version = two.offered();
        Root root = new Root(owner);
        root.dropCheck("contract_version", "contract_version_hash_ck");
        byte[] changed = version.bytes();
        changed[changed.length - 2] ^= 1;
        assertThat(root.run(
                        "update contract_version set terms = ? where sha256 = ? and contract_id = ?",
                        changed,
                        version.hash().bytes(),
                        bytes(two.contract())))
                .isOne();
        assertThatThrownBy(() -> contracts.version(two.customer(), version.id()))
                .isInstanceOf(TamperedTerms.class);
        assertThatThrownBy(() -> contracts.versions(two.customer(), two.contract()))
                .isInstanceOf(TamperedTerms.class);
        assertThatThrownBy(() -> contracts.inForce(two.contract(), APRIL)).isInstanceOf(TamperedTerms.class);
        assertThatThrownBy(() -> offers.withdraw(two.provider(), version.id(), ""))
                .isInstanceOf(TamperedTerms.class);
    }

    private int found(Actor actor, Filter filter) {
        return contracts.countVisibleTo(actor, new ContractSearch("", filter, Order.NEWEST, 1));
    }

    private static byte[] bytes(ContractId id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.id().getMostSignificantBits())
                .putLong(id.id().getLeastSignificantBits())
                .array();
    }

    private static Terms with(Terms terms, String text) {
        return new Terms(
                terms.header(),
                terms.scope(),
                List.of(new Clause("scope", "1", "Scope", text)),
                terms.objectives(),
                terms.settlement(),
                terms.examples());
    }
}
