package io.makegood.web.negotiation;

import io.makegood.web.contract.compare.Comparison;
import java.util.List;
import java.util.Optional;

/** Proposals that stand and fall together, and what becomes of them; {@code number} is that of the first. */
record ProposalRow(int number, List<One> proposals, Answer answer, State state) {
    ProposalRow {
        proposals = List.copyOf(proposals);
    }

    public boolean isPackage() {
        return proposals.size() > 1;
    }

    /** For a counter also what it changes of the proposal that it answers. */
    record One(
            int number, ChangeRow change, String reason, Optional<Integer> answers, List<Comparison.Change> instead) {
        One {
            instead = List.copyOf(instead);
        }
    }

    /** The answer that is prepared, or nothing; with its reason. */
    record Answer(String choice, String reason) {
        static final Answer NONE = new Answer("", "");
    }

    /** What became of it: a key of the texts, and the reason that was given. */
    record State(String name, String reason) {}
}
