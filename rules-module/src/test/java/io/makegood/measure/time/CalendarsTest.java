package io.makegood.measure.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.measure.Given;
import io.makegood.terms.measurement.Clock.ClosingInstant;
import io.makegood.terms.measurement.ServiceCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {

    private final Calendars calendars = new Calendars(List.of(Given.office(), night(), any(), both(), loop()));

    @ParameterizedTest
    @CsvSource({
        // in 2024 the 24th of December was a working day
        "office, PT8H,  2024-12-23T15:00:00+01:00, 2024-12-24T15:00:00+01:00",
        "office, PT8H,  2025-12-23T15:00:00+01:00, 2025-12-29T15:00:00+01:00",
        "office, PT4H,  2026-04-17T15:30:00+02:00, 2026-04-20T11:30:00+02:00",
        "office, PT4H,  2026-04-18T12:00:00+02:00, 2026-04-20T12:00:00+02:00",
        "office, PT1H,  2026-04-17T16:00:00+02:00, 2026-04-20T09:00:00+02:00",
        "office, PT8H,  2026-06-03T14:00:00+02:00, 2026-06-05T14:00:00+02:00",
        "office, PT9H,  2026-11-10T15:00:00+01:00, 2026-11-12T16:00:00+01:00",
        "24x7,   PT4H,  2026-03-29T00:30:00+01:00, 2026-03-29T05:30:00+02:00",
        "24x7,   PT24H, 2026-03-28T20:00:00+01:00, 2026-03-29T21:00:00+02:00",
    })
    void aDeadlineIsReachedInOpenTime(String calendar, String within, String start, String deadline) {
        assertThat(deadline(calendar, within, start, ClosingInstant.SAME_DAY))
                .isEqualTo(Given.at(deadline).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "SAME_DAY,     2026-04-17T16:00:00+02:00",
        "NEXT_OPENING, 2026-04-20T08:00:00+02:00",
    })
    void theTermsSayWhereADeadlineAtClosingTimeLies(ClosingInstant closing, String deadline) {
        assertThat(deadline("office", "PT1H", "2026-04-17T15:00:00+02:00", closing))
                .isEqualTo(Given.at(deadline).toString());
    }

    @Test
    void aPauseStopsTheClockAndOverlappingPausesCountOnce() {
        // Monday 9–11 (2 h), Tuesday 10–16 (6 h), Wednesday 8–16 (8 h)
        TimeSet pauses = new TimeSet.Builder()
                .add(nanos("2026-04-13T11:00:00+02:00"), nanos("2026-04-14T09:00:00+02:00"))
                .add(nanos("2026-04-13T12:00:00+02:00"), nanos("2026-04-14T10:00:00+02:00"))
                .build();
        long deadline = calendars.deadline(
                "office",
                nanos("2026-04-13T09:00:00+02:00"),
                16 * 3600 * Nanos.PER_SECOND,
                new Pauses(pauses, TimeSet.NONE),
                ClosingInstant.SAME_DAY);
        assertThat(deadline).isEqualTo(nanos("2026-04-15T16:00:00+02:00"));
    }

    @ParameterizedTest
    @CsvSource({
        // hours from 01:30 to 03:30: 1 h on the night that skips 02:00–03:00, 3 h on the night that repeats it
        "night, 2026-03-28T23:00:00+01:00, 2026-03-29T12:00:00+02:00, PT1H",
        "night, 2026-10-24T23:00:00+02:00, 2026-10-25T12:00:00+01:00, PT3H",
        "night, 2026-04-04T23:00:00+02:00, 2026-04-05T12:00:00+02:00, PT2H",
        "any,   2026-04-06T00:00:00+02:00, 2026-04-07T00:00:00+02:00, PT10H",
        "both,  2026-04-06T00:00:00+02:00, 2026-04-07T00:00:00+02:00, PT0S",
        "24x7,  2026-03-29T00:00:00+01:00, 2026-03-30T00:00:00+02:00, PT23H",
    })
    void openTimeIsExactWhenTheClocksChange(String calendar, String from, String to, String open) {
        long length = calendars.worked(calendar, nanos(from), nanos(to), Pauses.NONE);
        assertThat(Duration.ofNanos(length)).isEqualTo(Duration.parse(open));
    }

    @Test
    void aDayWithHoursOfItsOwnIsOpenEvenOnAHoliday() {
        ServiceCalendar.Hours morning = new ServiceCalendar.Hours(List.of(), LocalTime.of(9, 0), LocalTime.of(12, 0));
        LocalDate christmas = LocalDate.parse("2024-12-25");
        Calendars special = new Calendars(List.of(new ServiceCalendar.Weekly(
                "special",
                ZoneId.of("Europe/Warsaw"),
                List.of(),
                new ServiceCalendar.Holidays("PL", List.of(christmas)),
                List.of(new ServiceCalendar.Exceptional(christmas, List.of(morning))))));
        TimeSet open = special.open("special", nanos("2024-12-24T00:00:00Z"), nanos("2024-12-27T00:00:00Z"));
        assertThat(open).hasToString("2024-12-25T08:00:00Z/2024-12-25T11:00:00Z");
    }

    @Test
    void aCalendarThatNeverOpensHasNoDeadline() {
        Calendars closed = new Calendars(List.of(new ServiceCalendar.AnyOf("closed", List.of())));
        assertThat(closed.reached("closed", 0, 1, Pauses.NONE)).isEqualTo(Nanos.NEVER);
    }

    @Test
    void aNameThatIsMissingOrMadeOfItselfIsRefused() {
        assertThatThrownBy(() -> calendars.open("nowhere", 0, 1)).hasMessageContaining("nowhere");
        assertThatThrownBy(() -> calendars.open("loop", 0, 1)).hasMessageContaining("itself");
    }

    private String deadline(String calendar, String within, String start, ClosingInstant closing) {
        long length = Duration.parse(within).toNanos();
        return Nanos.instant(calendars.deadline(calendar, nanos(start), length, Pauses.NONE, closing))
                .toString();
    }

    private static long nanos(String instant) {
        return Nanos.of(Given.at(instant));
    }

    private static ServiceCalendar night() {
        return new ServiceCalendar.Weekly(
                "night",
                ZoneId.of("Europe/Warsaw"),
                List.of(new ServiceCalendar.Hours(
                        List.of(DayOfWeek.values()), LocalTime.of(1, 30), LocalTime.of(3, 30))),
                new ServiceCalendar.Holidays("", List.of()),
                List.of());
    }

    private static ServiceCalendar any() {
        return new ServiceCalendar.AnyOf("any", List.of("office", "night"));
    }

    private static ServiceCalendar both() {
        return new ServiceCalendar.AllOf("both", List.of("office", "night"));
    }

    private static ServiceCalendar loop() {
        return new ServiceCalendar.AllOf("loop", List.of("24x7", "loop"));
    }
}
