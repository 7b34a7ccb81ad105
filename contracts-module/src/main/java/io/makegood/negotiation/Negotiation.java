package io.makegood.negotiation;

import io.makegood.contract.ContractId;
import io.makegood.contract.Side;
import io.makegood.contract.TermsDocument;
import io.makegood.negotiation.Proposal.State;
import io.makegood.negotiation.change.Change;
import io.makegood.negotiation.change.Cutting;
import io.makegood.party.NotFound;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One negotiation of a contract: the terms from which it set out and everything that both parties recorded since. All that
 * can be asked of it follows from these. Without entries it has not begun, and only who prepares its first round knows.
 */
public record Negotiation(
        NegotiationId id, ContractId contract, int number, Base base, List<Entry> entries, List<Proposal> proposals) {
    public Negotiation {
        entries = List.copyOf(entries);
        proposals = List.copyOf(proposals);
    }

    /** The terms that both have agreed on before, and their version's number; 0 is none, and terms that say nothing. */
    public record Base(int version, Terms terms) {}

    static Negotiation of(NegotiationId id, ContractId contract, int number, Base base, List<Entry> entries) {
        return new Negotiation(id, contract, number, base, entries, Course.of(entries));
    }

    public boolean hasBegun() {
        return !entries.isEmpty();
    }

    public List<Proposal> open() {
        return proposals.stream().filter(Proposal::isOpen).toList();
    }

    public List<Proposal> openOf(Side side) {
        return open().stream().filter(proposal -> proposal.side() == side).toList();
    }

    public Proposal proposal(int number) {
        return proposals.stream()
                .filter(proposal -> proposal.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("proposal " + number));
    }

    /** The proposals that stand and fall with this one, itself included. */
    public List<Proposal> together(Proposal with) {
        return proposals.stream().filter(proposal -> proposal.isWith(with)).toList();
    }

    /** The terms from which it set out with everything that was accepted since. */
    public Terms agreed() {
        return agreedAfter(entries.size());
    }

    /** The same as it stood after an entry. */
    public Terms agreedAfter(int entry) {
        List<Change> accepted = proposals.stream()
                .filter(proposal -> proposal.outcome().state() == State.ACCEPTED)
                .filter(proposal -> proposal.outcome().entry() <= entry)
                .sorted(Comparator.comparingInt(
                                (Proposal proposal) -> proposal.outcome().entry())
                        .thenComparingInt(Proposal::number))
                .map(Proposal::change)
                .toList();
        return Cutting.applied(base.terms(), accepted);
    }

    public TermsDocument agreedDocument() {
        return TermsDocument.of(agreed());
    }

    public boolean isChanged() {
        return !agreed().equals(base.terms());
    }

    public Optional<Entry> lastRound() {
        return entries.reversed().stream()
                .filter(entry -> entry.act() instanceof Act.Round)
                .findFirst();
    }

    /** The last day for the answer, while one is waited for. */
    public Optional<LocalDate> answerBy() {
        return open().isEmpty() || isOver()
                ? Optional.empty()
                : entries.reversed().stream()
                        .flatMap(entry -> day(entry.act()).stream())
                        .findFirst();
    }

    public Standing standing(LocalDate today) {
        if (!hasBegun()) {
            return Standing.NOT_BEGUN;
        }
        return switch (entries.getLast().act()) {
            case Act.Conclusion end -> Standing.CONCLUDED;
            case Act.BreakOff end -> Standing.BROKEN_OFF;
            case Act.Round round -> live(today);
            case Act.Withdrawal withdrawal -> live(today);
            case Act.Extension later -> live(today);
            case Act.Confirmation confirmation -> live(today);
        };
    }

    /**
     * Whose move it is: who is asked; after the last day for the answer again who had asked. Nobody's when nothing is open.
     */
    public Optional<Side> turn(LocalDate today) {
        return switch (standing(today)) {
            case OPEN ->
                open().stream().findFirst().map(proposal -> proposal.side().other());
            case LAPSED -> open().stream().findFirst().map(Proposal::side);
            case NOT_BEGUN, SETTLED, CONCLUDED, BROKEN_OFF -> Optional.empty();
        };
    }

    /** What a side confirmed of the agreed terms, if nothing happened since. */
    public Optional<Act.Confirmation> confirmation(Side side) {
        return entries.reversed().stream()
                .takeWhile(entry -> entry.act() instanceof Act.Confirmation)
                .filter(entry -> entry.side() == side)
                .map(entry -> (Act.Confirmation) entry.act())
                .findFirst();
    }

    /** The number of the version in which it ended. */
    public Optional<Integer> version() {
        return hasBegun() && entries.getLast().act() instanceof Act.Conclusion end
                ? Optional.of(end.version())
                : Optional.empty();
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    public ZoneId zone() {
        return base.terms().header().setting().zone();
    }

    Negotiation with(Entry entry) {
        List<Entry> more = java.util.stream.Stream.concat(entries.stream(), java.util.stream.Stream.of(entry))
                .toList();
        return of(id, contract, number, base, more);
    }

    private boolean isOver() {
        return hasBegun()
                && (entries.getLast().act() instanceof Act.Conclusion
                        || entries.getLast().act() instanceof Act.BreakOff);
    }

    private Standing live(LocalDate today) {
        if (open().isEmpty()) {
            return Standing.SETTLED;
        }
        return answerBy().filter(today::isAfter).isPresent() ? Standing.LAPSED : Standing.OPEN;
    }

    private static Optional<LocalDate> day(Act act) {
        return switch (act) {
            case Act.Round round -> round.answerBy();
            case Act.Extension later -> Optional.of(later.answerBy());
            case Act.Withdrawal withdrawal -> Optional.empty();
            case Act.Confirmation confirmation -> Optional.empty();
            case Act.BreakOff end -> Optional.empty();
            case Act.Conclusion end -> Optional.empty();
        };
    }
}
