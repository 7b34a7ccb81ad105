package io.makegood.terms.lint;

import io.makegood.terms.Header;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Place;
import io.makegood.terms.measurement.ServiceCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Service hours, their zones and their holidays. */
final class Calendars {

    private Calendars() {}

    static void check(Terms terms, Report report) {
        Place setting = Place.TOP.field("header").field("setting");
        zone(terms.header().setting().zone(), setting.field("zone"), report);
        Place calendars = Place.TOP.field("scope").field("calendars");
        Map<String, List<String>> parts = new HashMap<>();
        for (int i = 0; i < terms.scope().calendars().size(); i++) {
            Place place = calendars.item(i);
            switch (terms.scope().calendars().get(i)) {
                case ServiceCalendar.Weekly weekly -> weekly(weekly, terms.header(), place, report);
                case ServiceCalendar.AnyOf any -> parts.put(any.id(), any.calendars());
                case ServiceCalendar.AllOf all -> parts.put(all.id(), all.calendars());
            }
        }
        Set<String> known = new HashSet<>();
        terms.scope().calendars().forEach(calendar -> known.add(calendar.id()));
        for (int i = 0; i < terms.scope().calendars().size(); i++) {
            joined(terms.scope().calendars().get(i).id(), parts, known, calendars.item(i), report);
        }
    }

    private static void joined(
            String id, Map<String, List<String>> parts, Set<String> known, Place place, Report report) {
        for (String part : parts.getOrDefault(id, List.of())) {
            if (!known.contains(part) && !part.equals("24x7")) {
                report.add(Code.UNKNOWN_CALENDAR, place.field("calendars"), Map.of("name", part));
            }
        }
        if (reaches(id, id, parts, new HashSet<>())) {
            report.add(Code.CALENDAR_CIRCLE, place, Map.of("name", id));
        }
    }

    private static boolean reaches(String from, String to, Map<String, List<String>> parts, Set<String> seen) {
        for (String part : parts.getOrDefault(from, List.of())) {
            if (part.equals(to) || (seen.add(part) && reaches(part, to, parts, seen))) {
                return true;
            }
        }
        return false;
    }

    private static void zone(ZoneId zone, Place place, Report report) {
        boolean named = zone.getId().contains("/") && !zone.getId().startsWith("Etc/");
        if (!named && !zone.getId().equals("UTC") && !zone.getId().equals("Z")) {
            report.add(Code.ZONE_WITHOUT_DAYLIGHT_SAVING, place, Map.of("zone", zone.getId()));
        }
    }

    private static void weekly(ServiceCalendar.Weekly weekly, Header header, Place place, Report report) {
        zone(weekly.zone(), place.field("zone"), report);
        if (!weekly.zone().equals(header.setting().zone())) {
            report.add(
                    Code.CALENDAR_ZONE_DIFFERS,
                    place.field("zone"),
                    Map.of("zone", weekly.zone().getId()));
        }
        boolean everOpen =
                weekly.hours().stream().anyMatch(hours -> !hours.days().isEmpty());
        if (!everOpen
                && weekly.exceptions().stream().allMatch(day -> day.hours().isEmpty())) {
            report.add(Code.CALENDAR_NEVER_OPEN, place, Map.of("name", weekly.id()));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            overlap(weekly, day, place.field("hours"), report);
        }
        holidays(weekly.holidays(), header.term(), place.field("holidays"), report);
    }

    private static void overlap(ServiceCalendar.Weekly weekly, DayOfWeek day, Place place, Report report) {
        List<ServiceCalendar.Hours> sorted = weekly.hours().stream()
                .filter(hours -> hours.days().contains(day))
                .sorted(java.util.Comparator.comparing(ServiceCalendar.Hours::from))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            LocalTime end = sorted.get(i - 1).to();
            if (end.equals(LocalTime.MIDNIGHT) || sorted.get(i).from().isBefore(end)) {
                report.add(Code.CALENDAR_HOURS_OVERLAP, place, Map.of("name", weekly.id()));
            }
        }
    }

    private static void holidays(ServiceCalendar.Holidays holidays, Header.Term term, Place place, Report report) {
        if (holidays.country().isEmpty()) {
            return;
        }
        years(term)
                .filter(year -> holidays.dates().stream().noneMatch(date -> date.getYear() == year))
                .forEach(year -> report.add(
                        Code.HOLIDAYS_MISSING,
                        place,
                        Map.of("country", holidays.country(), "year", Integer.toString(year))));
        if (holidays.country().equals("PL")) {
            years(term)
                    .filter(year -> year >= 2025)
                    .filter(year -> covers(term, LocalDate.of(year, 12, 24)))
                    .filter(year -> holidays.dates().stream().anyMatch(date -> date.getYear() == year))
                    .filter(year -> !holidays.dates().contains(LocalDate.of(year, 12, 24)))
                    .forEach(year ->
                            report.add(Code.CHRISTMAS_EVE_MISSING, place, Map.of("year", Integer.toString(year))));
        }
    }

    private static boolean covers(Header.Term term, LocalDate day) {
        boolean begun = !day.isBefore(term.from());
        return begun && !(term instanceof Header.Term.Fixed fixed && !day.isBefore(fixed.until()));
    }

    /** The years that the term touches; of an indefinite one the first. */
    private static IntStream years(Header.Term term) {
        int first = term.from().getYear();
        int last = term instanceof Header.Term.Fixed fixed
                ? fixed.until().minusDays(1).getYear()
                : first;
        return IntStream.rangeClosed(first, Math.min(last, first + 30));
    }
}
