package io.makegood.assess.vectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules as providers publish them, written in the terms language and reproduced exactly. */
class VectorsTest {

    private static final Path FOLDER = Path.of("src/test/resources/vectors");
    private static final Map<String, Boolean> RESULTS = new TreeMap<>();

    /**
     * Not reproduced yet, each with what is missing. They count as failed in the report; one that passes must leave the
     * list, so that it cannot hide a regression.
     */
    private static final Map<String, String> GAPS = Map.of(
            "A34-overlapping-rows", "lint refuses the table, but looking at it evaluates it too",
            "D20-hostinghouse-stated-vs-computed-allowance", "the finding does not name where the excess begins",
            "H17-version-in-force", "no document yet for terms that change inside a window");

    @TestFactory
    Stream<DynamicTest> eachVectorIsReproducedExactly() {
        Documents documents = new Documents(read(FOLDER.resolve("skeleton.yaml")));
        return files().map(file -> DynamicTest.dynamicTest(id(file), () -> reproduce(file, documents)));
    }

    @Test
    void whatIsExpectedHereIsWhatTheSourceExpects() {
        Optional<Map<String, JsonNode>> source = published();
        if (source.isEmpty()) {
            System.out.println(
                    "SKIPPED: ../shared/vectors/vectors.json is not here, so nobody compares the expectations");
            return;
        }
        files().forEach(file -> {
            Vector vector =
                    new Vector(Documents.read(read(file)), new Documents(read(FOLDER.resolve("skeleton.yaml"))));
            JsonNode expected = source.get().get(vector.id());
            assertThat(expected).as("a published vector " + vector.id()).isNotNull();
            assertThat(vector.expected()).as(vector.id()).isEqualTo(expected);
        });
    }

    @AfterAll
    static void report() throws IOException {
        Map<String, int[]> groups = new TreeMap<>();
        published().ifPresent(all -> all.keySet().forEach(id -> RESULTS.putIfAbsent(id, false)));
        RESULTS.forEach((id, passed) -> {
            int[] group = groups.computeIfAbsent(id.substring(0, 1), name -> new int[2]);
            group[0]++;
            group[1] += passed ? 1 : 0;
        });
        StringBuilder table = new StringBuilder("Vectors  group  total  passed\n");
        groups.forEach(
                (name, counts) -> table.append("         %-5s  %5d  %6d%n".formatted(name, counts[0], counts[1])));
        long passed = RESULTS.values().stream().filter(Boolean::booleanValue).count();
        table.append("         all    %5d  %6d%n".formatted(RESULTS.size(), passed));
        System.out.print(table);
        GAPS.forEach((id, missing) -> System.out.println("         gap: " + id + ": " + missing));
        Path report = Path.of(System.getProperty("makegood.report", "target/makegood-report"));
        Files.createDirectories(report);
        Files.writeString(
                report.resolve("vectors.properties"), "total=" + RESULTS.size() + "\npassed=" + passed + "\n", UTF_8);
    }

    private static void reproduce(Path file, Documents documents) {
        Vector vector = new Vector(Documents.read(read(file)), documents);
        RESULTS.put(vector.id(), false);
        assertThat(vector.id()).isEqualTo(id(file));
        if (GAPS.containsKey(vector.id())) {
            assertThatThrownBy(() -> assertThat(vector.differences()).isEmpty())
                    .as("%s passes now: take it off the list of gaps", vector.id())
                    .isInstanceOfAny(AssertionError.class, RuntimeException.class);
            return;
        }
        assertThat(vector.differences()).isEmpty();
        RESULTS.put(vector.id(), true);
    }

    private static Optional<Map<String, JsonNode>> published() {
        Path file = shared().resolve("vectors/vectors.json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, JsonNode> expected = new LinkedHashMap<>();
        JsonMapper.shared()
                .readTree(read(file))
                .forEach(vector -> expected.put(vector.get("id").asString(), vector.get("expected")));
        return Optional.of(expected);
    }

    /** The shared data beside the repository; elsewhere if a property or the environment says so. */
    private static Path shared() {
        return Stream.of(System.getProperty("makegood.shared"), System.getenv("MAKEGOOD_SHARED"))
                .filter(place -> place != null)
                .map(Path::of)
                .findFirst()
                .orElseGet(() -> Path.of(System.getProperty("makegood.root", ".."), "..", "shared"));
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> vectors = new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("skeleton.yaml"))
                            .toList());
            vectors.sort(null);
            return vectors.stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String id(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
