package io.makegood.terms.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/** Where the library's days are not those of the law, each with its reason. */
final class Corrections {

    private static final Set<MonthDay> FIXED_IN_CYPRUS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(3, 25),
            MonthDay.of(4, 1),
            MonthDay.of(5, 1),
            MonthDay.of(8, 15),
            MonthDay.of(10, 1),
            MonthDay.of(10, 28));

    /** Green Monday, Good Friday, Easter Monday and Tuesday, Whit Sunday and Monday, in days from Easter Sunday. */
    private static final List<Integer> FROM_EASTER_IN_CYPRUS = List.of(-48, -2, 1, 2, 49, 50);

    private Corrections() {}

    /** Adds and removes the days of one year. */
    static void apply(String country, int year, Set<LocalDate> days) {
        switch (country) {
            case "CY" -> cyprus(year, days);
            // The day of the Three Hierarchs is free for schools only.
            case "GR" -> days.remove(LocalDate.of(year, Month.JANUARY, 30));
            // Labour Code, article 123: 24 December is one of the days of Christmas.
            case "LT" -> days.add(LocalDate.of(year, Month.DECEMBER, 24));
            // On holidays, section 1: these two days on a weekend make the next working day free.
            case "LV" -> {
                observed(LocalDate.of(year, Month.MAY, 4), days);
                observed(LocalDate.of(year, Month.NOVEMBER, 18), days);
            }
            case "SK" -> slovakia(year, days);
            default -> {}
        }
    }

    /** The Church of Cyprus keeps the Orthodox Easter, the library's days are counted from the western one. */
    private static void cyprus(int year, Set<LocalDate> days) {
        for (int offset : FROM_EASTER_IN_CYPRUS) {
            LocalDate western = Easter.western(year).plusDays(offset);
            if (!FIXED_IN_CYPRUS.contains(MonthDay.from(western))) {
                days.remove(western);
            }
        }
        FROM_EASTER_IN_CYPRUS.forEach(offset -> days.add(Easter.orthodox(year).plusDays(offset)));
    }

    private static void observed(LocalDate day, Set<LocalDate> days) {
        if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
            days.add(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        }
    }

    /** Days that stayed state holidays and became working days: 17 November from 2025 on, two more in 2026 only. */
    private static void slovakia(int year, Set<LocalDate> days) {
        if (year >= 2025) {
            days.remove(LocalDate.of(year, Month.NOVEMBER, 17));
        }
        if (year == 2026) {
            days.remove(LocalDate.of(year, Month.MAY, 8));
            days.remove(LocalDate.of(year, Month.SEPTEMBER, 15));
        }
    }
}
