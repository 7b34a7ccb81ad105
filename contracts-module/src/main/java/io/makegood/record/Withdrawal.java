package io.makegood.record;

/** That a record shall not count any more, why, and the number of the revision that was seen. */
public record Withdrawal(int basedOn, String reason) {
    public Withdrawal {
        reason = Change.reason(reason);
    }
}
