package io.makegood.benchmark;

/** An outage in whole seconds since the epoch, half-open; {@code excluded}: the customer caused it. */
record Incident(long start, long end, boolean excluded) {}
