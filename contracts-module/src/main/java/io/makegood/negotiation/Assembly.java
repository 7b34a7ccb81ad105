package io.makegood.negotiation;

import io.makegood.contract.Side;
import io.makegood.negotiation.Act.Choice;
import io.makegood.negotiation.Prepared.Answering;
import io.makegood.negotiation.Prepared.Drafted;
import io.makegood.negotiation.Prepared.Lack;
import io.makegood.negotiation.Prepared.Missing;
import io.makegood.negotiation.RoundDraft.Mark;
import io.makegood.negotiation.change.Change;
import io.makegood.negotiation.change.PartKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts a round together from what a side changed in its draft of the terms and what it marked. */
final class Assembly {
    private final Negotiation negotiation;
    private final Side side;
    private final RoundDraft draft;
    private final List<Change> edits;
    private final List<Missing> missing = new ArrayList<>();

    private Assembly(Negotiation negotiation, Side side, RoundDraft draft, List<Change> edits) {
        this.negotiation = negotiation;
        this.side = side;
        this.draft = draft;
        this.edits = edits;
    }

    /** {@code edits} are the changes between what is agreed and the side's draft of the terms. */
    static Prepared of(Negotiation negotiation, Side side, StoredDraft draft, Cut edits, LocalDate today) {
        Assembly assembly = new Assembly(negotiation, side, draft.content(), edits.changes());
        edits.twice().ifPresent(part -> assembly.lacks(Lack.TWICE_NAMED, part.toString()));
        List<Answering> answers = assembly.answers();
        List<Drafted> changes = assembly.changes(answers);
        assembly.closing(answers, changes, today);
        Prepared.Written written =
                new Prepared.Written(draft.content(), draft.revision(), draft.lastChange(), assembly.missing);
        return new Prepared(negotiation, side, answers, changes, written);
    }

    /** The changes of a draft, or the part that is named twice in it so that it cannot be cut. */
    record Cut(List<Change> changes, Optional<PartKey> twice) {}

    private List<Answering> answers() {
        List<Answering> answers = new ArrayList<>();
        for (Proposal proposal : negotiation.openOf(side.other())) {
            List<Proposal> unit = negotiation.together(proposal);
            boolean countered = unit.stream().anyMatch(this::isCountered);
            Optional<Mark> mark = unit.stream()
                    .flatMap(one -> draft.mark(one.number()).stream())
                    .findFirst();
            Answering answer = countered
                    ? new Answering(
                            proposal,
                            Optional.of(Choice.COUNTER),
                            mark.map(Mark::reason).orElse(""))
                    : new Answering(
                            proposal,
                            mark.map(Mark::choice),
                            mark.map(Mark::reason).orElse(""));
            check(answer, countered);
            answers.add(answer);
        }
        return answers;
    }

    private void check(Answering answer, boolean countered) {
        String number = Integer.toString(answer.proposal().number());
        if (answer.choice().isEmpty()) {
            lacks(edit(answer.proposal()).isPresent() ? Lack.SAME_AS_THEIRS : Lack.UNANSWERED, number);
        } else if (answer.choice().get() == Choice.COUNTER && !countered) {
            lacks(Lack.SAME_AS_THEIRS, number);
        } else if (answer.choice().get() == Choice.REJECT && answer.reason().isBlank()) {
            lacks(Lack.REJECTED_WITHOUT_REASON, number);
        }
    }

    private boolean isCountered(Proposal proposal) {
        return edit(proposal)
                .filter(edit -> !edit.after().equals(proposal.change().after()))
                .isPresent();
    }

    private Optional<Change> edit(Proposal proposal) {
        return edits.stream()
                .filter(edit -> edit.part().equals(proposal.change().part()))
                .findFirst();
    }

    /** What is the same as the other side proposes is no change of ours: it is accepted, or not. */
    private List<Drafted> changes(List<Answering> answers) {
        Map<PartKey, Proposal> theirs = answers.stream()
                .map(Answering::proposal)
                .collect(Collectors.toMap(proposal -> proposal.change().part(), Function.identity()));
        List<Drafted> changes = edits.stream()
                .filter(edit -> !same(edit, Optional.ofNullable(theirs.get(edit.part()))))
                .map(edit -> drafted(edit, Optional.ofNullable(theirs.get(edit.part()))))
                .toList();
        changes.forEach(change -> check(change, changes));
        return changes;
    }

    private static boolean same(Change edit, Optional<Proposal> theirs) {
        return theirs.filter(proposal -> proposal.change().after().equals(edit.after()))
                .isPresent();
    }

    private Drafted drafted(Change edit, Optional<Proposal> theirs) {
        RoundDraft.Said said = draft.said(edit.part());
        return new Drafted(edit, said.reason(), said.bundle(), theirs.map(Proposal::number));
    }

    private void check(Drafted change, List<Drafted> all) {
        if (change.reason().isEmpty() && draft.closing().note().isEmpty()) {
            lacks(Lack.CHANGED_WITHOUT_REASON, change.part().toString());
        }
        long together =
                all.stream().filter(other -> other.bundle() == change.bundle()).count();
        if (change.bundle() > 0 && together < 2) {
            lacks(Lack.LONELY_PACKAGE, change.part().toString());
        }
    }

    private void closing(List<Answering> answers, List<Drafted> changes, LocalDate today) {
        if (answers.isEmpty() && changes.isEmpty()) {
            lacks(Lack.NOTHING, "");
        }
        Optional<LocalDate> day = draft.closing().answerBy();
        if (changes.isEmpty()) {
            return;
        }
        if (day.isEmpty()) {
            lacks(Lack.NO_DAY, "");
        } else if (day.get().isBefore(today)) {
            lacks(Lack.DAY_HAS_PASSED, "");
        }
    }

    private void lacks(Lack lack, String about) {
        missing.add(new Missing(lack, about));
    }
}
