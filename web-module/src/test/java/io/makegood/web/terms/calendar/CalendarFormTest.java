package io.makegood.web.terms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.web.terms.Reading;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Service hours as people type them: with a break, the holidays of some years, and days of their own. */
class CalendarFormTest {

    @Test
    void aBreakDividesTheDayAndComesBackAsABreak() {
        ServiceCalendar.Weekly read = read(form(List.of(new CalendarForm.Special("2027-12-24", "08:00", "12:00"))));

        assertThat(read.hours()).containsExactly(hours("08:00", "12:00"), hours("12:30", "16:00"));
        assertThat(read.exceptions())
                .containsExactly(new ServiceCalendar.Exceptional(
                        LocalDate.of(2027, 12, 24),
                        List.of(new ServiceCalendar.Hours(
                                List.of(DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(12, 0)))));
        CalendarForm shown = CalendarWriting.form(read, "2027").orElseThrow();
        assertThat(shown.rows()).singleElement().satisfies(row -> {
            assertThat(row.pauseFrom()).isEqualTo("12:00");
            assertThat(row.to()).isEqualTo("16:00");
        });
        assertThat(read(shown)).isEqualTo(read);
    }

    /** Easter Monday of 2028 is 17 April; 24 December is free in Poland since 2025. */
    @Test
    void theHolidaysOfACountryAreWrittenOutYearByYear() {
        CalendarForm filled = Holidays.filled(form(List.of()), new Reading());

        assertThat(filled.free().dates().lines()).hasSize(2);
        assertThat(filled.free().dates()).contains("2027-12-24", "2028-04-17").doesNotContain("2026", "2029");
    }

    @Test
    void aBreakThatEndsBeforeItBeginsIsRefusedBesideIt() {
        CalendarForm turned = new CalendarForm(
                "office",
                "Europe/Warsaw",
                List.of(new CalendarForm.Row(List.of(DayOfWeek.MONDAY), "08:00", "16:00", "13:00", "12:00")),
                new CalendarForm.Free("", "", ""),
                List.of());
        Reading reading = new Reading();

        CalendarReading.weekly(reading, turned);

        assertThat(reading.problems()).containsOnlyKeys("rows[0].pauseTo");
    }

    @Test
    void yearsThatAreNoYearsAreRefused() {
        Reading reading = new Reading();
        CalendarForm form = form(List.of());
        Holidays.filled(
                new CalendarForm(
                        form.id(), form.zone(), form.rows(), new CalendarForm.Free("PL", "2028-2026", ""), List.of()),
                reading);

        assertThat(reading.problems()).containsOnlyKeys("free.years");
    }

    @Test
    void countriesAreCalledByTheirNames() {
        assertThat(Holidays.countries(Locale.of("pl")))
                .anySatisfy(country -> assertThat(country.name()).isEqualTo("Polska"));
    }

    private static ServiceCalendar.Hours hours(String from, String to) {
        return new ServiceCalendar.Hours(
                List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.parse(from), LocalTime.parse(to));
    }

    private static ServiceCalendar.Weekly read(CalendarForm form) {
        Reading reading = new Reading();
        ServiceCalendar.Weekly read = CalendarReading.weekly(reading, form);
        assertThat(reading.problems()).isEmpty();
        return read;
    }

    private static CalendarForm form(List<CalendarForm.Special> specials) {
        return new CalendarForm(
                "office",
                "Europe/Warsaw",
                List.of(new CalendarForm.Row(
                        List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "08:00", "16:00", "12:00", "12:30")),
                new CalendarForm.Free("PL", "2027-2028", ""),
                specials);
    }
}
