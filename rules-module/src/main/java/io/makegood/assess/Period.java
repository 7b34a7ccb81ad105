package io.makegood.assess;

import io.makegood.measure.Interval;
import io.makegood.terms.text.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The days an assessment speaks of: {@code from} is inside, {@code until} is not; midnight is meant in the contract's zone. */
public record Period(LocalDate from, LocalDate until) {

    public Period {
        if (!from.isBefore(until)) {
            throw new Refusal("periodOrder");
        }
    }

    /** Reads {@code 2026}, {@code 2026-Q2}, {@code 2026-04}, {@code 2026-04-10} or {@code 2026-04-10/2026-05-10}. */
    public static Period parse(String text) {
        if (text.contains("/")) {
            String[] ends = text.split("/", 2);
            return new Period(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
        }
        if (text.matches("\\d{4}")) {
            LocalDate first = LocalDate.of(Integer.parseInt(text), 1, 1);
            return new Period(first, first.plusYears(1));
        }
        if (text.matches("\\d{4}-?Q[1-4]")) {
            int quarter = text.charAt(text.length() - 1) - '0';
            LocalDate first = LocalDate.of(Integer.parseInt(text.substring(0, 4)), 3 * quarter - 2, 1);
            return new Period(first, first.plusMonths(3));
        }
        if (text.matches("\\d{4}-\\d{2}")) {
            LocalDate first = YearMonth.parse(text).atDay(1);
            return new Period(first, first.plusMonths(1));
        }
        LocalDate day = LocalDate.parse(text);
        return new Period(day, day.plusDays(1));
    }

    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    public Interval in(ZoneId zone) {
        return new Interval(
                from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
    }
}
