package io.makegood.credit;

/** What came out when a statement was computed again from the signed terms, the stored facts and its rule book. */
public sealed interface Recomputed {

    /** The same, byte for byte. */
    record Same(long bytes) implements Recomputed {}

    /** Something else, first under this version of the terms: the program has changed its mind and must not. */
    record Different(int version) implements Recomputed {}
}
