package io.makegood.assess.vectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

    private static final Map<String, Boolean> RESULTS = new TreeMap<>();

    @TestFactory
    Stream<DynamicTest> eachVectorIsReproducedExactly() {
        Documents documents = new Documents(Vectors.read(Vectors.FOLDER.resolve("skeleton.yaml")));
        return Vectors.files().map(file -> DynamicTest.dynamicTest(id(file), () -> reproduce(file, documents)));
    }

    @Test
    void whatIsExpectedHereIsWhatTheSourceExpects() {
        Optional<Map<String, JsonNode>> source = published();
        if (source.isEmpty()) {
            System.out.println(
                    "SKIPPED: ../shared/vectors/vectors.json is not here, so nobody compares the expectations");
            return;
        }
        Vectors.files().forEach(file -> {
            Vector vector = new Vector(
                    Documents.read(Vectors.read(file)),
                    new Documents(Vectors.read(Vectors.FOLDER.resolve("skeleton.yaml"))));
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
        Path report = Path.of(System.getProperty("makegood.report", "target/makegood-report"));
        Files.createDirectories(report);
        Files.writeString(
                report.resolve("vectors.properties"), "total=" + RESULTS.size() + "\npassed=" + passed + "\n", UTF_8);
    }

    private static void reproduce(Path file, Documents documents) {
        Vector vector = new Vector(Documents.read(Vectors.read(file)), documents);
        RESULTS.put(vector.id(), false);
        assertThat(vector.id()).isEqualTo(id(file));
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
                .readTree(Vectors.read(file))
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

    private static String id(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }
}
