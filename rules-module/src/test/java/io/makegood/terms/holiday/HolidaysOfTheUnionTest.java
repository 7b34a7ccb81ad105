package io.makegood.terms.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The public holidays of each country of the Union in 2025 and 2026 against its law. {@code 05-01} is a date, {@code W+1}
 * a day from the western Easter Sunday and {@code O+1} from the Orthodox one, {@code mon1/05} the first Monday of May,
 * {@code sat@06-20} the first Saturday from 20 June on; {@code ~05-24} is moved from a weekend to the next working day
 * and {@code 05-04^} gives that day too. What the library has beside the law, or lacks, is named.
 */
class HolidaysOfTheUnionTest {

    /** As published: in 2025 both Easters fell on one day, in 2026 they lie a week apart. */
    private static final Map<Integer, LocalDate> WESTERN =
            Map.of(2025, LocalDate.of(2025, 4, 20), 2026, LocalDate.of(2026, 4, 5));

    private static final Map<Integer, LocalDate> ORTHODOX =
            Map.of(2025, LocalDate.of(2025, 4, 20), 2026, LocalDate.of(2026, 4, 12));

    /**
     * The Sundays of Easter and Whitsun stand in some laws and not in others. Free in fact and not by the law on holidays
     * are the eves of Finland and Sweden, 24 December in Hungary (by a decree of each of the two years) and Easter
     * Tuesday in Cyprus (banks). Bulgaria gives a Monday for a day on a weekend, and the library names only the Monday.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            AT | 01-01 01-06 W+1 05-01 W+39 W+50 W+60 08-15 10-26 11-01 12-08 12-25 12-26               | W+0 W+49 | -
            BE | 01-01 W+1 05-01 W+39 W+50 07-21 08-15 11-01 11-11 12-25                                | W+0 W+49 | -
            BG | 01-01 03-03 O-2 O-1 O+0 O+1 05-01 05-06 ~05-24 ~09-06 09-22 12-24 12-25 ~12-26 2025-12-31 2026-01-02 | - | -
            HR | 01-01 01-06 W+0 W+1 05-01 05-30 W+60 06-22 08-05 08-15 11-01 11-18 12-25 12-26         | - | -
            CY | 01-01 01-06 O-48 03-25 04-01 O-2 O+1 05-01 O+50 08-15 10-01 10-28 12-24 12-25 12-26    | O+2 O+49 | -
            CZ | 01-01 W-2 W+1 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26              | - | -
            DK | 01-01 W-3 W-2 W+0 W+1 W+39 W+49 W+50 12-25 12-26                                       | - | -
            EE | 01-01 02-24 W-2 W+0 05-01 W+49 06-23 06-24 08-20 12-24 12-25 12-26                     | - | -
            FI | 01-01 01-06 W-2 W+0 W+1 05-01 W+39 W+49 sat@06-20 sat@10-31 12-06 12-25 12-26          | fri@06-19 12-24 | -
            FR | 01-01 W+1 05-01 05-08 W+39 W+50 07-14 08-15 11-01 11-11 12-25                          | - | -
            DE | 01-01 W-2 W+1 05-01 W+39 W+50 10-03 12-25 12-26                                        | - | -
            GR | 01-01 01-06 O-48 03-25 O-2 O+0 O+1 05-01 O+50 08-15 10-28 12-25 12-26                  | - | -
            HU | 01-01 03-15 W-2 W+1 05-01 W+50 08-20 10-23 11-01 12-25 12-26                           | W+0 12-24 | -
            IE | 01-01 mon1/02 03-17 W+1 mon1/05 mon1/06 mon1/08 mon@10-25 12-25 12-26                  | W+0 | -
            IT | 01-01 01-06 W+1 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26 2026-10-04             | W+0 | -
            LV | 01-01 W-2 W+0 W+1 05-01 05-04^ sun2/05 W+49 06-23 06-24 11-18^ 12-24 12-25 12-26 12-31 | - | sun2/05 W+49
            LT | 01-01 02-16 03-11 W+0 W+1 05-01 sun1/05 sun1/06 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26 | - | sun1/05 sun1/06
            LU | 01-01 W+1 05-01 05-09 W+39 W+50 06-23 08-15 11-01 12-25 12-26                          | - | -
            MT | 01-01 02-10 03-19 03-31 W-2 05-01 06-07 06-29 08-15 09-08 09-21 12-08 12-13 12-25      | - | -
            NL | 01-01 W+0 W+1 2025-04-26 2026-04-27 05-05 W+39 W+49 W+50 12-25 12-26                   | - | -
            PL | 01-01 01-06 W+0 W+1 05-01 05-03 W+49 W+60 08-15 11-01 11-11 12-24 12-25 12-26          | - | -
            PT | 01-01 W-2 W+0 04-25 05-01 W+60 06-10 08-15 10-05 11-01 12-01 12-08 12-25               | - | -
            RO | 01-01 01-02 01-06 01-07 01-24 O-2 O+0 O+1 05-01 06-01 O+49 O+50 08-15 11-30 12-01 12-25 12-26 | - | -
            SK | 01-01 01-06 W-2 W+1 05-01 2025-05-08 07-05 08-29 2025-09-15 11-01 12-24 12-25 12-26    | W+0 | -
            SI | 01-01 01-02 02-08 W+0 W+1 04-27 05-01 05-02 W+49 06-25 08-15 10-31 11-01 12-25 12-26   | - | -
            ES | 01-01 01-06 W-2 05-01 08-15 10-12 11-01 12-06 12-08 12-25                              | - | -
            SE | 01-01 01-06 W-2 W+0 W+1 05-01 W+39 W+49 06-06 sat@06-20 sat@10-31 12-25 12-26          | fri@06-19 12-24 12-31 | -
            """)
    void theDaysAreThoseOfTheLaw(String country, String law, String beside, String lacking) {
        for (int year : WESTERN.keySet()) {
            Set<LocalDate> expected = days(year, law);
            expected.addAll(days(year, beside));
            expected.removeAll(days(year, lacking));

            assertThat(PublicHolidays.of(country, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)))
                    .as("%s %d", country, year)
                    .containsExactlyElementsOf(expected);
        }
    }

    /** 4 May 2025 was a Sunday and 18 November 2028 is a Saturday; 24 December is a day of Lithuania, 30 January none of Greece. */
    @Test
    void whereTheLibraryDiffersFromTheLawItIsCorrected() {
        assertThat(year("LV", 2025)).contains(LocalDate.of(2025, 5, 5));
        assertThat(year("LV", 2028)).contains(LocalDate.of(2028, 11, 20));
        assertThat(year("LT", 2026)).contains(LocalDate.of(2026, 12, 24));
        assertThat(year("GR", 2026)).doesNotContain(LocalDate.of(2026, 1, 30));
        assertThat(year("SK", 2024)).contains(LocalDate.of(2024, 11, 17));
        assertThat(year("SK", 2027)).contains(LocalDate.of(2027, 5, 8), LocalDate.of(2027, 9, 15));
    }

