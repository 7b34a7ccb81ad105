package io.makegood.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TestClock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every state of a negotiation that the provider (P) began with proposals 1 and 2, and what each command of each side does.
 * "-" is not that side's to do, "none" says that there is nothing yet.
 */
@DatabaseTest
class ProtocolTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    TestClock clock;

    @AfterEach
    void today() {
        clock.set(TestClock.START);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT BEGUN       | P | sent         | none      | none         | none           | none",
                "NOT BEGUN       | C | sent         | none      | none         | none           | none",
                "C IS ASKED      | P | not our turn | done      | done         | still open     | done",
                "C IS ASKED      | C | sent         | -         | not our turn | still open     | done",
                "C WAS TOO LATE  | P | sent         | done      | done         | still open     | done",
                "C WAS TOO LATE  | C | too late     | -         | not our turn | still open     | done",
                "ONE ACCEPTED    | P | sent         | accepted  | nothing open | done           | done",
                "ONE ACCEPTED    | C | sent         | -         | nothing open | done           | done",
                "BOTH REJECTED   | P | sent         | rejected  | nothing open | nothing agreed | done",
                "BOTH REJECTED   | C | sent         | -         | nothing open | nothing agreed | done",
                "CONFIRMED BY P  | P | sent         | accepted  | nothing open | so already     | done",
                "CONFIRMED BY P  | C | sent         | -         | nothing open | concluded      | done",
                "CONFIRMED BY C  | P | sent         | accepted  | nothing open | concluded      | done",
                "CONFIRMED BY C  | C | sent         | -         | nothing open | so already     | done",
                "CONCLUDED       | P | on offer     | accepted  | over         | concluded      | over",
                "CONCLUDED       | C | on offer     | -         | over         | concluded      | over",
                "BROKEN OFF      | P | sent         | over      | over         | over           | so already",
                "BROKEN OFF      | C | sent         | -         | over         | over           | so already",
            })
    void everyCommandInEveryState(
            String state, String side, String send, String withdraw, String extend, String confirm, String breakOff) {
        assertThat(outcome(state, side, "send")).as("%s sends", side).isEqualTo(send);
        assertThat(outcome(state, side, "withdraw")).as("%s withdraws 1", side).isEqualTo(withdraw);
        assertThat(outcome(state, side, "extend")).as("%s extends", side).isEqualTo(extend);
        assertThat(outcome(state, side, "confirm")).as("%s confirms", side).isEqualTo(confirm);
        assertThat(outcome(state, side, "break off")).as("%s breaks off", side).isEqualTo(breakOff);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "NEGOTIATOR")
    void whoIsNoNegotiatorDoesNothing(Role role) {
        Talks talks = in("CONFIRMED BY P");
        Actor everything = talks.customer;
        Actor actor = new Actor(everything.person(), everything.organisation(), Set.of(role), everything.name());
        int entries = talks.last().entries().size();
        assertRefused(() -> talks.writes(actor, "c", "text"));
        assertRefused(() -> talks.accepts(actor, 1));
        assertRefused(() -> beans.getBean(RoundDesk.class).send(actor, talks.contract, "0-"));
        assertRefused(() -> talks.withdraws(actor, 1));
        assertRefused(() -> talks.extendsTo(actor, Talks.FRIDAY.plusDays(1)));
        assertRefused(() -> talks.confirms(actor, Talks.APRIL));
        assertRefused(() -> talks.breaksOff(actor));
        assertThat(talks.last().entries()).hasSize(entries);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOf(NotPermitted.class);
    }

    private String outcome(String state, String side, String command) {
        Talks talks = in(state);
        Actor actor = side.equals("P") ? talks.provider : talks.customer;
        int before = recorded(talks);
        String outcome = done(talks, actor, command);
        boolean acts =
                Set.of("sent", "done").contains(outcome) || (outcome.equals("concluded") && !state.equals("CONCLUDED"));
        assertThat(recorded(talks) > before)
                .as("%s of %s in state %s leaves an entry", command, side, state)
                .isEqualTo(acts);
        return outcome;
    }

    private int recorded(Talks talks) {
        return beans.getBean(Negotiations.class).all(talks.provider, talks.contract).stream()
                .mapToInt(negotiation -> negotiation.entries().size())
                .sum();
    }

    private String done(Talks talks, Actor actor, String command) {
        try {
            return switch (command) {
                case "send" -> said(sends(talks, actor));
                case "withdraw" -> said(talks.withdraws(actor, 1));
                case "extend" -> said(talks.extendsTo(actor, Talks.FRIDAY.plusDays(20)));
                case "confirm" -> said(talks.confirms(actor, Talks.APRIL));
                default -> said(talks.breaksOff(actor));
            };
        } catch (NotPermitted refused) {
            return "-";
        } catch (NotFound | java.util.NoSuchElementException nothingYet) {
            return "none";
        }
    }

    /** A round with a new clause, and a refusal of everything that is open. */
    private SendResult sends(Talks talks, Actor actor) {
        talks.writes(actor, "z", "More");
        talks.prepared(actor)
                .answers()
                .forEach(answer -> talks.rejects(actor, answer.proposal().number()));
        RoundWriting writing = beans.getBean(RoundWriting.class);
        Prepared prepared = talks.prepared(actor);
        RoundDraft.Closing closing =
                new RoundDraft.Closing("Because", java.util.Optional.of(Talks.FRIDAY.plusDays(30)));
        writing.say(actor, talks.contract, prepared.draft().revision(), java.util.Map.of(), closing);
        return beans.getBean(RoundDesk.class)
                .send(actor, talks.contract, talks.prepared(actor).fingerprint());
    }

    private static String said(SendResult result) {
        return switch (result) {
            case SendResult.Sent sent -> "sent";
            case SendResult.AlreadySent sent -> "already sent";
            case SendResult.Changed changed -> "changed";
            case SendResult.Incomplete incomplete -> "incomplete";
            case SendResult.NotNow not -> words(not.why());
            case SendResult.VersionOnOffer version -> "on offer";
        };
    }

    private static String said(MoveResult result) {
        return switch (result) {
            case MoveResult.Done done -> "done";
            case MoveResult.AlreadySo so -> "so already";
            case MoveResult.NotNow not -> words(not.why());
            case MoveResult.NoLongerOpen closed ->
                words(closed.proposal().outcome().state());
            case MoveResult.WrongDay day -> "wrong day";
            case MoveResult.OtherTerms other -> "other terms";
            case MoveResult.Concluded concluded -> "concluded";
            case MoveResult.NotOffered not -> "not offered";
        };
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Talks in(String state) {
        Talks talks = new Talks(beans);
        if (state.equals("NOT BEGUN")) {
            return talks;
        }
        talks.writes(talks.provider, "a", "One")
                .writes(talks.provider, "b", "Two")
                .sent(talks.provider);
        switch (state) {
            case "C IS ASKED" -> {}
            case "C WAS TOO LATE" -> clock.advance(Duration.ofDays(5));
            case "ONE ACCEPTED" -> settled(talks);
            case "BOTH REJECTED" ->
                talks.rejects(talks.customer, 1).rejects(talks.customer, 2).sent(talks.customer);
            case "CONFIRMED BY P" -> settled(talks).confirms(talks.provider, Talks.APRIL);
            case "CONFIRMED BY C" -> settled(talks).confirms(talks.customer, Talks.APRIL);
            case "CONCLUDED" -> {
                settled(talks).confirms(talks.provider, Talks.APRIL);
                talks.confirms(talks.customer, Talks.APRIL);
            }
            case "BROKEN OFF" -> talks.breaksOff(talks.customer);
            default -> throw new IllegalArgumentException(state);
        }
        return talks;
    }

    private static Talks settled(Talks talks) {
        return talks.accepts(talks.customer, 1).rejects(talks.customer, 2).sent(talks.customer);
    }
}
