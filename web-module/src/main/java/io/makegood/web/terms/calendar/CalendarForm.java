package io.makegood.web.terms.calendar;

import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.web.terms.Ids;
import io.makegood.web.terms.Reading;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A weekly calendar as typed: rows of days with hours, a country for its holidays and single closed days. */
record CalendarForm(String id, String zone, List<Row> rows, String country, String dates, String closed) {

    CalendarForm {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    /** Days are chosen by checkboxes; a row without a day is left out. */
    record Row(List<DayOfWeek> days, String from, String to) {
        Row {
            days = days == null ? List.of() : List.copyOf(days);
        }
    }

    static CalendarForm usual(String zone) {
        List<DayOfWeek> workingDays = Arrays.asList(DayOfWeek.values()).subList(0, 5);
        return new CalendarForm(
                "", zone, List.of(new Row(workingDays, "08:00", "16:00"), new Row(List.of(), "", "")), "PL", "", "");
    }

    /** Empty for what the form has no words for: joined calendars and days with hours of their own. */
    static Optional<CalendarForm> of(ServiceCalendar calendar) {
        if (!(calendar instanceof ServiceCalendar.Weekly weekly)
                || weekly.exceptions().stream().anyMatch(day -> !day.hours().isEmpty())) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (ServiceCalendar.Hours hours : weekly.hours()) {
            String to =
                    hours.to().equals(LocalTime.MIDNIGHT) ? "24:00" : hours.to().toString();
            rows.add(new Row(hours.days(), hours.from().toString(), to));
        }
        rows.add(new Row(List.of(), "", ""));
        return Optional.of(new CalendarForm(
                weekly.id(),
                weekly.zone().getId(),
                rows,
                weekly.holidays().country(),
                joined(weekly.holidays().dates()),
                joined(weekly.exceptions().stream()
                        .map(ServiceCalendar.Exceptional::date)
                        .toList())));
    }

    CalendarForm withEmptyRow() {
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row(List.of(), "", ""));
        return new CalendarForm(id, zone, more, country, dates, closed);
    }

    CalendarForm withDates(String holidays) {
        return new CalendarForm(id, zone, rows, country, holidays, closed);
    }

    ServiceCalendar.Weekly read(Reading reading) {
        List<ServiceCalendar.Hours> hours = new ArrayList<>();
        for (int position = 0; position < rows.size(); position++) {
            if (!rows.get(position).days().isEmpty()) {
                hours(reading, rows.get(position), "rows[" + position + "]").ifPresent(hours::add);
            }
        }
        if (hours.isEmpty()) {
            reading.refuse("rows[0].days", "terms.problem.required");
        }
        return new ServiceCalendar.Weekly(
                Ids.from(reading.text("id", id)),
                reading.zone("zone", zone),
                hours,
                new ServiceCalendar.Holidays(country.strip(), days(reading, "dates", dates)),
                days(reading, "closed", closed).stream()
                        .map(day -> new ServiceCalendar.Exceptional(day, List.of()))
                        .toList());
    }

    private static Optional<ServiceCalendar.Hours> hours(Reading reading, Row row, String path) {
        LocalTime from = reading.time(path + ".from", row.from());
        LocalTime to = reading.time(path + ".to", row.to());
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            reading.refuse(path + ".to", "terms.problem.order");
            return Optional.empty();
        }
        return Optional.of(new ServiceCalendar.Hours(row.days(), from, to));
    }

    private static List<LocalDate> days(Reading reading, String field, String typed) {
        List<LocalDate> days = new ArrayList<>();
        for (String day : typed.split("[\\s,;]+", -1)) {
            if (!day.isBlank()) {
                days.add(reading.date(field, day));
            }
        }
        return days;
    }

    private static String joined(List<LocalDate> days) {
        return String.join(" ", days.stream().map(LocalDate::toString).toList());
    }
}
