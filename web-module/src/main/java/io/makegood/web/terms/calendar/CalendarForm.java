package io.makegood.web.terms.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A weekly calendar as typed: rows of days with hours and a break, the holidays of a country, and single days. */
record CalendarForm(String id, String zone, List<Row> rows, Free free, List<Special> specials) {

    private static final Pattern BUTTON = Pattern.compile("(removeRow|removeDay)-(\\d{1,3})");
    private static final int MOST = 60;

    CalendarForm {
        rows = rows == null ? List.of() : List.copyOf(rows);
        specials = specials == null ? List.of() : List.copyOf(specials);
        free = free == null ? new Free("", "", "") : free;
    }

    /** Days are chosen by checkboxes; a row without a day is left out. */
    record Row(List<DayOfWeek> days, String from, String to, String pauseFrom, String pauseTo) {
        Row {
            days = days == null ? List.of() : List.copyOf(days);
            pauseFrom = pauseFrom == null ? "" : pauseFrom;
            pauseTo = pauseTo == null ? "" : pauseTo;
        }

        static Row empty() {
            return new Row(List.of(), "", "", "", "");
        }

        /** Whether there is a break, or half of one. */
        public boolean paused() {
            return !(pauseFrom + pauseTo).isBlank();
        }
    }

    /** The country whose public holidays are free, the years that are written out, and the days of it, one year a line. */
    record Free(String country, String years, String dates) {
        Free {
            country = country == null ? "" : country;
            years = years == null ? "" : years;
            dates = dates == null ? "" : dates;
        }
    }

    /** One day with hours of its own; without hours it is closed. */
    record Special(String date, String from, String to) {
        Special {
            date = date == null ? "" : date;
            from = from == null ? "" : from;
            to = to == null ? "" : to;
        }
    }

    static CalendarForm usual(String name, String zone, String years) {
        List<DayOfWeek> workingDays = Arrays.asList(DayOfWeek.values()).subList(0, 5);
        return new CalendarForm(
                name,
                zone,
                List.of(new Row(workingDays, "08:00", "16:00", "", "")),
                new Free("PL", years, ""),
                List.of());
    }

    /** After a button: a row or a single day more or less. */
    CalendarForm after(String act) {
        List<Row> hours = new ArrayList<>(rows);
        List<Special> days = new ArrayList<>(specials);
        Matcher pressed = BUTTON.matcher(act);
        int row = pressed.matches() ? Integer.parseInt(pressed.group(2)) : -1;
        if (act.equals("addRow") && hours.size() < MOST) {
            hours.add(Row.empty());
        } else if (act.equals("addDay") && days.size() < MOST) {
            days.add(new Special("", "", ""));
        } else if (act.startsWith("removeRow") && row >= 0 && row < hours.size()) {
            hours.remove(row);
        } else if (act.startsWith("removeDay") && row >= 0 && row < days.size()) {
            days.remove(row);
        }
        return new CalendarForm(id, zone, hours, free, days);
    }

    CalendarForm withHolidays(List<LocalDate> holidays) {
        return new CalendarForm(
                id, zone, rows, new Free(free.country(), free.years(), Holidays.byYear(holidays)), specials);
    }
}
