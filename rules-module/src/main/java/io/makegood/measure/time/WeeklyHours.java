package io.makegood.measure.time;

import io.makegood.terms.measurement.ServiceCalendar.Exceptional;
import io.makegood.terms.measurement.ServiceCalendar.Hours;
import io.makegood.terms.measurement.ServiceCalendar.Weekly;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The open time of weekly hours. An exceptional day has its own hours, also on a holiday and whatever its weekday; a
 * holiday has none.
 */
final class WeeklyHours {

    private WeeklyHours() {}

    static TimeSet open(Weekly calendar, long from, long to) {
        Map<LocalDate, List<Hours>> exceptions = new HashMap<>();
        for (Exceptional day : calendar.exceptions()) {
            exceptions.put(day.date(), day.hours());
        }
        Set<LocalDate> holidays = new HashSet<>(calendar.holidays().dates());
        ZoneId zone = calendar.zone();
        TimeSet.Builder open = new TimeSet.Builder();
        LocalDate last = LocalTimes.day(to, zone).plusDays(1);
        for (LocalDate day = LocalTimes.day(from, zone).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            List<Hours> special = exceptions.get(day);
            if (special != null) {
                addAll(open, special, day, zone);
            } else if (!holidays.contains(day)) {
                addWeekday(open, calendar.hours(), day, zone);
            }
        }
        return open.build().clip(from, to);
    }

    /** The hours of each week in a zone, without holidays and exceptions. */
    static TimeSet open(List<Hours> hours, ZoneId zone, long from, long to) {
        TimeSet.Builder open = new TimeSet.Builder();
        LocalDate last = LocalTimes.day(to, zone).plusDays(1);
        for (LocalDate day = LocalTimes.day(from, zone).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            addWeekday(open, hours, day, zone);
        }
        return open.build().clip(from, to);
    }

    private static void addWeekday(TimeSet.Builder open, List<Hours> hours, LocalDate day, ZoneId zone) {
        for (Hours line : hours) {
            if (line.days().contains(day.getDayOfWeek())) {
                add(open, line, day, zone);
            }
        }
    }

    private static void addAll(TimeSet.Builder open, List<Hours> hours, LocalDate day, ZoneId zone) {
        for (Hours line : hours) {
            add(open, line, day, zone);
        }
    }

    private static void add(TimeSet.Builder open, Hours hours, LocalDate day, ZoneId zone) {
        LocalDateTime end =
                hours.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(hours.to());
        open.add(LocalTimes.nanos(day.atTime(hours.from()), zone), LocalTimes.nanos(end, zone));
    }
}
