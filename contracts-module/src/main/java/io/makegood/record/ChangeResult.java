package io.makegood.record;

import io.makegood.record.entry.Problem;

/** What became of correcting or withdrawing a record. */
public sealed interface ChangeResult {

    record Changed(Revision revision) implements ChangeResult {}

    /** Somebody changed the record meanwhile; nothing was overwritten. */
    record Stale(Revision current) implements ChangeResult {}

    /** The record says so already. */
    record Unchanged() implements ChangeResult {}

    /** The fact does not fit the contract: its service is unknown, say. */
    record Refused(Problem problem) implements ChangeResult {}
}
