package io.makegood.web.terms.calendar;

import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.measurement.ServiceCalendar.Hours;
import io.makegood.web.terms.Reading;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From a calendar of the terms to the form that would type it. What the form cannot say is found by reading the written
 * form back: joined calendars, and days with a break of their own, are edited whole.
 */
final class CalendarWriting {

    private CalendarWriting() {}

    static Optional<CalendarForm> form(ServiceCalendar calendar, String years) {
        if (!(calendar instanceof ServiceCalendar.Weekly weekly)
                || weekly.exceptions().stream().anyMatch(day -> day.hours().size() > 1)) {
            return Optional.empty();
        }
        CalendarForm form = new CalendarForm(
                weekly.id(),
                weekly.zone().getId(),
                rows(weekly.hours()),
                new CalendarForm.Free(
                        weekly.holidays().country(),
                        years,
                        Holidays.byYear(weekly.holidays().dates())),
                weekly.exceptions().stream().map(CalendarWriting::special).toList());
        Reading reading = new Reading();
        return CalendarReading.weekly(reading, form).equals(weekly) && reading.isClean()
                ? Optional.of(form)
                : Optional.empty();
    }

    /** Two stretches of the same days with a gap between are hours with a break. */
    private static List<CalendarForm.Row> rows(List<Hours> hours) {
        List<CalendarForm.Row> rows = new ArrayList<>();
        for (int i = 0; i < hours.size(); i++) {
            Hours first = hours.get(i);
            if (i + 1 < hours.size() && isPause(first, hours.get(i + 1))) {
                Hours second = hours.get(i + 1);
                rows.add(new CalendarForm.Row(
                        first.days(),
                        first.from().toString(),
                        end(second.to()),
                        first.to().toString(),
                        second.from().toString()));
                i++;
            } else {
                rows.add(new CalendarForm.Row(first.days(), first.from().toString(), end(first.to()), "", ""));
            }
        }
        return rows;
    }

    private static boolean isPause(Hours first, Hours second) {
        return first.days().equals(second.days())
                && !first.to().equals(LocalTime.MIDNIGHT)
                && first.to().isBefore(second.from());
    }

    private static CalendarForm.Special special(ServiceCalendar.Exceptional day) {
        return day.hours().isEmpty()
                ? new CalendarForm.Special(day.date().toString(), "", "")
                : new CalendarForm.Special(
                        day.date().toString(),
                        day.hours().getFirst().from().toString(),
                        end(day.hours().getFirst().to()));
    }

    private static String end(LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString();
    }
}
