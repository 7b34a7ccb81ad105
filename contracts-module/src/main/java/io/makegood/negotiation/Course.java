package io.makegood.negotiation;

import io.makegood.negotiation.Proposal.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What became of each proposal: all that was recorded, gone through in its order. */
final class Course {
    private final Map<Integer, Proposal> proposals = new TreeMap<>();

    private Course() {}

    static List<Proposal> of(List<Entry> entries) {
        Course course = new Course();
        entries.forEach(course::take);
        return List.copyOf(course.proposals.values());
    }

    private void take(Entry entry) {
        switch (entry.act()) {
            case Act.Round round -> round(entry, round);
            case Act.Withdrawal withdrawal ->
                together(withdrawal.proposal(), State.WITHDRAWN, entry.number(), withdrawal.reason());
            case Act.Extension later -> {}
            case Act.Confirmation confirmation -> {}
            case Act.BreakOff end -> {}
            case Act.Conclusion end -> {}
        }
    }

    private void round(Entry entry, Act.Round round) {
        round.answers()
                .forEach(answer -> set(known(answer.proposal()), state(answer), entry.number(), answer.reason()));
        for (Act.Proposed proposed : round.proposals()) {
            replaced(entry, proposed);
            Proposal.Grounds grounds =
                    new Proposal.Grounds(proposed.reason(), positive(proposed.answers()), positive(proposed.bundle()));
            Proposal.Outcome open = new Proposal.Outcome(State.OPEN, entry.number(), "");
            proposals.put(
                    proposed.number(),
                    new Proposal(proposed.number(), entry.number(), entry.side(), proposed.change(), grounds, open));
        }
    }

    /** Of one part one proposal is open: a new one of the same side takes the place of the old. */
    private void replaced(Entry entry, Act.Proposed proposed) {
        List.copyOf(proposals.values()).stream()
                .filter(Proposal::isOpen)
                .filter(open -> open.round() != entry.number())
                .filter(open -> open.change().part().equals(proposed.change().part()))
                .forEach(open -> together(open.number(), State.WITHDRAWN, entry.number(), ""));
    }

    private void together(int number, State state, int entry, String reason) {
        Proposal named = known(number);
        new ArrayList<>(proposals.values())
                .stream()
                        .filter(proposal -> proposal.isOpen() && proposal.isWith(named))
                        .forEach(proposal -> set(proposal, state, entry, reason));
    }

    private void set(Proposal proposal, State state, int entry, String reason) {
        proposals.put(proposal.number(), proposal.now(state, entry, reason));
    }

    private Proposal known(int number) {
        return Objects.requireNonNull(proposals.get(number), "A proposal that was never made is answered");
    }

    private static Optional<Integer> positive(int number) {
        return number == 0 ? Optional.empty() : Optional.of(number);
    }

    private static State state(Act.Answer answer) {
        return switch (answer.choice()) {
            case ACCEPT -> State.ACCEPTED;
            case REJECT -> State.REJECTED;
            case COUNTER -> State.COUNTERED;
        };
    }
}
