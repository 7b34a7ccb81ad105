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
        return all(FOLDER);
    }

    /** The documents of a folder; what they leave out is that of the vectors. */
    static Stream<Vector> all(Path folder) {
        Documents documents = new Documents(read(FOLDER.resolve("skeleton.yaml")));
        return files(folder).map(file -> new Vector(Documents.read(read(file)), documents));
    }

    static Stream<Path> files() {
        return files(FOLDER);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
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
