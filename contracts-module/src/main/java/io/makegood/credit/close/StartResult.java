package io.makegood.credit.close;

/** What becomes of the wish to close months. */
public sealed interface StartResult {

    record Started(CloseRunId run) implements StartResult {}

    /** No contract of the scope has a month that is over, up to the last one, without a statement. */
    record NothingToClose() implements StartResult {}
}
