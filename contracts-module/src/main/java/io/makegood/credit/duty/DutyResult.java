package io.makegood.credit.duty;

/** What becomes of an act on a duty or a right. */
public sealed interface DutyResult {

    record Done() implements DutyResult {}

    /** The very same act was done before. */
    record AlreadyDone() implements DutyResult {}

    /** It is not in a state in which this can be done. */
    record NotNow(DutyState state) implements DutyResult {}
}
