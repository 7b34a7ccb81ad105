package io.makegood;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Real data that other people published, in the folder {@code shared} beside the repository (or where
 * {@code MAKEGOOD_SHARED} says). It is no part of the repository: without it a test is skipped and says so.
 */
public final class SharedData {

    public static Path folder(String name) {
        Path folder = root().resolve("data").resolve(name);
        if (!Files.isDirectory(folder)) {
            String loud = "NOT TESTED: no real data at " + folder;
            System.err.println(loud);
            Assumptions.abort(loud);
        }
        return folder;
    }

    public static byte[] file(String folder, String name) {
        try {
            return Files.readAllBytes(folder(folder).resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static List<String> lines(String folder, String name) {
        return new String(file(folder, name), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    public static List<Path> files(String folder, String inner) {
        try (Stream<Path> files = Files.list(folder(folder).resolve(inner))) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path root() {
        return Optional.ofNullable(System.getProperty("makegood.shared"))
                .or(() -> Optional.ofNullable(System.getenv("MAKEGOOD_SHARED")))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("makegood.root", ".."))
                        .resolveSibling("shared")
                        .normalize());
    }

    private SharedData() {}
}
