package io.makegood.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.audit.AuditTrail;
import io.makegood.audit.Verification;
import io.makegood.contract.Contracts;
import io.makegood.contract.Draft;
import io.makegood.contract.Drafts;
import io.makegood.contract.OfferResult;
import io.makegood.contract.Offering;
import io.makegood.contract.Offers;
import io.makegood.contract.Version;
import io.makegood.contract.VersionState;
import io.makegood.negotiation.Prepared.Lack;
import io.makegood.negotiation.change.PartKey;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.signing.SignResult;
import io.makegood.terms.Clause;
import io.makegood.terms.Terms;
import io.makegood.testing.DatabaseTest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two parties come to terms in rounds. */
@DatabaseTest
class NegotiationsTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Negotiations negotiations;

    @Autowired
    RoundWriting writing;

    @Autowired
    RoundDesk desk;

    @Autowired
    Drafts drafts;

    @Autowired
    Contracts contracts;

    @Autowired
    Offers offers;

    @Autowired
    AuditTrail audit;

    private Talks talks;
    private Actor provider;
    private Actor customer;

    @BeforeEach
    void twoParties() {
        talks = new Talks(beans);
        provider = talks.provider;
        customer = talks.customer;
    }

    @Test
    void threeRoundsWithACounterAndAPackageBecomeAVersionThatBothSign() {
        talks.writes(provider, "a", "99 %").writes(provider, "b", "5 %").writes(provider, "c", "14 days");
        talks.packs(provider, "b", "c").sent(provider);
        assertThat(states()).containsExactly("clause:a OPEN", "clause:b OPEN", "clause:c OPEN");

        talks.accepts(customer, 2).writes(customer, "a", "99.5 %").sent(customer);
        assertThat(states())
                .containsExactly("clause:a COUNTERED", "clause:b ACCEPTED", "clause:c ACCEPTED", "clause:a OPEN");
        assertThat(talks.now().proposal(4).grounds().answers()).contains(1);

        talks.accepts(provider, 4).sent(provider);
        assertThat(text(talks.now().agreed())).isEqualTo("a: 99.5 %, b: 5 %, c: 14 days");

        assertThat(talks.confirms(provider, Talks.APRIL)).isEqualTo(new MoveResult.Done());
        assertThat(talks.confirms(customer, Talks.APRIL)).isEqualTo(new MoveResult.Concluded(1));
        Version version = contracts.versions(customer, talks.contract).numbered(1);
        assertThat(text(version.terms())).isEqualTo("a: 99.5 %, b: 5 %, c: 14 days");
        assertThat(version.state()).isEqualTo(VersionState.OFFERED);
        assertThat(talks.two.sign(provider, version)).isInstanceOf(SignResult.Signed.class);
        assertThat(((SignResult.Signed) talks.two.sign(customer, version)).agreed())
                .isTrue();
        assertThat(audit.verify(talks.contract.chain())).isInstanceOf(Verification.Intact.class);
        assertThat(kinds())
                .containsSubsequence(
                        "negotiation.round",
                        "negotiation.round",
                        "negotiation.round",
                        "negotiation.confirmed",
                        "negotiation.confirmed",
                        "version.offered",
                        "negotiation.concluded",
                        "version.agreed");
    }

    @Test
    void whatASidePreparesIsItsOwnUntilItIsSent() {
        talks.writes(provider, "a", "SECRET").packs(provider, "a");
        assertThat(talks.prepared(customer).changes()).isEmpty();
        assertThat(text(drafts.of(customer, talks.contract).terms())).isEmpty();
        assertThat(negotiations.current(customer, talks.contract).hasBegun()).isFalse();
        assertThat(negotiations.all(customer, talks.contract)).isEmpty();
        assertThat(kinds()).containsExactly("contract.opened");
    }

    @Test
    void aStrangerFindsNothing() {
        talks.writes(provider, "a", "99 %").sent(provider);
        Actor stranger = talks.two.someone(talks.two.organisation());
        assertThatThrownBy(() -> negotiations.current(stranger, talks.contract)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> writing.prepared(stranger, talks.contract)).isInstanceOf(NotFound.class);
        assertThat(negotiations.live(stranger)).isEmpty();
    }

    @Test
    void aRoundAnswersEverythingWithAReasonForEachNo() {
        talks.writes(provider, "a", "99 %").writes(provider, "b", "5 %").sent(provider);
        assertThat(lacks(customer)).containsExactly(Lack.UNANSWERED, Lack.UNANSWERED);
        talks.accepts(customer, 1);
        writing.mark(customer, talks.contract, 2, java.util.Optional.of(new RoundDraft.Mark(Act.Choice.REJECT, " ")));
        assertThat(lacks(customer)).containsExactly(Lack.REJECTED_WITHOUT_REASON);
        talks.rejects(customer, 2);
        assertThat(lacks(customer)).isEmpty();
        writing.mark(customer, talks.contract, 1, java.util.Optional.empty());
        assertThat(lacks(customer)).containsExactly(Lack.UNANSWERED);
    }

    @Test
    void aCounterBeginsWithTheTextThatItAnswersAndMustSaySomethingElse() {
        talks.writes(provider, "a", "99 %").sent(provider);
        writing.counter(customer, talks.contract, 1);
        assertThat(text(drafts.of(customer, talks.contract).terms())).isEqualTo("a: 99 %");
        assertThat(lacks(customer)).containsExactly(Lack.SAME_AS_THEIRS);
        talks.writes(customer, "a", "99.9 %").sent(customer);
        assertThat(states()).containsExactly("clause:a COUNTERED", "clause:a OPEN");
    }

    @Test
    void whoCountersOneOfAPackageCountersThePackage() {
        talks.writes(provider, "a", "99 %").writes(provider, "b", "5 %");
        talks.packs(provider, "a", "b").sent(provider);
        talks.writes(customer, "b", "10 %").sent(customer);
        assertThat(states()).containsExactly("clause:a COUNTERED", "clause:b COUNTERED", "clause:b OPEN");
        assertThat(text(talks.now().agreed())).isEmpty();
    }

    @Test
    void aPackageIsWithdrawnWhole() {
        talks.writes(provider, "a", "99 %").writes(provider, "b", "5 %").writes(provider, "c", "14 days");
        talks.packs(provider, "a", "b").sent(provider);
        assertThat(talks.withdraws(provider, 2)).isEqualTo(new MoveResult.Done());
        assertThat(states()).containsExactly("clause:a WITHDRAWN", "clause:b WITHDRAWN", "clause:c OPEN");
        assertThat(talks.withdraws(provider, 1)).isEqualTo(new MoveResult.AlreadySo());
    }

    @Test
    void aRoundIsSentAsItWasReviewedAndOnce() {
        talks.writes(provider, "a", "99 %").packs(provider);
        String reviewed = talks.prepared(provider).fingerprint();
        talks.writes(provider, "a", "98 %");
        assertThat(desk.send(provider, talks.contract, reviewed)).isEqualTo(new SendResult.Changed());
        String now = talks.prepared(provider).fingerprint();
        assertThat(desk.send(provider, talks.contract, now)).isEqualTo(new SendResult.Sent(1));
        assertThat(desk.send(provider, talks.contract, now)).isEqualTo(new SendResult.AlreadySent(1));
        assertThat(talks.now().entries()).hasSize(1);
    }

    /** The same words in another negotiation are another round. */
    @Test
    void aRoundOfAnEarlierNegotiationDoesNotCountAsSent() {
        talks.writes(provider, "a", "99 %").sent(provider);
        talks.breaksOff(customer);
        assertThat(talks.writes(provider, "a", "99 %").sends(provider)).isEqualTo(new SendResult.Sent(1));
        assertThat(talks.now().number()).isEqualTo(2);
    }

    @Test
    void whatTheOtherSideAgreedToDoesNotUndoWhatIsBeingWritten() {
        talks.writes(provider, "a", "99 %").writes(provider, "b", "5 %").sent(provider);
        talks.writes(provider, "c", "written meanwhile");
        talks.accepts(customer, 1).rejects(customer, 2).sent(customer);
        assertThat(text(drafts.of(provider, talks.contract).terms())).isEqualTo("a: 99 %, c: written meanwhile");
        assertThat(talks.prepared(provider).changes())
                .extracting(change -> change.part().toString())
                .containsExactly("clause:c");
    }

    @Test
    void aChangeIsTakenBackByItself() {
        talks.writes(provider, "a", "99 %").writes(provider, "b", "5 %");
        writing.takeBack(provider, talks.contract, PartKey.parse("clause:a"));
        assertThat(text(drafts.of(provider, talks.contract).terms())).isEqualTo("b: 5 %");
    }

    @Test
    void nobodyOffersPastALiveNegotiation() {
        talks.writes(provider, "a", "99 %").sent(provider);
        Draft draft = drafts.of(provider, talks.contract);
        OfferResult result = offers.offer(provider, talks.contract, new Offering(draft.revision(), Talks.APRIL, ""));
        assertThat(result).isEqualTo(new OfferResult.UnderNegotiation());
    }

    @Test
    void aConfirmationIsForOneTextAndOneDay() {
        settled();
        String hash = talks.now().agreedDocument().hash().hex();
        talks.confirms(provider, Talks.APRIL);
        assertThat(talks.confirms(customer, Talks.APRIL.plusMonths(1))).isEqualTo(new MoveResult.Done());
        talks.writes(provider, "b", "5 %").sent(provider);
        assertThat(talks.now().confirmation(io.makegood.contract.Side.CUSTOMER)).isEmpty();
        talks.accepts(customer, 2).sent(customer);
        Moves moves = beans.getBean(Moves.class);
        assertThat(moves.confirm(customer, talks.contract, 1, new Act.Confirmation(hash, Talks.APRIL)))
                .isEqualTo(new MoveResult.OtherTerms());
        assertThat(talks.confirms(customer, Talks.APRIL)).isEqualTo(new MoveResult.Done());
    }

    @Test
    void whatWasAgreedStaysAgreedWhenTheSignatureIsDeclined() {
        settled();
        talks.confirms(provider, Talks.APRIL);
        talks.confirms(customer, Talks.APRIL);
        Version version = contracts.versions(customer, talks.contract).numbered(1);
        Actor decliner = version.offer().by().equals(customer.organisation()) ? provider : customer;
        offers.decline(decliner, version.id(), "Clause a");
        assertThat(text(talks.now().base().terms())).isEqualTo("a: 99 %");
        talks.writes(decliner, "a", "98 %").sent(decliner);
        assertThat(talks.now().number()).isEqualTo(2);
        assertThat(states()).containsExactly("clause:a OPEN");
    }

    @Test
    void aDayForTheAnswerIsOnlyMovedOn() {
        talks.writes(provider, "a", "99 %").sent(provider);
        assertThat(talks.extendsTo(provider, Talks.FRIDAY)).isEqualTo(new MoveResult.AlreadySo());
        assertThat(talks.extendsTo(provider, Talks.FRIDAY.minusDays(1))).isEqualTo(new MoveResult.WrongDay());
        assertThat(talks.extendsTo(provider, Talks.FRIDAY.plusDays(1))).isEqualTo(new MoveResult.Done());
        assertThat(talks.now().answerBy()).contains(Talks.FRIDAY.plusDays(1));
    }

    @Test
    void eachSideSeesWhoseTurnItIs() {
        talks.writes(provider, "a", "99 %").sent(provider);
        assertThat(negotiations.live(provider))
                .filteredOn(row -> row.contract().id().equals(talks.contract))
                .extracting(row -> row.turn().ours())
                .containsExactly(false);
        assertThat(negotiations.live(customer))
                .filteredOn(row -> row.contract().id().equals(talks.contract))
                .extracting(row -> row.turn().ours())
                .containsExactly(true);
    }

    private void settled() {
        talks.writes(provider, "a", "99 %").sent(provider);
        talks.accepts(customer, 1).sent(customer);
    }

    private List<String> states() {
        return talks.last().proposals().stream()
                .map(proposal ->
                        proposal.change().part() + " " + proposal.outcome().state())
                .toList();
    }

    private List<Lack> lacks(Actor actor) {
        return talks.prepared(actor).draft().missing().stream()
                .map(Prepared.Missing::lack)
                .toList();
    }

    private List<String> kinds() {
        return audit.events(talks.contract.chain()).stream()
                .map(event -> event.kind())
                .toList();
    }

    private static String text(Terms terms) {
        return terms.clauses().stream()
                .sorted(java.util.Comparator.comparing(Clause::id))
                .map(clause -> clause.id() + ": " + clause.text())
                .collect(Collectors.joining(", "));
    }
}
