package io.makegood.negotiation.impact;

import io.makegood.terms.Terms;

/** Two terms and what the records yield under each; {@code version} is that of the first ones if they are in force, else 0. */
public record Compared(Terms before, Terms after, int version, Found found) {}
