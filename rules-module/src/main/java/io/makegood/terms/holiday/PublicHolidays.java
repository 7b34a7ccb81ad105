package io.makegood.terms.holiday;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The public holidays of a country, valid by year (24 December is one in Poland from 2025 on). Only for proposing
 * dates: what counts is what stands in the signed calendar.
 */
public final class PublicHolidays {

    private PublicHolidays() {}

    /** The countries (ISO 3166, such as {@code PL}) whose holidays are known, in the order of the alphabet. */
    public static List<String> countries() {
        Set<String> known = HolidayManager.getSupportedCalendarCodes();
        return known.stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> code.matches("[A-Z]{2}"))
                .sorted()
                .toList();
    }

    /** Whether the holidays of a country (ISO 3166, such as {@code PL}) are known. */
    public static boolean knows(String country) {
        Set<String> known = HolidayManager.getSupportedCalendarCodes();
        return known.stream().anyMatch(code -> code.equalsIgnoreCase(country));
    }

    /**
     * The public holidays from the first day (inside) to the last day (not inside), in order.
     *
     * @throws IllegalArgumentException if the country is not known
     */
    public static List<LocalDate> of(String country, LocalDate from, LocalDate until) {
        if (!knows(country)) {
            throw new IllegalArgumentException("No public holidays are known for " + country);
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        TreeSet<LocalDate> days = manager.getHolidays(from, until.minusDays(1)).stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(Holiday::getDate)
                .collect(Collectors.toCollection(TreeSet::new));
        for (int year = from.getYear(); year <= until.getYear(); year++) {
            Corrections.apply(country.toUpperCase(Locale.ROOT), year, days);
        }
        return List.copyOf(days.subSet(from, until));
    }
}
