package io.makegood.web.negotiation;

import io.makegood.negotiation.Negotiation;
import io.makegood.negotiation.Prepared;
import io.makegood.negotiation.Proposal;
import io.makegood.negotiation.change.Cutting;
import io.makegood.terms.Terms;
import io.makegood.web.contract.compare.Comparison;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Proposals as rows, those of a package in one. */
@Component
class ProposalRows {
    private final ChangeRows changes;

    ProposalRows(ChangeRows changes) {
        this.changes = changes;
    }

    List<ProposalRow> of(Negotiation negotiation, List<Proposal> proposals) {
        List<ProposalRow> rows = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        for (Proposal proposal : proposals) {
            if (!taken.contains(proposal.number())) {
                List<Proposal> together = negotiation.together(proposal);
                together.forEach(one -> taken.add(one.number()));
                rows.add(row(negotiation, together, ProposalRow.Answer.NONE));
            }
        }
        return rows;
    }

    /** The other side's open proposals with the answers that are prepared. */
    List<ProposalRow> of(Prepared prepared) {
        List<Proposal> open =
                prepared.answers().stream().map(Prepared.Answering::proposal).toList();
        return of(prepared.negotiation(), open).stream()
                .map(row -> new ProposalRow(row.number(), row.proposals(), answer(prepared, row), row.state()))
                .toList();
    }

    private static ProposalRow.Answer answer(Prepared prepared, ProposalRow row) {
        return prepared.answers().stream()
                .filter(answer -> answer.proposal().number() == row.number())
                .map(answer ->
                        new ProposalRow.Answer(answer.choice().map(Enum::name).orElse(""), answer.reason()))
                .findFirst()
                .orElse(ProposalRow.Answer.NONE);
    }

    private ProposalRow row(Negotiation negotiation, List<Proposal> together, ProposalRow.Answer answer) {
        Proposal first = together.getFirst();
        List<ProposalRow.One> all =
                together.stream().map(proposal -> one(negotiation, proposal)).toList();
        Proposal.Outcome outcome = first.outcome();
        return new ProposalRow(
                first.number(),
                all,
                answer,
                new ProposalRow.State(outcome.state().name(), outcome.reason()));
    }

    private ProposalRow.One one(Negotiation negotiation, Proposal proposal) {
        return new ProposalRow.One(
                proposal.number(),
                changes.of(proposal.change(), negotiation.agreedAfter(proposal.round())),
                proposal.grounds().reason(),
                proposal.grounds().answers(),
                proposal.grounds()
                        .answers()
                        .map(answered -> instead(negotiation, negotiation.proposal(answered), proposal))
                        .orElse(List.of()));
    }

    private List<Comparison.Change> instead(Negotiation negotiation, Proposal answered, Proposal counter) {
        Terms theirs = Cutting.applied(negotiation.agreedAfter(counter.round()), List.of(answered.change()));
        return changes.of(counter.change(), theirs).changes();
    }
}
