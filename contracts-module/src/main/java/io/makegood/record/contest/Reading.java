package io.makegood.record.contest;

import io.makegood.measure.fact.Fact;
import io.makegood.record.Revision;

/** What a party says happened; it does not count where the party says that nothing of the kind happened. */
public record Reading(Fact fact, boolean counts) {

    public static Reading of(Revision revision) {
        return new Reading(revision.fact(), !revision.withdrawn());
    }

    /** Whether both lead to the same amounts: what does not count is the same whatever it says. */
    public boolean agreesWith(Reading other) {
        return counts == other.counts && (!counts || fact.equals(other.fact));
    }
}
