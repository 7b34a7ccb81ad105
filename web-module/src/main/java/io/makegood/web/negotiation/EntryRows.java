package io.makegood.web.negotiation;

import io.makegood.contract.Contract;
import io.makegood.negotiation.Act;
import io.makegood.negotiation.Entry;
import io.makegood.negotiation.Negotiation;
import io.makegood.negotiation.Proposal;
import io.makegood.party.Parties;
import io.makegood.party.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The course of a negotiation as rows, the newest first. */
@Component
class EntryRows {
    private final ProposalRows proposals;
    private final PartTitles titles;
    private final Parties parties;
    private final Words words;

    EntryRows(ProposalRows proposals, PartTitles titles, Parties parties, Words words) {
        this.proposals = proposals;
        this.titles = titles;
        this.parties = parties;
        this.words = words;
    }

    List<EntryRow> of(Contract contract, Negotiation negotiation) {
        return negotiation.entries().reversed().stream()
                .map(entry -> row(contract, negotiation, entry))
                .toList();
    }

    String name(PersonId person) {
        return parties.person(person).name();
    }

    private EntryRow row(Contract contract, Negotiation negotiation, Entry entry) {
        EntryRow.Said said = new EntryRow.Said(
                sentence(contract, entry),
                name(entry.by().person()),
                words.instant(entry.by().at(), negotiation.zone()),
                note(entry.act()));
        List<Proposal> made = negotiation.proposals().stream()
                .filter(proposal -> proposal.round() == entry.number())
                .toList();
        return new EntryRow(
                entry.number(),
                said,
                entry.hash().hex(),
                answers(negotiation, entry.act()),
                proposals.of(negotiation, made));
    }

    private List<EntryRow.AnswerRow> answers(Negotiation negotiation, Act act) {
        return act instanceof Act.Round round
                ? round.answers().stream()
                        .map(answer -> answer(negotiation, answer))
                        .toList()
                : List.of();
    }

    private EntryRow.AnswerRow answer(Negotiation negotiation, Act.Answer answer) {
        Proposal proposal = negotiation.proposal(answer.proposal());
        String title = titles.of(
                proposal.change().part(),
                negotiation.agreed(),
                negotiation.base().terms());
        return new EntryRow.AnswerRow(answer.proposal(), title, answer.choice().name(), answer.reason());
    }

    private String sentence(Contract contract, Entry entry) {
        String who = contract.party(entry.side()).name();
        return switch (entry.act()) {
            case Act.Round round ->
                round.answerBy()
                        .map(day -> words.say("negotiation.entry.round", who, words.date(day)))
                        .orElseGet(() -> words.say("negotiation.entry.answers", who));
            case Act.Withdrawal withdrawal -> words.say("negotiation.entry.withdrawal", who, withdrawal.proposal());
            case Act.Extension later -> words.say("negotiation.entry.extension", who, words.date(later.answerBy()));
            case Act.Confirmation confirmation ->
                words.say("negotiation.entry.confirmation", who, words.date(confirmation.effectiveFrom()));
            case Act.BreakOff end -> words.say("negotiation.entry.breakOff", who);
            case Act.Conclusion end -> words.say("negotiation.entry.conclusion", end.version());
        };
    }

    private static String note(Act act) {
        return switch (act) {
            case Act.Round round -> round.note();
            case Act.Withdrawal withdrawal -> withdrawal.reason();
            case Act.BreakOff end -> end.reason();
            case Act.Extension later -> "";
            case Act.Confirmation confirmation -> "";
            case Act.Conclusion end -> "";
        };
    }
}
