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

    /** A line that a limit of the procedure speaks of, once something is owed for it. */
    record ToAnswer(int line) {}

    record ToSettle(int line) {}

    record ToUse(int line) {}

    sealed interface TimeRuling {
        int line();
    }

    record AnswerDue(int line) implements TimeRuling {}

    record SettlementDue(int line) implements TimeRuling {}

    record Expires(int line) implements TimeRuling {}
}
