package io.makegood.record;

import io.makegood.record.entry.Problem;

/** What became of recording a fact. */
public sealed interface RecordResult {

    record Done(RecordId id) implements RecordResult {}

    /** The contract has a record of this kind with this id. */
    record IdTaken(RecordId existing) implements RecordResult {}

    /** The fact does not fit the contract: its service is unknown, say. */
    record Refused(Problem problem) implements RecordResult {}
}
