package io.makegood.assess.vectors;

import io.makegood.terms.Terms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The terms of all vectors, each variant by itself, for tests of other modules. */
public final class VectorTerms {

    private VectorTerms() {}

    /** By the id of the vector and, where it has some, its variant; {@code folder} holds the documents. */
    public static Map<String, Terms> in(Path folder) throws java.io.IOException {
        Documents documents = new Documents(Vectors.read(folder.resolve("skeleton.yaml")));
        Map<String, Terms> terms = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("skeleton.yaml"))
                    .sorted()
                    .map(file -> new Vector(Documents.read(Vectors.read(file)), documents))
                    .forEach(vector -> vector.variants()
                            .forEach(variant -> terms.put(vector.id() + " " + variant, vector.terms(variant))));
        }
        return terms;
    }
}
