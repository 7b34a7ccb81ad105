package io.makegood.negotiation.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount is shared out to the last grosz. */
class PortionsTest {

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "3000.00, 100 50, 2000.00 1000.00",
        "100.00, 1 1 1, 33.34 33.33 33.33",
        "0.01, 1 2, 0.00 0.01",
        "-100.00, 1 1 1, -33.33 -33.33 -33.34",
        "10.00, 0 0, 5.00 5.00",
        "7.00, 5, 7.00"
    })
    void portionsAddUpToTheAmount(BigDecimal amount, String weights, String expected) {
        List<BigDecimal> portions = Portions.of(
                amount,
                Stream.of(weights.split(" "))
                        .map(Long::parseLong)
                        .map(Fraction::of)
                        .toList());
        assertThat(portions.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(amount);
        assertThat(portions)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(expected.split(" ")).map(BigDecimal::new).toList());
    }
}
