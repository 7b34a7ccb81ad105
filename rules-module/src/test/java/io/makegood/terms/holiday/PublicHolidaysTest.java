package io.makegood.terms.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

    /** Act of 18 January 1951 on days free of work, as amended with effect from 1 February 2025. */
    @Test
    void christmasEveIsFreeInPolandFrom2025On() {
        assertThat(poland(2024)).doesNotContain(LocalDate.of(2024, 12, 24));
        assertThat(poland(2025)).contains(LocalDate.of(2025, 12, 24));
    }

    @Test
    void polandIn2026HasItsFourteenDays() {
        assertThat(poland(2026))
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 1, 6),
                        LocalDate.of(2026, 4, 5),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2026, 5, 3),
                        LocalDate.of(2026, 5, 24),
                        LocalDate.of(2026, 6, 4),
                        LocalDate.of(2026, 8, 15),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 11),
                        LocalDate.of(2026, 12, 24),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 26));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT",
                "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE"
            })
    void everyCountryOfTheUnionIsKnown(String country) {
        assertThat(PublicHolidays.of(country, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
                .contains(LocalDate.of(2026, 12, 25));
    }

    @Test
    void anUnknownCountryIsRefused() {
        assertThatThrownBy(() -> PublicHolidays.of("XX", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<LocalDate> poland(int year) {
        return PublicHolidays.of("PL", LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }
}
