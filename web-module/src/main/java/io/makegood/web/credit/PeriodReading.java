package io.makegood.web.credit;

import io.makegood.assess.Period;
import io.makegood.party.NotFound;
import java.time.DateTimeException;
import java.time.YearMonth;

/** The month that an address names. */
final class PeriodReading {
    private static final YearMonth FIRST = YearMonth.of(1990, 1);
    private static final YearMonth LAST = YearMonth.of(2200, 12);

    private PeriodReading() {}

    /** Reads {@code 2026-04}; anything else, and a year nobody means, names no page. */
    static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.isBefore(FIRST) || month.isAfter(LAST)) {
                throw new NotFound("No month: " + month);
            }
            return month;
        } catch (DateTimeException unreadable) {
            throw new NotFound("No month: " + text.length() + " characters");
        }
    }

    /** The address of a month. */
    static String text(Period period) {
        return YearMonth.from(period.from()).toString();
    }

    static Period period(String text) {
        return Period.month(month(text));
    }
}
