package io.makegood.negotiation;

import io.makegood.audit.Sha256;
import io.makegood.contract.Draft;
import io.makegood.contract.Side;
import io.makegood.negotiation.change.Change;
import io.makegood.negotiation.change.PartKey;
import java.util.List;
import java.util.Optional;

/**
 * The round that a side would send now: its answers, its changes, and what is still missing. {@code draft} is what was
 * written for it, with the revision of that.
 */
public record Prepared(
        Negotiation negotiation, Side side, List<Answering> answers, List<Drafted> changes, Written draft) {
    public Prepared {
        answers = List.copyOf(answers);
        changes = List.copyOf(changes);
    }

    /** Who saved it last, and when, is not known before anything was saved. */
    public record Written(RoundDraft content, int revision, Optional<Draft.Change> lastChange, List<Missing> missing) {
        public Written {
            missing = List.copyOf(missing);
        }
    }

    /** An open proposal of the other side and what would be answered; nothing while nobody has decided. */
    public record Answering(Proposal proposal, Optional<Act.Choice> choice, String reason) {}

    /** A change that the draft of the terms makes, and the open proposal that it counters. */
    public record Drafted(Change change, String reason, int bundle, Optional<Integer> answers) {
        public PartKey part() {
            return change.part();
        }
    }

    /** Why the round cannot be sent yet; {@code about} is a proposal's number or a part, or empty. */
    public record Missing(Lack lack, String about) {}

    public enum Lack {
        UNANSWERED,
        REJECTED_WITHOUT_REASON,
        /** A counter that says the same as what it answers. */
        SAME_AS_THEIRS,
        CHANGED_WITHOUT_REASON,
        /** A package is at least two changes. */
        LONELY_PACKAGE,
        NO_DAY,
        DAY_HAS_PASSED,
        TWICE_NAMED,
        NOTHING
    }

    public boolean isComplete() {
        return draft.missing().isEmpty();
    }

    /** The act that would be recorded; only what is complete can be sent. */
    Act.Round round() {
        List<Act.Answer> answered = answers.stream()
                .map(answer -> new Act.Answer(
                        answer.proposal().number(), answer.choice().orElseThrow(), answer.reason()))
                .toList();
        int first = negotiation.proposals().stream()
                        .mapToInt(Proposal::number)
                        .max()
                        .orElse(0)
                + 1;
        List<Act.Proposed> proposed = java.util.stream.IntStream.range(0, changes.size())
                .mapToObj(at -> proposed(first + at, changes.get(at)))
                .toList();
        RoundDraft.Closing closing = draft.content().closing();
        return new Act.Round(
                negotiation.agreedDocument().hash().hex(),
                answered,
                proposed,
                closing.note(),
                closing.answerBy().filter(day -> !changes.isEmpty()));
    }

    /** Names exactly this round at this point of the negotiation, so that what was reviewed is what is sent. */
    public String fingerprint() {
        return isComplete()
                ? fingerprint(negotiation, negotiation.entries().size() + 1, Sha256.of(Acts.bytes(round())))
                : "";
    }

    static String fingerprint(Negotiation negotiation, int entry, Sha256 hash) {
        return negotiation.number() + "-" + entry + "-" + hash.hex();
    }

    private Act.Proposed proposed(int number, Drafted drafted) {
        String reason = drafted.reason().isEmpty() ? draft.content().closing().note() : drafted.reason();
        return new Act.Proposed(
                number, drafted.change(), reason, drafted.answers().orElse(0), drafted.bundle());
    }
}
