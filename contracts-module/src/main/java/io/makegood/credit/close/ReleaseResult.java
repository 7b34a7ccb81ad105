package io.makegood.credit.close;

/** What becomes of the wish to let a parked contract go on. */
public sealed interface ReleaseResult {

    record Released() implements ReleaseResult {}

    /** It is not parked any more. */
    record NotParked() implements ReleaseResult {}

    /** Who asked for the run does not release what a bound held. */
    record SecondPersonNeeded() implements ReleaseResult {}
}
