package io.makegood.credit.settlement;

/** A portion as it was and as it is. */
record Moved(Portion before, Portion after) {}
