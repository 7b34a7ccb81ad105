package io.makegood.party;

import java.time.Instant;

/** A person's secret and how it has been used: codes up to and including {@code lastStep} are spent. */
record TotpState(TotpSecret secret, boolean confirmed, long lastStep, int failures, Instant lockedUntil) {}
