package io.makegood.web.terms.calendar;

import io.makegood.terms.Header;
import io.makegood.terms.holiday.PublicHolidays;
import io.makegood.web.terms.Choices.Named;
import io.makegood.web.terms.Reading;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Proposes the public holidays of a country for some years, and writes and reads days one year a line. */
final class Holidays {

    /** For how many years holidays are proposed out of an indefinite term. */
    private static final int YEARS_OF_INDEFINITE_TERM = 3;

    private static final int MOST_YEARS = 30;
    private static final Pattern YEARS = Pattern.compile("\\s*(\\d{4})\\s*(?:[-–—]\\s*(\\d{4})\\s*)?");

    private Holidays() {}

    /** The years of the term, such as 2026-2028. */
    static String years(Header.Term term) {
        int first = term.from().getYear();
        int last =
                switch (term) {
                    case Header.Term.Fixed fixed -> fixed.until().minusDays(1).getYear();
                    case Header.Term.Indefinite open -> first + YEARS_OF_INDEFINITE_TERM - 1;
                };
        return first == last ? String.valueOf(first) : first + "-" + last;
    }

    static List<Named> countries(Locale language) {
        Collator order = Collator.getInstance(language);
        return PublicHolidays.countries().stream()
                .map(code -> new Named(code, Locale.of("", code).getDisplayCountry(language)))
                .sorted(Comparator.comparing(Named::name, order))
                .toList();
    }

    static CalendarForm filled(CalendarForm form, Reading reading) {
        String country = form.free().country().strip();
        Matcher years = YEARS.matcher(form.free().years());
        if (!PublicHolidays.knows(country)) {
            reading.refuse("free.country", "terms.problem.country");
        }
        if (!years.matches()) {
            reading.refuse("free.years", "terms.problem.years");
        }
        if (!reading.isClean()) {
            return form;
        }
        int first = Integer.parseInt(years.group(1));
        int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
        if (last < first || last - first >= MOST_YEARS) {
            reading.refuse("free.years", "terms.problem.years");
            return form;
        }
        return form.withHolidays(PublicHolidays.of(country, LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1)));
    }

    static String byYear(List<LocalDate> days) {
        return days.stream()
                .sorted()
                .collect(Collectors.groupingBy(LocalDate::getYear, java.util.TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(year -> year.stream().map(LocalDate::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    static List<LocalDate> days(Reading reading, String field, String typed) {
        List<LocalDate> days = new ArrayList<>();
        for (String day : typed.split("[\\s,;]+", -1)) {
            if (!day.isBlank()) {
                days.add(reading.date(field, day));
            }
        }
        return days;
    }
}
