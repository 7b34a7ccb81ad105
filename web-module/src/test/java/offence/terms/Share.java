package offence.terms;

class Share {
    private final long part;
    private final long whole;

    Share(long part, long whole) {
        this.part = part;
        this.whole = whole;
    }

    /** No name shows it: the casts are in the middle of a calculation. */
    boolean isLarge() {
        return (double) part / whole > 0.5;
    }
}
