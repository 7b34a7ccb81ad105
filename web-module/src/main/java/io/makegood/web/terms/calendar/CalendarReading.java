package io.makegood.web.terms.calendar;

import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.measurement.ServiceCalendar.Hours;
import io.makegood.web.terms.Ids;
import io.makegood.web.terms.Reading;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** From a typed calendar to one of the terms; a break divides the hours of a day into two. */
final class CalendarReading {

    private final Reading reading;
    private final CalendarForm form;

    private CalendarReading(Reading reading, CalendarForm form) {
        this.reading = reading;
        this.form = form;
    }

    static ServiceCalendar.Weekly weekly(Reading reading, CalendarForm form) {
        return new CalendarReading(reading, form).weekly();
    }

    private ServiceCalendar.Weekly weekly() {
        List<Hours> hours = new ArrayList<>();
        for (int row = 0; row < form.rows().size(); row++) {
            if (!form.rows().get(row).days().isEmpty()) {
                hours.addAll(hours(form.rows().get(row), "rows[" + row + "]"));
            }
        }
        if (form.rows().stream().allMatch(row -> row.days().isEmpty())) {
            reading.refuse("rows[0].from", "terms.problem.days");
        }
        return new ServiceCalendar.Weekly(
                Ids.from(reading.text("id", form.id())),
                reading.zone("zone", form.zone()),
                hours,
                new ServiceCalendar.Holidays(
                        form.free().country().strip(),
                        Holidays.days(reading, "free.dates", form.free().dates())),
                specials());
    }

    private List<Hours> hours(CalendarForm.Row row, String path) {
        LocalTime from = reading.time(path + ".from", row.from());
        LocalTime to = reading.time(path + ".to", row.to());
        if (!row.paused()) {
            return between(row.days(), from, to, path + ".to");
        }
        List<Hours> both = new ArrayList<>();
        both.addAll(between(row.days(), from, reading.time(path + ".pauseFrom", row.pauseFrom()), path + ".pauseFrom"));
        both.addAll(between(row.days(), reading.time(path + ".pauseTo", row.pauseTo()), to, path + ".pauseTo"));
        boolean inOrder =
                both.size() < 2 || both.getFirst().to().isBefore(both.getLast().from());
        if (!inOrder) {
            reading.refuse(path + ".pauseTo", "terms.problem.order");
        }
        return both;
    }

    private List<Hours> between(List<DayOfWeek> days, LocalTime from, LocalTime to, String field) {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            reading.refuse(field, "terms.problem.order");
            return List.of();
        }
        return List.of(new Hours(days, from, to));
    }

    private List<ServiceCalendar.Exceptional> specials() {
        List<ServiceCalendar.Exceptional> days = new ArrayList<>();
        for (int row = 0; row < form.specials().size(); row++) {
            CalendarForm.Special typed = form.specials().get(row);
            if (!(typed.date() + typed.from() + typed.to()).isBlank()) {
                days.add(special(typed, "specials[" + row + "]"));
            }
        }
        return days;
    }

    private ServiceCalendar.Exceptional special(CalendarForm.Special typed, String path) {
        LocalDate date = reading.date(path + ".date", typed.date());
        return (typed.from() + typed.to()).isBlank()
                ? new ServiceCalendar.Exceptional(date, List.of())
                : new ServiceCalendar.Exceptional(
                        date,
                        between(
                                List.of(date.getDayOfWeek()),
                                reading.time(path + ".from", typed.from()),
                                reading.time(path + ".to", typed.to()),
                                path + ".to"));
    }
}
