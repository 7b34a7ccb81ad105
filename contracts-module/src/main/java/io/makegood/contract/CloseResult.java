package io.makegood.contract;

/** What became of withdrawing or declining an offer. */
public sealed interface CloseResult {

    record Closed() implements CloseResult {}

    /** Somebody was faster. */
    record NoLongerOnOffer(VersionState state) implements CloseResult {}

    /** Our side has signed it, so it cannot decline it any more. */
    record SignedByUs() implements CloseResult {}
}
