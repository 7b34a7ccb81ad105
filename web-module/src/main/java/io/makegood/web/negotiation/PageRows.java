package io.makegood.web.negotiation;

import io.makegood.contract.Contract;
import io.makegood.contract.Draft;
import io.makegood.negotiation.Negotiation;
import io.makegood.negotiation.Prepared;
import io.makegood.negotiation.Prepared.Drafted;
import io.makegood.negotiation.Prepared.Missing;
import io.makegood.web.contract.compare.Comparison;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rows of the page of a negotiation. */
@Component
class PageRows {
    private final ProposalRows proposals;
    private final ChangeRows changes;
    private final EntryRows entries;
    private final TalkRows talks;
    private final Words words;

    PageRows(ProposalRows proposals, ChangeRows changes, EntryRows entries, TalkRows talks, Words words) {
        this.proposals = proposals;
        this.changes = changes;
        this.entries = entries;
        this.talks = talks;
        this.words = words;
    }

    /** A change of the own draft: what it says, the proposal that it counters (0 is none), and where it is edited. */
    record DraftedRow(ChangeRow change, String reason, int bundle, int counters, String editor) {}

    ProposalRows proposals() {
        return proposals;
    }

    TalkRows talks() {
        return talks;
    }

    List<EntryRow> course(Contract contract, Negotiation negotiation) {
        return entries.of(contract, negotiation);
    }

    List<DraftedRow> drafted(Prepared prepared) {
        Negotiation negotiation = prepared.negotiation();
        return prepared.changes().stream()
                .map(change -> drafted(negotiation, change))
                .toList();
    }

    private DraftedRow drafted(Negotiation negotiation, Drafted drafted) {
        return new DraftedRow(
                changes.of(drafted.change(), negotiation.agreed()),
                drafted.reason(),
                drafted.bundle(),
                drafted.answers().orElse(0),
                PartTitles.editor(drafted.part(), negotiation.contract()));
    }

    List<Comparison.Change> changes(Negotiation negotiation) {
        return Comparison.of(negotiation.base().terms(), negotiation.agreed(), words.language())
                .changes();
    }

    /** What is still missing, as sentences. */
    List<String> missing(Prepared prepared) {
        return prepared.draft().missing().stream()
                .map(missing -> sentence(prepared, missing))
                .toList();
    }

    /** Who saved the draft of the round last, and when. */
    String savedBy(Draft.Change change) {
        return words.say("negotiation.savedBy", entries.name(change.by()), words.instant(change.at()));
    }

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    String date(LocalDate date) {
        return words.date(date);
    }

    private String sentence(Prepared prepared, Missing missing) {
        String about = prepared.changes().stream()
                .filter(change -> change.part().toString().equals(missing.about()))
                .map(change -> drafted(prepared.negotiation(), change).change().title())
                .findFirst()
                .orElse(missing.about());
        return words.say("negotiation.missing." + missing.lack().name(), about);
    }
}
