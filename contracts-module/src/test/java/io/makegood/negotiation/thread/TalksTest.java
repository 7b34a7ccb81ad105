package io.makegood.negotiation.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.audit.AuditTrail;
import io.makegood.contract.ContractId;
import io.makegood.negotiation.change.PartKey;
import io.makegood.negotiation.change.PartKind;
import io.makegood.party.Actor;
import io.makegood.party.NotFound;
import io.makegood.party.NotPermitted;
import io.makegood.party.Role;
import io.makegood.terms.template.Templates;
import io.makegood.testing.DatabaseTest;
import io.makegood.testing.TwoParties;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the parties say to one another, and what stays with each. */
@DatabaseTest
class TalksTest {
    private static final Anchor CLAUSE = Anchor.parse("clause:help");

    @Autowired
    ApplicationContext beans;

    @Autowired
    Talks talks;

    @Autowired
    AuditTrail audit;

    private TwoParties two;
    private Actor provider;
    private Actor customer;
    private ContractId contract;

    @BeforeEach
    void twoParties() {
        two = TwoParties.met(beans);
        provider = two.provider();
        customer = two.customer();
        contract = two.contract();
    }

    @Test
    void bothReadCommentsAndEachItsOwnNotes() {
        talks.say(provider, contract, CLAUSE, RemarkId.random(), "Is Friday all right?");
        talks.note(provider, contract, CLAUSE, RemarkId.random(), "Monday would do too");
        talks.note(customer, contract, CLAUSE, RemarkId.random(), "They are in a hurry");
        assertThat(bodies(talks.about(customer, contract, CLAUSE).comments())).containsExactly("Is Friday all right?");
        assertThat(bodies(talks.about(customer, contract, CLAUSE).notes())).containsExactly("They are in a hurry");
        assertThat(bodies(talks.about(provider, contract, CLAUSE).notes())).containsExactly("Monday would do too");
    }

    @Test
    void aThreadWithNotesOnlyIsNotThereForTheOtherSide() {
        talks.note(provider, contract, CLAUSE, RemarkId.random(), "Monday would do too");
        assertThat(talks.all(customer, contract)).isEmpty();
        assertThat(talks.all(provider, contract)).hasSize(1);
    }

    @Test
    void theChainKnowsOfCommentsByTheirHashAndOfNotesNothing() {
        talks.note(provider, contract, CLAUSE, RemarkId.random(), "Monday would do too");
        assertThat(audit.events(contract.chain())).hasSize(1);
        talks.say(provider, contract, CLAUSE, RemarkId.random(), "Is Friday all right?");
        assertThat(audit.events(contract.chain()).getLast().kind()).isEqualTo("negotiation.comment");
        assertThat(audit.events(contract.chain()).getLast().content().values())
                .doesNotContain("Is Friday all right?")
                .contains("clause:help");
    }

    @Test
    void aNoteIsRevealedWordByWordAndOnce() {
        RemarkId note = RemarkId.random();
        talks.note(provider, contract, CLAUSE, note, "Monday would do too");
        talks.note(provider, contract, CLAUSE, RemarkId.random(), "And Tuesday");
        talks.reveal(provider, contract, note);
        talks.reveal(provider, contract, note);
        assertThat(bodies(talks.about(customer, contract, CLAUSE).comments())).containsExactly("Monday would do too");
        Talk ours = talks.about(provider, contract, CLAUSE);
        assertThat(ours.notes())
                .filteredOn(ours::isRevealed)
                .extracting(Remark::body)
                .containsExactly("Monday would do too");
    }

    @Test
    void theOtherSidesNoteIsNotThereToBeRevealed() {
        RemarkId note = RemarkId.random();
        talks.note(provider, contract, CLAUSE, note, "Monday would do too");
        assertThatThrownBy(() -> talks.ownNote(customer, contract, note)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> talks.reveal(customer, contract, note)).isInstanceOf(NotFound.class);
    }

    @Test
    void aSecondPressSaysNothingTwice() {
        RemarkId name = RemarkId.random();
        talks.say(provider, contract, CLAUSE, name, "Is Friday all right?");
        talks.say(provider, contract, CLAUSE, name, "Is Friday all right?");
        talks.note(provider, contract, CLAUSE, name, "Monday would do too");
        talks.note(provider, contract, CLAUSE, name, "Monday would do too");
        assertThat(talks.about(provider, contract, CLAUSE).comments()).hasSize(1);
        assertThat(talks.about(provider, contract, CLAUSE).notes()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // role         | says | notes | reads notes
                "NEGOTIATOR     | yes  | yes   | yes",
                "SIGNATORY      | no   | yes   | yes",
                "LEGAL          | no   | yes   | yes",
                "OPERATIONS     | no   | no    | no",
                "FINANCE        | no   | no    | no",
            })
    void whoMayDoWhat(Role role, String says, String notes, String reads) {
        talks.note(provider, contract, CLAUSE, RemarkId.random(), "Monday would do too");
        Actor actor = new Actor(provider.person(), provider.organisation(), Set.of(role), "Person");
        assertThat(done(() -> talks.say(actor, contract, CLAUSE, RemarkId.random(), "Hello")))
                .isEqualTo(says);
        assertThat(done(() -> talks.note(actor, contract, CLAUSE, RemarkId.random(), "Hm")))
                .isEqualTo(notes);
        boolean readable = !talks.about(actor, contract, CLAUSE).notes().isEmpty();
        assertThat(readable ? "yes" : "no").isEqualTo(reads);
    }

    @Test
    void aStrangerFindsNothing() {
        Actor stranger = two.someone(two.organisation());
        assertThatThrownBy(() -> talks.all(stranger, contract)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> talks.say(stranger, contract, CLAUSE, RemarkId.random(), "Hello"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> talks.note(stranger, contract, CLAUSE, RemarkId.random(), "Hello"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anObjectiveIsTalkedAboutAtItsClause() {
        var terms = Templates.all().getFirst().terms("en");
        var objective = terms.objectives().getFirst();
        assertThat(Anchor.of(new PartKey(PartKind.OBJECTIVE, objective.id()), List.of(terms)))
                .isEqualTo(new Anchor(new PartKey(PartKind.CLAUSE, objective.clause())));
    }

    private static String done(Runnable command) {
        try {
            command.run();
            return "yes";
        } catch (NotPermitted refused) {
            return "no";
        }
    }

    private static List<String> bodies(List<Remark> remarks) {
        return remarks.stream().map(Remark::body).toList();
    }
}
