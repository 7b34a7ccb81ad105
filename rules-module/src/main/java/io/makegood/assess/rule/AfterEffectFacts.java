package io.makegood.assess.rule;

import io.makegood.terms.value.Fraction;

/** Stage 8, what follows from a series of windows. {@code effect} is the number of an after-effect in one window. */
public interface AfterEffectFacts {

    /** The windows in a row that were missed, up to and with this one. */
    record MissedInARow(int effect, int windows, int needed) {}

    /** This window was missed, and so many of the last ones with it. */
    record MissedOfLast(int effect, int missed, int needed) {}

    /** The most outages within so many consecutive days that end in this window. */
    record OutagesWithinDays(int effect, int outages, int moreThan) {}

    record DowntimeWithinDays(int effect, Fraction seconds, Fraction moreThan) {}

    /** A credit of an earlier window, the windows kept in a row since then, and whether one was missed before enough. */
    record KeptSince(int effect, int windows, int needed, boolean missed) {}

    /** What is in the bank of earned-back credits and what is owed now. */
    record Banked(int effect, Fraction bank, Fraction owed) {
        public boolean offsets() {
            return bank.signum() > 0 && owed.signum() > 0;
        }
    }

    record BankAtTheEnd(int effect, Fraction bank) {}

    sealed interface Consequence {
        int effect();
    }

    record Chronic(int effect) implements Consequence {}

    record EarnedBack(int effect) implements Consequence {}

    record NotYetEarnedBack(int effect) implements Consequence {}

    record NotEarnedBack(int effect) implements Consequence {}

    record OffsetByBank(int effect) implements Consequence {}

    record BankLost(int effect) implements Consequence {}
}
