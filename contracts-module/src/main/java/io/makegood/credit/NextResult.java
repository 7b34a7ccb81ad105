package io.makegood.credit;

/** What became of the wish to issue the next month. */
public sealed interface NextResult {

    /** The statement; it is the last one if no other month up to the one that was asked for is over and open. */
    record Issued(Statement statement, boolean last) implements NextResult {}

    /** Every month up to the last one that was asked for is stated, or is not over. */
    record NothingLeft() implements NextResult {}

    /** Nothing was issued, because of what the statement would say. */
    record HeldBack(Computed computed) implements NextResult {}
}
