package io.makegood.audit;

import java.util.List;
import java.util.Optional;

/** Walks a chain from its first event and stops at the first that does not hold. */
final class ChainCheck {
    private ChainCheck() {}

    private static final int AT_A_TIME = 1000;

    /** Reads the chain in pieces, so that its length costs time only. */
    static Verification of(ChainId chain, AuditHeads.Head head, AuditEvents events) {
        Optional<Sha256> previous = Optional.empty();
        int number = 0;
        for (List<StoredEvent> piece = events.after(chain, 0, AT_A_TIME);
                !piece.isEmpty();
                piece = events.after(chain, number, AT_A_TIME)) {
            for (StoredEvent event : piece) {
                number++;
                Optional<Verification.Fault> fault = fault(event, new AuditPayload.Place(chain, number, previous));
                if (fault.isPresent()) {
                    return new Verification.Broken(number, fault.get());
                }
                previous = Optional.of(event.hash());
            }
        }
        return number == head.number() && previous.equals(head.hash())
                ? new Verification.Intact(number)
                : new Verification.Broken(number + 1, Verification.Fault.CUT);
    }

    private static Optional<Verification.Fault> fault(StoredEvent event, AuditPayload.Place expected) {
        if (event.number() != expected.number()) {
            return Optional.of(Verification.Fault.MISSING);
        }
        if (!Sha256.of(event.payload()).equals(event.hash())) {
            return Optional.of(Verification.Fault.CHANGED);
        }
        if (!event.previous().equals(expected.previous())) {
            return Optional.of(Verification.Fault.UNLINKED);
        }
        AuditPayload payload = event.read();
        boolean inPlace = payload.place().equals(expected) && payload.at().equals(event.recordedAt());
        return inPlace ? Optional.empty() : Optional.of(Verification.Fault.MISPLACED);
    }
}
