package io.makegood.web;

import java.time.Instant;
import java.util.Optional;

/** A place where a person is signed in. The handle names it without being its secret identifier. */
public record OpenSession(String handle, Optional<Arrival> arrival, Instant lastUsed, boolean current) {}
