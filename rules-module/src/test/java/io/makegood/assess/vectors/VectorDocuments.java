package io.makegood.assess.vectors;

import io.makegood.measure.fact.Facts;
import io.makegood.terms.Terms;
import java.util.stream.Stream;

/** The terms and facts of all vectors in all of their variants, complete. */
public final class VectorDocuments {

    private VectorDocuments() {}

    public static Stream<Terms> terms() {
        return Vectors.all().flatMap(vector -> vector.variants().stream().map(vector::terms));
    }

    public static Stream<Facts> facts() {
        return Vectors.all().flatMap(vector -> vector.variants().stream().map(vector::facts));
    }
}
