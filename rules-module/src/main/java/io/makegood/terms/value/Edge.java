package io.makegood.terms.value;

/** One end of a range of levels: where it lies and whether that very level belongs to the range, or that it has no end. */
public sealed interface Edge {

    record Inside(Quantity at) implements Edge {}

    record Outside(Quantity at) implements Edge {}

    record Unbounded() implements Edge {}
}
