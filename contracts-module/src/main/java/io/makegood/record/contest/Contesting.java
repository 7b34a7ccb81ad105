package io.makegood.record.contest;

/** What a party says happened instead, why, and what it had seen of the record. */
public record Contesting(Reading reading, String reason, Answered.Seen seen) {
    static final int LONGEST_REASON = 2_000;

    public Contesting {
        reason = reason(reason);
    }

    /** A reason is required, and has at most 2,000 characters. */
    static String reason(String text) {
        String reason = text.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("An answer needs a reason of at most " + LONGEST_REASON + " characters");
        }
        return reason;
    }
}
