package io.makegood.web.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30 min|1800",
                "4h|14400",
                "1 d 12 h|129600",
                "2,5 h|9000",
                "2.5 godz|9000",
                "3 dni|259200",
                "250 ms|0.25"
            })
    void peopleTypeDurationsInWords(String typed, String seconds) {
        assertThat(DurationText.parse(typed).orElseThrow().amount()).isEqualByComparingTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"soon", "5", "4 h and a bit", "-4 h", "0.0001 s"})
    void whatIsNoDurationIsRefused(String typed) {
        assertThat(DurationText.parse(typed)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        for (String typed : new String[] {"1 d 2 h 3 min 4 s 5 ms", "90 min", "0 min", "36 h"}) {
            var read = DurationText.parse(typed).orElseThrow();
            assertThat(DurationText.parse(DurationText.format(read))).contains(read);
        }
    }
}
