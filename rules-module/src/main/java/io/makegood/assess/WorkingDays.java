package io.makegood.assess;

import io.makegood.terms.measurement.ServiceCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The days on which an agreed calendar is open at all; without a calendar every day but Saturday and Sunday. Free days
 * are those that are written out in the terms.
 */
record WorkingDays(List<ServiceCalendar> calendars, String calendar) {

    boolean isWorkingDay(LocalDate day) {
        return calendars.stream()
                .filter(known -> known.id().equals(calendar))
                .findFirst()
                .map(known -> isOpen(known, day))
                .orElse(day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /** The day itself if it is a working day, or else the next one. */
    LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        for (int tries = 0; !isWorkingDay(next) && tries < 366; tries++) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The n-th working day after a day that is not counted. */
    LocalDate after(LocalDate day, int n) {
        LocalDate next = day;
        for (int counted = 0; counted < n; counted++) {
            next = onOrAfter(next.plusDays(1));
        }
        return next;
    }

    private boolean isOpen(ServiceCalendar known, LocalDate day) {
        return switch (known) {
            case ServiceCalendar.Weekly weekly -> isOpen(weekly, day);
            case ServiceCalendar.AnyOf any ->
                any.calendars().stream().anyMatch(part -> new WorkingDays(calendars, part).isWorkingDay(day));
            case ServiceCalendar.AllOf all ->
                all.calendars().stream().allMatch(part -> new WorkingDays(calendars, part).isWorkingDay(day));
        };
    }

    private static boolean isOpen(ServiceCalendar.Weekly weekly, LocalDate day) {
        Optional<ServiceCalendar.Exceptional> exception = weekly.exceptions().stream()
                .filter(special -> special.date().equals(day))
                .findFirst();
        if (exception.isPresent()) {
            return !exception.get().hours().isEmpty();
        }
        return !weekly.holidays().dates().contains(day)
                && weekly.hours().stream().anyMatch(hours -> hours.days().contains(day.getDayOfWeek()));
    }
}
