package io.makegood.web.credit;

import io.makegood.assess.Period;
import io.makegood.party.NotFound;
import java.time.DateTimeException;
import java.time.YearMonth;

/** The month that an address names. */
final class PeriodReading {
    private PeriodReading() {}

    /** Reads {@code 2026-04}; anything else names no page. */
    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw new NotFound("No month: " + text.length() + " characters");
        }
    }

    static Period period(String text) {
        return Period.month(month(text));
    }
}
