package io.makegood.record.contest;

/** Which of the two readings shall hold, that of the recorder or that of the other party, why, and what had been seen. */
public record Proposing(Holds holds, String reason, Answered.Seen seen) {
    public Proposing {
        reason = Contesting.reason(reason);
    }

    /** Whose reading it is. */
    public enum Holds {
        RECORDER,
        OTHER
    }
}
