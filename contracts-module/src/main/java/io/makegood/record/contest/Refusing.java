package io.makegood.record.contest;

/** Why a proposal is refused, and what had been seen of the record. */
public record Refusing(String reason, Answered.Seen seen) {
    public Refusing {
        reason = Contesting.reason(reason);
    }
}
