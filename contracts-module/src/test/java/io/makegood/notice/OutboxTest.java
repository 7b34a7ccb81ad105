package io.makegood.notice;

import static io.makegood.db.Tables.LETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.contract.Contracts;
import io.makegood.contract.Offers;
import io.makegood.contract.Version;
import io.makegood.party.Actor;
import io.makegood.party.NewPerson;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.OrganisationId;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import io.makegood.party.Role;
import io.makegood.party.administration.Invitations;
import io.makegood.party.administration.InviteResult;
import io.makegood.party.administration.Invitee;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TestClock;
import io.makegood.testing.TwoParties;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Olga (signatory, reads Polish) and Jan (negotiator) are the customer's; they are no people of the demo. It is 2 March 2026. */
@DatabaseTest
class OutboxTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Outbox outbox;

    @Autowired
    LetterChoices choices;

    @Autowired
    Offers offers;

    @Autowired
    Contracts contracts;

    @Autowired
    Invitations invitations;

    @Autowired
    Parties parties;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext db;

    private TwoParties two;
    private Actor olga;
    private Actor jan;

    /** Letters of other tests are put aside, those too that would be tried again later. */
    @BeforeEach
    void people() {
        db.update(LETTER)
                .set(LETTER.STATE, io.makegood.db.enums.LetterState.SENT)
                .execute();
        two = TwoParties.met(beans);
        olga = person(two.customer().organisation(), Role.SIGNATORY);
        jan = person(two.customer().organisation(), Role.NEGOTIATOR);
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    @Test
    void anOfferIsToldToTheSignatoriesOfTheOtherSideInTheirLanguage() {
        two.offered();

        Letter letter = outbox.take().orElseThrow().letter();

        assertThat(letter.kind()).isEqualTo(NoticeKind.OFFER);
        assertThat(letter.reader().person()).hasValue(olga.person());
        assertThat(letter.reader().language()).isEqualTo(Locale.forLanguageTag("pl"));
        assertThat(letter.about().fact("number")).isEqualTo("1");
        assertThat(letter.about().fact("title")).isEqualTo("Contact centre");
        assertThat(outbox.take()).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            two.offered();
            status.setRollbackOnly();
        });

        assertThat(outbox.take()).isEmpty();
    }

    @Test
    void aDeclineTellsTheFactAndNotTheReason() {
        Actor pia = person(two.provider().organisation(), Role.NEGOTIATOR);
        Version version = two.offered();
        emptied();

        offers.decline(two.customer(), version.id(), "Your prices are a secret joke");

        Letter letter = outbox.take().orElseThrow().letter();
        assertThat(letter.kind()).isEqualTo(NoticeKind.DECLINED);
        assertThat(letter.reader().person()).hasValue(pia.person());
        assertThat(letter.about().facts().toString()).doesNotContain("joke");
    }

    @Test
    void theSecondSignatureTellsBothAndHandsOutACheckpoint() {
        Actor lena = person(two.provider().organisation(), Role.LEGAL);
        two.agreed(LocalDate.of(2026, 4, 1));

        List<Outbox.Taken> all = emptied();

        assertThat(all)
                .filteredOn(taken -> taken.letter().kind() == NoticeKind.IN_FORCE)
                .extracting(taken -> taken.letter().reader().person().orElseThrow())
                .containsExactlyInAnyOrder(olga.person(), jan.person(), lena.person());
        assertThat(all)
                .filteredOn(taken -> taken.letter().kind() == NoticeKind.CHECKPOINT)
                .hasSize(2)
                .allSatisfy(taken -> {
                    assertThat(taken.letter().reader().person()).hasValue(lena.person());
                    assertThat(taken.checkpoint().orElseThrow().said().head().hex())
                            .isEqualTo(taken.letter().about().fact("head"));
                });
    }

    @Test
    void whoDoesNotWantAKindIsNotWritten() {
        choices.choose(olga.person(), List.of(NoticeKind.OFFER, NoticeKind.IN_FORCE), Set.of(NoticeKind.IN_FORCE));

        two.offered();

        assertThat(outbox.take()).isEmpty();
        assertThat(choices.unwanted(olga.person())).containsExactly(NoticeKind.OFFER);
    }

    @Test
    void whoHasLeftIsNotSentWhatWasWritten() {
        two.offered();
        parties.setRoles(olga.person(), olga.organisation(), Set.of());

        assertThat(outbox.take()).isEmpty();
        assertThat(states(two.customer())).containsExactly(LetterState.NO_READER);
    }

    @Test
    void eightSendersTakeALetterOnce() throws Exception {
        two.offered();
        Callable<Optional<Outbox.Taken>> sender = outbox::take;
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            List<Future<Optional<Outbox.Taken>>> took = eight.invokeAll(java.util.Collections.nCopies(8, sender));
            int taken = 0;
            for (Future<Optional<Outbox.Taken>> one : took) {
                taken += one.get().isPresent() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
    }

    /** The sender was killed with the letter on the wire: nobody knows whether it arrived. */
    @Test
    void aLetterThatWasCutOffIsSentAgainOnlyByAnAdministrator() {
        two.offered();
        assertThat(outbox.take()).isPresent();
        clock.advance(Duration.ofMinutes(11));
        assertThat(outbox.take()).isEmpty();
        assertThat(states(two.customer())).containsExactly(LetterState.UNCERTAIN);

        LetterId id = real(two.customer()).getFirst().id();
        assertThatThrownBy(() -> outbox.sendAgain(two.provider(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> outbox.sendAgain(olga, id)).isInstanceOf(NotPermitted.class);
        assertThat(outbox.sendAgain(two.customer(), id)).isTrue();

        assertThat(outbox.take()).isPresent();
        assertThat(outbox.sendAgain(two.customer(), id)).isFalse();
    }

    @Test
    void aRefusedLetterIsTriedLaterEachTimeAndGivenUpAfterTheSeventh() {
        two.offered();
        int[] minutes = {1, 5, 15, 60, 240, 720};
        for (int pause : minutes) {
            outbox.refused(outbox.take().orElseThrow().letter(), "451 later");
            clock.advance(Duration.ofMinutes(pause).minusSeconds(1));
            assertThat(outbox.take()).isEmpty();
            clock.advance(Duration.ofSeconds(1));
        }
        outbox.refused(outbox.take().orElseThrow().letter(), "451 later");

        assertThat(states(two.customer())).containsExactly(LetterState.FAILED);
        assertThat(real(two.customer()).getFirst().course().problem()).isEqualTo("451 later");
    }

    @Test
    void aLetterThatIsNoNewsAnyMoreIsPutAside() {
        two.offered();
        clock.advance(Duration.ofDays(7).plusSeconds(1));

        assertThat(outbox.take()).isEmpty();
        assertThat(states(two.customer())).containsExactly(LetterState.TOO_OLD);
    }

    @Test
    void peopleOfTheDemoAreNeverWritten() {
        two.someone(two.customer().organisation());
        parties.setRoles(olga.person(), olga.organisation(), Set.of());
        two.offered();

        assertThat(outbox.take()).isEmpty();
        assertThat(outbox.of(two.customer(), 1))
                .extracting(letter -> letter.course().state())
                .containsOnly(LetterState.HELD)
                .hasSize(2);
    }

    @Test
    void theSecretOfAnInvitationIsSealedUntilItHasGoneAndThenForgotten() {
        String address = UUID.randomUUID() + "@example.com";
        InviteResult.Invited invited = (InviteResult.Invited)
                invitations.invite(two.customer(), new Invitee(address, Locale.ENGLISH), Set.of(Role.FINANCE));

        Outbox.Taken taken = outbox.take().orElseThrow();
        assertThat(taken.letter().reader().address()).isEqualTo(address);
        assertThat(taken.secret()).hasValue(invited.token().text());
        assertThat(taken.letter().toString()).doesNotContain(invited.token().text());

        outbox.sent(taken.letter());
        assertThat(beans.getBean(Letters.class).sealed(taken.letter().id())).isEmpty();
    }

    private List<LetterState> states(Actor administrator) {
        return real(administrator).stream()
                .map(letter -> letter.course().state())
                .toList();
    }

    /** Those to people who are none of the demo's. */
    private List<Letter> real(Actor administrator) {
        return outbox.of(administrator, 1).stream()
                .filter(letter -> letter.course().state() != LetterState.HELD)
                .toList();
    }

    /** Everything that waits, sent. */
    private List<Outbox.Taken> emptied() {
        List<Outbox.Taken> all = new ArrayList<>();
        for (Optional<Outbox.Taken> next = outbox.take(); next.isPresent(); next = outbox.take()) {
            outbox.sent(next.get().letter());
            all.add(next.get());
        }
        return all;
    }

    private Actor person(OrganisationId organisation, Role role) {
        PersonId person = parties.add(
                new NewPerson(UUID.randomUUID() + "@example.com", "Olga", Locale.forLanguageTag("pl"), false));
        parties.setRoles(person, organisation, Set.of(role));
        return new Actor(person, organisation, Set.of(role), "Olga");
    }
}
