package io.makegood.credit;

import io.makegood.contract.ContractId;
import java.time.Instant;

/** A moment that a line of an issued statement sets: by when a duty is done, a right is used, or a credit is claimed. */
public record Deadline(Source source, String objective, String remedy, Kind kind, Instant by) {

    /** The statement, with its number in the contract. */
    public record Source(ContractId contract, StatementId statement, int number) {}

    /** What must happen by then. */
    public enum Kind {
        DUTY,
        RIGHT,
        CLAIM
    }
}
