package io.makegood.terms.remedy;

import io.makegood.terms.value.LevelRange;

/** When a remedy is looked at: on a missed promise, below the minimum level, on a level of its own, or when kept. */
public sealed interface Trigger {

    record PromiseMissed() implements Trigger {}

    record MinimumMissed() implements Trigger {}

    /** The schedule decides alone, whatever the promise says. */
    record Always() implements Trigger {}

    record LevelWithin(LevelRange range) implements Trigger {}

    /** For a bonus. */
    record PromiseKept() implements Trigger {}
}
