package io.makegood.audit;

/** What came of recomputing a chain from its bytes. */
public sealed interface Verification {

    /** Every event is as it was recorded, and none is missing between the first and the head. */
    record Intact(int events) implements Verification {}

    /** The first event, counted from 1, at which the chain does not hold. */
    record Broken(int number, Fault fault) implements Verification {}

    enum Fault {
        /** The bytes do not have the hash that stands beside them. */
        CHANGED,
        /** An event of this number is missing or out of order. */
        MISSING,
        /** The event does not name the hash of the one before. */
        UNLINKED,
        /** The bytes say other than the columns: another chain, number or predecessor. */
        MISPLACED,
        /** The chain ends elsewhere than its head says. */
        CUT
    }
}
