package io.makegood.assess.vectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The documents of all vectors. */
final class Vectors {

    static final Path FOLDER = Path.of("src/test/resources/vectors");

    private Vectors() {}

    static Stream<Vector> all() {
        Documents documents = new Documents(read(FOLDER.resolve("skeleton.yaml")));
        return files().map(file -> new Vector(Documents.read(read(file)), documents));
    }

    static Stream<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> vectors = new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("skeleton.yaml"))
                            .toList());
            vectors.sort(null);
            return vectors.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
