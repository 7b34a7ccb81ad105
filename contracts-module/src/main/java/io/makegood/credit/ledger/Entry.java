package io.makegood.credit.ledger;

import io.makegood.contract.ContractId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One event of the books. Its identifier is that of its cause, so that nothing is booked twice; each transfer has both sides, so
 * that nothing is out of balance.
 */
public record Entry(Cause cause, ContractId contract, LocalDate day, Instant at, List<Transfer> transfers) {
    public Entry {
        transfers = List.copyOf(transfers);
    }

    /** What was done with which statement; the identifier is that of the statement when it is issued, and later of the act. */
    public record Cause(UUID id, Kind kind, UUID statement) {}

    public enum Kind {
        ISSUE,
        ACCEPT,
        DISPUTE,
        GRANT,
        WITHDRAW,
        APPROVE,
        REVOKE,
        SETTLE,
        REVERSE
    }
}