    /** Both Easters of some years, as the churches published them. */
    @ParameterizedTest
    @CsvSource({
        "2023, 2023-04-09, 2023-04-16",
        "2024, 2024-03-31, 2024-05-05",
        "2025, 2025-04-20, 2025-04-20",
        "2026, 2026-04-05, 2026-04-12",
        "2027, 2027-03-28, 2027-05-02",
        "2028, 2028-04-16, 2028-04-16",
        "2038, 2038-04-25, 2038-04-25",
        "2100, 2100-03-28, 2100-05-02"
    })
    void easterIsReckonedAsTheChurchesDo(int year, LocalDate western, LocalDate orthodox) {
        assertThat(Easter.western(year)).isEqualTo(western);
        assertThat(Easter.orthodox(year)).isEqualTo(orthodox);
    }

    @Test
    void partOfAYearHasTheDaysOfThatPart() {
        assertThat(PublicHolidays.of("LT", LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 2)))
                .containsExactly(
                        LocalDate.of(2026, 12, 24),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 26),
                        LocalDate.of(2027, 1, 1));
    }

    private static Iterable<LocalDate> year(String country, int year) {
        return PublicHolidays.of(country, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private static Set<LocalDate> days(int year, String written) {
        Set<LocalDate> days = new TreeSet<>();
        if (written == null) {
            return days;
        }
        for (String token : written.split(" +", -1)) {
            if (token.matches("\\d{4}-.*")) {
                LocalDate once = LocalDate.parse(token);
                if (once.getYear() == year) {
                    days.add(once);
                }
            } else if (token.startsWith("~")) {
                days.add(workday(day(year, token.substring(1))));
            } else if (token.endsWith("^")) {
                LocalDate day = day(year, token.substring(0, 5));
                days.add(day);
                days.add(workday(day));
            } else {
                days.add(day(year, token));
            }
        }
        return days;
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                ? day
                : day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private static LocalDate day(int year, String token) {
        if (token.startsWith("W")) {
            return WESTERN.get(year).plusDays(Integer.parseInt(token.substring(1)));
        }
        if (token.startsWith("O")) {
            return ORTHODOX.get(year).plusDays(Integer.parseInt(token.substring(1)));
        }
        if (token.contains("/")) {
            return LocalDate.of(year, Integer.parseInt(token.substring(5)), 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(token.charAt(3) - '0', weekday(token)));
        }
        return token.contains("@")
                ? LocalDate.parse(year + "-" + token.substring(4)).with(TemporalAdjusters.nextOrSame(weekday(token)))
                : LocalDate.parse(year + "-" + token);
    }

    private static DayOfWeek weekday(String token) {
        return switch (token.substring(0, 3)) {
            case "mon" -> DayOfWeek.MONDAY;
            case "fri" -> DayOfWeek.FRIDAY;
            case "sat" -> DayOfWeek.SATURDAY;
            default -> DayOfWeek.SUNDAY;
        };
    }
}
