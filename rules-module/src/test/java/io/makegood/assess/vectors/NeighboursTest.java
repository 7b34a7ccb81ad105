package io.makegood.assess.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Neighbours of the vectors: other months and zones, exact boundaries, leap years, Polish holidays, several caps. What is
 * expected was worked out apart from this code, in exact fractions.
 */
class NeighboursTest {

    private static final Path FOLDER = Path.of("src/test/resources/neighbours");

    @TestFactory
    Stream<DynamicTest> eachNeighbourIsReproducedExactly() {
        return Vectors.all(FOLDER)
                .map(vector -> DynamicTest.dynamicTest(
                        vector.id(), () -> assertThat(vector.differences()).isEmpty()));
    }
}
