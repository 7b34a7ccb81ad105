package io.makegood.terms.value;

/** What a level or a threshold counts: percent of a whole, seconds of time, or a plain number (calls, ms, points). */
public enum Unit {
    PERCENT,
    SECONDS,
    NUMBER
}
