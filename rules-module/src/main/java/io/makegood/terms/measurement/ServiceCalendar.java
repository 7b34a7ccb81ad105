package io.makegood.terms.measurement;

import io.makegood.terms.text.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Service hours as agreed. Holidays are written out by date when the terms are signed, so that a later change of the
 * law or of a library changes nothing.
 */
public sealed interface ServiceCalendar {

    String id();

    /** Hours of each week in a zone, without the holidays, corrected by exceptions for single days. */
    record Weekly(String id, ZoneId zone, List<Hours> hours, Holidays holidays, List<Exceptional> exceptions)
            implements ServiceCalendar {
        public Weekly {
            hours = List.copyOf(hours);
            exceptions = List.copyOf(exceptions);
        }
    }

    /** Open when one of its parts is open. */
    record AnyOf(String id, List<String> calendars) implements ServiceCalendar {
        public AnyOf {
            calendars = List.copyOf(calendars);
        }
    }

    /** Open when all of its parts are open. */
    record AllOf(String id, List<String> calendars) implements ServiceCalendar {
        public AllOf {
            calendars = List.copyOf(calendars);
        }
    }

    /** Opening hours of some days of the week, half-open; {@code to} at 00:00 means the end of the day. */
    record Hours(List<DayOfWeek> days, LocalTime from, LocalTime to) {
        public Hours {
            days = List.copyOf(days);
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new Refusal("hoursOrder");
            }
        }
    }

    /** The country (ISO 3166, empty for none) whose public holidays are free, and the dates written out of it. */
    record Holidays(String country, List<LocalDate> dates) {
        public Holidays {
            dates = dates.stream().distinct().sorted().toList();
        }
    }

    /** One day with hours of its own; no hours: closed. */
    record Exceptional(LocalDate date, List<Hours> hours) {
        public Exceptional {
            hours = List.copyOf(hours);
        }
    }
}
