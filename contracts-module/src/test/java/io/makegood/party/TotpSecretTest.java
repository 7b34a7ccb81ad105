package io.makegood.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {
    /** RFC 6238, appendix B (SHA-1), the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long epochSecond, String code) {
        TotpSecret secret = TotpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

        assertThat(secret.code(Instant.ofEpochSecond(epochSecond))).isEqualTo(code);
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32IsThatOfTheStandard(String plain, String base32) {
        TotpSecret secret = TotpSecret.of(plain.getBytes(StandardCharsets.US_ASCII));

        assertThat(secret.base32()).isEqualTo(base32);
        assertThat(TotpSecret.parse(base32).bytes()).isEqualTo(plain.getBytes(StandardCharsets.US_ASCII));
        assertThat(TotpSecret.parse(base32.toLowerCase(java.util.Locale.ROOT) + "==")
                        .base32())
                .isEqualTo(base32);
    }

    @Test
    void whatIsNotBase32IsRefused() {
        assertThatThrownBy(() -> TotpSecret.parse("MZXW1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecretDoesNotPrintItself() {
        TotpSecret secret = TotpSecret.random();

        assertThat(secret.toString()).doesNotContain(secret.base32());
    }
}
