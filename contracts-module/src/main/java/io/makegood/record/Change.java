package io.makegood.record;

import io.makegood.measure.fact.Fact;

/**
 * The fact as it shall read, why, and the number of the revision that the corrector saw. The fact keeps kind and id; a record
 * that was withdrawn counts again by it.
 */
public record Change(int basedOn, Fact fact, String reason) {
    static final int LONGEST_REASON = 2_000;

    public Change {
        reason = reason(reason);
    }

    /** A reason is required, and has at most 2,000 characters. */
    static String reason(String text) {
        String reason = text.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A change needs a reason of at most " + LONGEST_REASON + " characters");
        }
        return reason;
    }
}
