package io.makegood.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.Verification;
import io.makegood.contract.Contracts;
import io.makegood.contract.Side;
import io.makegood.negotiation.Proposal.State;
import io.makegood.negotiation.Protocol.Command;
import io.makegood.negotiation.Protocol.Ruling;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TestClock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Both sides act in the same instant: one of them is first, and the other is told. */
@DatabaseTest
class NegotiationRacesTest {
    private static final int TIMES = 20;

    @Autowired
    ApplicationContext beans;

    @Autowired
    RoundDesk desk;

    @Autowired
    Minutes minutes;

    @Autowired
    Contracts contracts;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @RepeatedTest(TIMES)
    void anAcceptanceAndAWithdrawalExcludeEachOther() throws Exception {
        Talks talks = asked();
        String fingerprint = talks.prepared(talks.customer).fingerprint();
        List<Object> results = atOnce(
                () -> desk.send(talks.customer, talks.contract, fingerprint), () -> talks.withdraws(talks.provider, 1));
        State state = talks.last().proposal(1).outcome().state();
        if (state == State.ACCEPTED) {
            assertThat(results.getFirst()).isEqualTo(new SendResult.Sent(2));
            assertThat(results.getLast()).isInstanceOf(MoveResult.NoLongerOpen.class);
        } else {
            assertThat(state).isEqualTo(State.WITHDRAWN);
            assertThat(results.getFirst()).isEqualTo(new SendResult.Incomplete());
            assertThat(results.getLast()).isEqualTo(new MoveResult.Done());
        }
        assertThat(talks.last().entries()).hasSize(2);
        assertThat(audit.verify(talks.contract.chain())).isInstanceOf(Verification.Intact.class);
    }

    /** Looking before the lock and acting on what was seen records both: the test above would be red. */
    @Test
    void whoLooksBeforeTheLockWithdrawsWhatIsAccepted() {
        Talks talks = asked();
        Negotiation seen = talks.now();
        Ruling ruling = Protocol.may(Command.WITHDRAW, seen, Side.PROVIDER, Talks.TODAY);
        talks.sent(talks.customer);
        assertThat(ruling).isEqualTo(Ruling.YES);
        assertThat(talks.now().proposal(1).outcome().state()).isEqualTo(State.ACCEPTED);
        transaction.executeWithoutResult(status -> {
            Negotiation now = talks.now();
            minutes.record(
                    contracts.lock(talks.contract),
                    talks.provider,
                    Side.PROVIDER,
                    now,
                    new Act.Withdrawal(1, "decided on what was seen before"));
        });
        assertThat(talks.now().entries()).hasSize(3);
        assertThat(talks.now().entries().getLast().act()).isInstanceOf(Act.Withdrawal.class);
    }

    @RepeatedTest(TIMES)
    void twoRoundsAreNotSentAtOnce() throws Exception {
        Talks talks = settled();
        talks.writes(talks.provider, "b", "5 %").packs(talks.provider);
        talks.writes(talks.customer, "c", "14 days").packs(talks.customer);
        String ours = talks.prepared(talks.provider).fingerprint();
        String theirs = talks.prepared(talks.customer).fingerprint();
        List<SendResult> results = atOnce(
                () -> desk.send(talks.provider, talks.contract, ours),
                () -> desk.send(talks.customer, talks.contract, theirs));
        assertThat(results).filteredOn(SendResult.Sent.class::isInstance).hasSize(1);
        assertThat(results).contains(new SendResult.Incomplete());
        assertThat(talks.now().entries()).hasSize(3);
    }

    @RepeatedTest(TIMES)
    void bothConfirmAtOnceAndOneVersionLiesOnTheTable() throws Exception {
        Talks talks = settled();
        List<MoveResult> results = atOnce(
                () -> talks.confirms(talks.provider, Talks.APRIL), () -> talks.confirms(talks.customer, Talks.APRIL));
        assertThat(results).containsExactlyInAnyOrder(new MoveResult.Done(), new MoveResult.Concluded(1));
        assertThat(contracts.versions(talks.provider, talks.contract).all()).hasSize(1);
    }

    @RepeatedTest(TIMES)
    void aConfirmationAndANewRoundDoNotMakeAVersionOfAnOpenText() throws Exception {
        Talks talks = settled();
        talks.confirms(talks.provider, Talks.APRIL);
        talks.writes(talks.provider, "b", "5 %").packs(talks.provider);
        String fingerprint = talks.prepared(talks.provider).fingerprint();
        List<Object> results = atOnce(
                () -> desk.send(talks.provider, talks.contract, fingerprint),
                () -> talks.confirms(talks.customer, Talks.APRIL));
        boolean concluded = talks.last().version().isPresent();
        assertThat(results.getLast())
                .isEqualTo(concluded ? new MoveResult.Concluded(1) : new MoveResult.NotNow(Ruling.STILL_OPEN));
        assertThat(results.getFirst() instanceof SendResult.Sent).isEqualTo(!concluded);
    }

    /** The customer has answered with a yes and not sent it yet. */
    private Talks asked() {
        beans.getBean(TestClock.class).set(TestClock.START);
        Talks talks = new Talks(beans);
        talks.writes(talks.provider, "a", "99 %").sent(talks.provider);
        return talks.accepts(talks.customer, 1);
    }

    private Talks settled() {
        Talks talks = asked();
        return talks.sent(talks.customer);
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
