package io.makegood.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a text written for any month with the days of one: {@code <3.tue 14:05>} is the instant of the third Tuesday at
 * 14:05, {@code <2.sun-5 12:00>} is five days before the second Sunday, {@code <11 06:00>} the eleventh day, {@code
 * <3.mon>} a date, {@code <M>} the month itself.
 */
record MonthText(YearMonth month, ZoneId zone) {

    private static final Pattern PLACE =
            Pattern.compile("<(?:(M)|(\\d)\\.([a-z]{3})([+-]\\d+)?(?: (\\d\\d:\\d\\d))?|(\\d+) (\\d\\d:\\d\\d))>");

    String filled(String text) {
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(filled(found)));
    }

    private String filled(MatchResult found) {
        if (found.group(1) != null) {
            return month.toString();
        }
        if (found.group(6) != null) {
            return at(month.atDay(Integer.parseInt(found.group(6))), found.group(7))
                    .toString();
        }
        LocalDate day = day(Integer.parseInt(found.group(2)), found.group(3));
        LocalDate moved = found.group(4) == null ? day : day.plusDays(Integer.parseInt(found.group(4)));
        return found.group(5) == null
                ? moved.toString()
                : at(moved, found.group(5)).toString();
    }

    private LocalDate day(int ordinal, String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).startsWith(name)) {
                return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day));
            }
        }
        throw new IllegalArgumentException("No day of the week begins with " + name);
    }

    Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }
}
