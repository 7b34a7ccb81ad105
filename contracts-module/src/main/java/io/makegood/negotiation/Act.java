package io.makegood.negotiation;

import io.makegood.negotiation.change.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What one party does in a negotiation; once it is recorded both parties see it and nobody can change it. */
public sealed interface Act {

    /**
     * Answers to everything that was open, and proposals, sent as a whole. {@code base} is the SHA-256 of the terms agreed
     * until then, {@code answerBy} the last day on which the other side can answer; none is
     * needed where nothing is proposed.
     */
    record Round(String base, List<Answer> answers, List<Proposed> proposals, String note, Optional<LocalDate> answerBy)
            implements Act {
        public Round {
            answers = List.copyOf(answers);
            proposals = List.copyOf(proposals);
        }
    }

    /** An own proposal, and with it its package, is not on the table any more. */
    record Withdrawal(int proposal, String reason) implements Act {}

    /** The other side has until this day to answer, instead of the day that was said before. */
    record Extension(LocalDate answerBy) implements Act {}

    /** The agreed terms with this SHA-256 shall become an offer to be signed, in force from that day. */
    record Confirmation(String sha256, LocalDate effectiveFrom) implements Act {}

    record BreakOff(String reason) implements Act {}

    /** Both have confirmed the same: the terms lie on the table as the version of this number. */
    record Conclusion(int version) implements Act {}

    enum Choice {
        ACCEPT,
        REJECT,
        /** Proposals of the same round are made instead. */
        COUNTER
    }

    /** The answer to one proposal; all of a package are answered alike. */
    record Answer(int proposal, Choice choice, String reason) {}

    /**
     * A proposal with its reason. It may answer one of the other side, and may be of a package: those of a round with the
     * same package number are accepted or refused together. 0 is neither.
     */
    record Proposed(int number, Change change, String reason, int answers, int bundle) {}
}
