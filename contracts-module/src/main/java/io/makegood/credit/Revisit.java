package io.makegood.credit;

/** A period that has a statement, computed again with what is known now. */
record Revisit(Statement statement, Run now) {}
