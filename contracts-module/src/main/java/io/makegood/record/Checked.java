package io.makegood.record;

import io.makegood.record.entry.Problem;

/** Whether a fact can be recorded as it is. */
sealed interface Checked {

    record Fit(Content content) implements Checked {}

    record Unfit(Problem problem) implements Checked {}
}
