package io.makegood.terms.value;

/** How a level is held against a threshold; it says whether the threshold itself is inside. */
public enum Comparison {
    AT_LEAST,
    ABOVE,
    AT_MOST,
    BELOW;

    public boolean holds(Fraction level, Fraction threshold) {
        int order = level.compareTo(threshold);
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case ABOVE -> order > 0;
            case AT_MOST -> order <= 0;
            case BELOW -> order < 0;
        };
    }

    /** Whether a higher level is the better one: true for a floor, false for a ceiling. */
    public boolean isFloor() {
        return this == AT_LEAST || this == ABOVE;
    }
}
