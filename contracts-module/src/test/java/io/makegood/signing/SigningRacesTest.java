package io.makegood.signing;

import static io.makegood.db.Tables.VERSION_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.Verification;
import io.makegood.contract.CloseResult;
import io.makegood.contract.Offers;
import io.makegood.contract.Version;
import io.makegood.contract.VersionState;
import io.makegood.db.enums.VersionStateState;
import io.makegood.party.Actor;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TwoParties;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people act in the same instant: whoever the database lets first, the outcome is one of two and never half of both. */
@DatabaseTest
class SigningRacesTest {
    private static final int TIMES = 20;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Signing signing;

    @Autowired
    Offers offers;

    @Autowired
    Evidence evidence;

    @Autowired
    AuditTrail audit;

    @Autowired
    DSLContext db;

    private TransactionTemplate transaction;

    @Autowired
    void transactions(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @RepeatedTest(TIMES)
    void bothPartiesSignAtOnceAndOneOfThemIsTheSecond() throws Exception {
        TwoParties two = TwoParties.met(beans);
        Version version = two.offered();
        SignRequest ours = two.request(two.provider(), version);
        SignRequest theirs = two.request(two.customer(), version);
        List<SignResult> results =
                atOnce(() -> signing.sign(two.provider(), ours), () -> signing.sign(two.customer(), theirs));
        assertThat(results)
                .extracting(result -> ((SignResult.Signed) result).agreed())
                .containsExactlyInAnyOrder(true, false);
        assertThat(two.now(version).state()).isEqualTo(VersionState.AGREED);
        assertKinds(two, "version.signed", "version.signed", "version.agreed");
    }

    @RepeatedTest(TIMES)
    void twoSignatoriesOfOneSideSignAtOnceAndOneSignatureIsWritten() throws Exception {
        TwoParties two = TwoParties.met(beans);
        Version version = two.offered();
        Actor colleague = two.someone(two.customer().organisation());
        SignRequest first = two.request(two.customer(), version);
        SignRequest second = two.request(colleague, version);
        List<SignResult> results =
                atOnce(() -> signing.sign(two.customer(), first), () -> signing.sign(colleague, second));
        assertThat(results).filteredOn(SignResult.Signed.class::isInstance).hasSize(1);
        assertThat(results).contains(new SignResult.Refused(Refusal.ALREADY_SIGNED));
        assertThat(evidence.signatures(two.customer(), version.id())).hasSize(1);
        assertKinds(two, "version.signed");
    }

    @RepeatedTest(TIMES)
    void oneFormSentTwiceSignsOnce() throws Exception {
        TwoParties two = TwoParties.met(beans);
        Version version = two.offered();
        SignRequest request = two.request(two.customer(), version);
        List<SignResult> results =
                atOnce(() -> signing.sign(two.customer(), request), () -> signing.sign(two.customer(), request));
        assertThat(results).filteredOn(SignResult.Signed.class::isInstance).hasSize(1);
        assertThat(evidence.signatures(two.customer(), version.id())).hasSize(1);
        assertKinds(two, "version.signed");
    }

    @RepeatedTest(TIMES)
    void theSecondSignatureAndAWithdrawalExcludeEachOther() throws Exception {
        TwoParties two = TwoParties.met(beans);
        Version version = two.offered();
        two.sign(two.provider(), version);
        SignRequest request = two.request(two.customer(), version);
        List<Object> results = atOnce(
                () -> signing.sign(two.customer(), request), () -> offers.withdraw(two.provider(), version.id(), ""));
        if (two.now(version).agreed()) {
            assertThat(results.getFirst()).isInstanceOf(SignResult.Signed.class);
            assertThat(results.getLast()).isEqualTo(new CloseResult.NoLongerOnOffer(VersionState.AGREED));
            assertKinds(two, "version.signed", "version.signed", "version.agreed");
        } else {
            assertThat(results)
                    .containsExactly(new SignResult.Refused(Refusal.NO_LONGER_ON_OFFER), new CloseResult.Closed());
            assertKinds(two, "version.signed", "version.withdrawn");
        }
    }

    @RepeatedTest(TIMES)
    void aSignatureAndADeclineOfTheSameSideExcludeEachOther() throws Exception {
        TwoParties two = TwoParties.met(beans);
        Version version = two.offered();
        two.sign(two.provider(), version);
        Actor colleague = two.someone(two.customer().organisation());
        SignRequest request = two.request(two.customer(), version);
        List<Object> results = atOnce(
                () -> signing.sign(two.customer(), request), () -> offers.decline(colleague, version.id(), "Too dear"));
        if (two.now(version).agreed()) {
            assertThat(results.getFirst()).isInstanceOf(SignResult.Signed.class);
            assertThat(results.getLast()).isEqualTo(new CloseResult.NoLongerOnOffer(VersionState.AGREED));
            assertKinds(two, "version.signed", "version.signed", "version.agreed");
        } else {
            assertThat(results)
                    .containsExactly(new SignResult.Refused(Refusal.NO_LONGER_ON_OFFER), new CloseResult.Closed());
            assertKinds(two, "version.signed", "version.declined");
        }
    }

    /** Whoever looks first and writes afterwards without the contract's lock: both signed, and nobody noticed being the second. */
    @Test
    void withoutTheLockBothWouldSignAndNothingWouldBeAgreed() throws Exception {
        TwoParties two = TwoParties.met(beans);
        Version version = two.offered();
        List<Boolean> second = naively(
                () -> state(version).get(VERSION_STATE.CUSTOMER_SIGNER) != null,
                both -> signNaively(version, VERSION_STATE.PROVIDER_SIGNER, two.provider(), both),
                () -> state(version).get(VERSION_STATE.PROVIDER_SIGNER) != null,
                both -> signNaively(version, VERSION_STATE.CUSTOMER_SIGNER, two.customer(), both));
        assertThat(second).containsExactly(false, false);
        assertThat(state(version).get(VERSION_STATE.PROVIDER_SIGNER)).isNotNull();
        assertThat(state(version).get(VERSION_STATE.CUSTOMER_SIGNER)).isNotNull();
        assertThat(two.now(version).state()).isEqualTo(VersionState.OFFERED);
    }

    @Test
    void withoutTheLockASignatureAndAWithdrawalWouldBothSucceed() throws Exception {
        TwoParties two = TwoParties.met(beans);
        Version version = two.offered();
        two.sign(two.provider(), version);
        Callable<Boolean> onOffer = () -> state(version).get(VERSION_STATE.STATE) == VersionStateState.OFFERED;
        List<Boolean> succeeded = naively(
                onOffer,
                open -> signNaively(version, VERSION_STATE.CUSTOMER_SIGNER, two.customer(), open),
                onOffer,
                open -> db.update(VERSION_STATE)
                        .set(VERSION_STATE.STATE, VersionStateState.WITHDRAWN)
                        .where(VERSION_STATE.VERSION_ID.eq(version.id().id()))
                        .execute());
        assertThat(succeeded).containsExactly(true, true);
    }

    private void signNaively(Version version, TableField<?, UUID> signer, Actor actor, boolean both) {
        db.update(VERSION_STATE)
                .set(signer, actor.person().id())
                .set(VERSION_STATE.STATE, both ? VersionStateState.AGREED : VersionStateState.OFFERED)
                .where(VERSION_STATE.VERSION_ID.eq(version.id().id()))
                .execute();
    }

    private Record state(Version version) {
        return db.select(VERSION_STATE.STATE, VERSION_STATE.PROVIDER_SIGNER, VERSION_STATE.CUSTOMER_SIGNER)
                .from(VERSION_STATE)
                .where(VERSION_STATE.VERSION_ID.eq(version.id().id()))
                .fetchSingle();
    }

    /** Each looks, waits until the other has looked, and acts on what it saw; what they saw. */
    private List<Boolean> naively(
            Callable<Boolean> look, Consumer<Boolean> act, Callable<Boolean> otherLook, Consumer<Boolean> otherAct)
            throws Exception {
        CyclicBarrier looked = new CyclicBarrier(2);
        return atOnce(() -> naive(look, looked, act), () -> naive(otherLook, looked, otherAct));
    }

    private Boolean naive(Callable<Boolean> look, CyclicBarrier looked, Consumer<Boolean> act) {
        return transaction.execute(status -> {
            try {
                boolean seen = look.call();
                looked.await();
                act.accept(seen);
                return seen;
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    /** The chain tells exactly this after the offer, and holds. */
    private void assertKinds(TwoParties two, String... kinds) {
        assertThat(audit.events(two.contract().chain()))
                .extracting(event -> event.kind())
                .startsWith("contract.opened", "version.offered")
                .hasSize(kinds.length + 2)
                .endsWith(kinds);
        assertThat(audit.verify(two.contract().chain())).isEqualTo(new Verification.Intact(kinds.length + 2));
    }

    private static <T> List<T> atOnce(Callable<? extends T> one, Callable<? extends T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<T> first = people.submit(() -> {
                start.await();
                return one.call();
            });
            Future<T> second = people.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
