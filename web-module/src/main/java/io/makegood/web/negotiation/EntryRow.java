package io.makegood.web.negotiation;

import java.util.List;

/** One entry of the course of a negotiation: what was done by whom and when, and the answers and proposals of a round. */
record EntryRow(int number, Said said, String hash, List<AnswerRow> answers, List<ProposalRow> proposals) {
    EntryRow {
        answers = List.copyOf(answers);
        proposals = List.copyOf(proposals);
    }

    /** How many proposals were made, those of packages counted one by one. */
    public int made() {
        return proposals.stream().mapToInt(row -> row.proposals().size()).sum();
    }

    record Said(String sentence, String by, String at, String note) {}

    record AnswerRow(int proposal, String title, String choice, String reason) {}
}
