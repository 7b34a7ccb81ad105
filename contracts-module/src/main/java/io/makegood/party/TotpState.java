package io.makegood.party;

import java.time.Instant;
import java.util.Optional;

/**
 * A person's secret and how it has been used: codes up to and including {@code lastStep} are spent. The next secret is to
 * replace it.
 */
record TotpState(
        TotpSecret secret,
        boolean confirmed,
        long lastStep,
        int failures,
        Instant lockedUntil,
        Optional<TotpSecret> next) {
    /** The same history of use under another secret. */
    TotpState with(TotpSecret other) {
        return new TotpState(other, confirmed, lastStep, failures, lockedUntil, next);
    }
}
