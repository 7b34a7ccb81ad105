package io.makegood.assess.rule;

/** Stage 7, what became of the claim for a line on which something is owed. */
public interface ProcedureFacts {

    record Automatic(int line) {}

    /** A line that must be claimed; {@code limitPassed}: all that is known ends after the last moment to claim. */
    record MustBeClaimed(int line, boolean limitPassed, boolean lateClaimForfeits) {}

    /** The earliest claim for the line. */
    record Claimed(int line, boolean inTime) {}

    sealed interface ClaimRuling {
        int line();
    }

    record NoClaimNeeded(int line) implements ClaimRuling {}

    record ClaimedInTime(int line) implements ClaimRuling {}

    record MayBeClaimed(int line) implements ClaimRuling {}

    record LateButAccepted(int line) implements ClaimRuling {}

    record Forfeited(int line) implements ClaimRuling {}
}
