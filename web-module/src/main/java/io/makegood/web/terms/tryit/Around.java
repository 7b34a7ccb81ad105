package io.makegood.web.terms.tryit;

import io.makegood.assess.Period;
import io.makegood.terms.measurement.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The window of an objective that a day lies in, as a period to be assessed. */
public final class Around {

    private Around() {}

    public static Period day(Window window, LocalDate day, LocalDate firstOfContract) {
        return switch (window.recurrence()) {
            case Window.Calendar calendar -> calendar(calendar, day);
            case Window.BillingCycle cycle -> cycle(cycle.anchorDay(), day);
            case Window.ContractYear year -> {
                LocalDate from = firstOfContract.plusYears(Math.max(0, ChronoUnit.YEARS.between(firstOfContract, day)));
                yield new Period(from, from.plusYears(1));
            }
            case Window.Days days -> {
                long before = Math.max(0, ChronoUnit.DAYS.between(firstOfContract, day)) / days.days();
                LocalDate from = firstOfContract.plusDays(before * days.days());
                yield new Period(from, from.plusDays(days.days()));
            }
            case Window.Months months -> {
                long before = Math.max(0, ChronoUnit.MONTHS.between(firstOfContract, day)) / months.months();
                LocalDate from = firstOfContract.plusMonths(before * months.months());
                yield new Period(from, firstOfContract.plusMonths((before + 1) * months.months()));
            }
            case Window.Rolling rolling -> new Period(day, day.plusDays(1));
            case Window.RollingMonths rolling -> new Period(day, day.plusDays(1));
            case Window.ClockHour hour -> new Period(day, day.plusDays(1));
            case Window.WholeTerm term -> Period.month(YearMonth.from(day));
        };
    }

    /** A window and the next one: a deadline may lie beyond the end of the window in which its clock began. */
    static Period andNext(Window window, LocalDate day, LocalDate firstOfContract) {
        Period first = day(window, day, firstOfContract);
        return new Period(
                first.from(), day(window, first.until(), firstOfContract).until());
    }

    private static Period calendar(Window.Calendar calendar, LocalDate day) {
        return switch (calendar.span()) {
            case DAY -> new Period(day, day.plusDays(1));
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(monday, monday.plusWeeks(1));
            }
            case MONTH -> Period.month(YearMonth.from(day));
            case QUARTER -> months(3, calendar.firstMonth(), day);
            case HALF_YEAR -> months(6, calendar.firstMonth(), day);
            case YEAR -> months(12, calendar.firstMonth(), day);
        };
    }

    private static Period months(int months, int firstMonth, LocalDate day) {
        int into = Math.floorMod(day.getMonthValue() - firstMonth, months);
        LocalDate from = day.withDayOfMonth(1).minusMonths(into);
        return new Period(from, from.plusMonths(months));
    }

    private static Period cycle(int anchor, LocalDate day) {
        LocalDate here = anchored(YearMonth.from(day), anchor);
        YearMonth begin = day.isBefore(here) ? YearMonth.from(day).minusMonths(1) : YearMonth.from(day);
        return new Period(anchored(begin, anchor), anchored(begin.plusMonths(1), anchor));
    }

    private static LocalDate anchored(YearMonth month, int anchor) {
        return month.atDay(Math.min(anchor, month.lengthOfMonth()));
    }
}
