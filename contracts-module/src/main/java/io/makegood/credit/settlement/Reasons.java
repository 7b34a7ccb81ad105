package io.makegood.credit.settlement;

/** A reason that somebody gives is not empty and not endless. */
public final class Reasons {
    public static final int LONGEST = 2000;
    public static final int LONGEST_REFERENCE = 200;

    private Reasons() {}

    public static boolean isGiven(String typed) {
        return !typed.isBlank() && typed.strip().length() <= LONGEST;
    }

    static String checked(String reason) {
        if (!isGiven(reason)) {
            throw new IllegalArgumentException("A reason has 1 to " + LONGEST + " characters");
        }
        return reason.strip();
    }
}
