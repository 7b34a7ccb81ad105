package io.makegood.credit;

import io.makegood.contract.ContractId;
import java.time.Instant;

/** A moment that an issued statement sets: by when a duty is done, a right is used, or a credit is claimed. */
public record Deadline(
        ContractId contract, StatementId statement, int number, String objective, Kind kind, Instant by) {

    /** What must happen by then. */
    public enum Kind {
        DUTY,
        RIGHT,
        CLAIM
    }
}
