package io.makegood.measure.counting;

import io.makegood.measure.time.TimeSet;
import io.makegood.terms.value.Fraction;

/**
 * The time in which a fact says that the service was down for a share of its users, as far as the provider answers for
 * it. {@code open}: it had not ended at the instant up to which facts are known.
 */
record Down(String fact, TimeSet time, Fraction share, boolean open) {

    long start() {
        return time.start(0);
    }

    long end() {
        return time.end(time.spans() - 1);
    }
}
