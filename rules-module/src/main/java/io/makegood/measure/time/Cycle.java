package io.makegood.measure.time;

import io.makegood.terms.measurement.Window.Span;
import java.time.LocalDate;
import java.time.YearMonth;

/** A division of all days into consecutive stretches. */
public sealed interface Cycle {

    /** The first day of the stretch in which a day lies. */
    LocalDate startOf(LocalDate day);

    /** The first day of the stretch after the one that begins on a day. */
    LocalDate after(LocalDate start);

    /** Stretches of the calendar; years begin with {@code firstMonth}. */
    static Cycle of(Span span, int firstMonth) {
        return switch (span) {
            case DAY -> new EveryDays(LocalDate.EPOCH, 1);
            case WEEK -> new EveryDays(LocalDate.of(1970, 1, 5), 7);
            case MONTH -> new EveryMonths(1, firstMonth, 1);
            case QUARTER -> new EveryMonths(3, firstMonth, 1);
            case HALF_YEAR -> new EveryMonths(6, firstMonth, 1);
            case YEAR -> new EveryMonths(12, firstMonth, 1);
        };
    }

    /** Every n months from the month {@code firstMonth}, on an anchor day or the last day of a shorter month. */
    record EveryMonths(int months, int firstMonth, int anchorDay) implements Cycle {

        @Override
        public LocalDate startOf(LocalDate day) {
            long month = day.getYear() * 12L + day.getMonthValue() - firstMonth;
            long first = Math.floorDiv(month, months) * months;
            LocalDate start = anchor(first);
            return start.isAfter(day) ? anchor(first - months) : start;
        }

        @Override
        public LocalDate after(LocalDate start) {
            long month = start.getYear() * 12L + start.getMonthValue() - firstMonth;
            return anchor(month + months);
        }

        private LocalDate anchor(long monthFromFirst) {
            long month = monthFromFirst + firstMonth - 1;
            YearMonth in = YearMonth.of(Math.toIntExact(Math.floorDiv(month, 12)), Math.floorMod(month, 12) + 1);
            return in.atDay(Math.min(anchorDay, in.lengthOfMonth()));
        }
    }

    /** Every n months from a first day, each on its day of the month or the last day of a shorter month. */
    record EveryMonthsFrom(LocalDate first, int months) implements Cycle {

        @Override
        public LocalDate startOf(LocalDate day) {
            long stretch = Math.floorDiv(monthsTo(day), months);
            LocalDate start = first.plusMonths(stretch * months);
            return start.isAfter(day) ? first.plusMonths((stretch - 1) * months) : start;
        }

        @Override
        public LocalDate after(LocalDate start) {
            return first.plusMonths((Math.floorDiv(monthsTo(start), months) + 1) * months);
        }

        private long monthsTo(LocalDate day) {
            return (day.getYear() - first.getYear()) * 12L + day.getMonthValue() - first.getMonthValue();
        }
    }

    /** Every n days, of which one stretch begins on {@code origin}. */
    record EveryDays(LocalDate origin, int days) implements Cycle {

        @Override
        public LocalDate startOf(LocalDate day) {
            long number = day.toEpochDay() - origin.toEpochDay();
            return origin.plusDays(Math.floorDiv(number, days) * (long) days);
        }

        @Override
        public LocalDate after(LocalDate start) {
            return start.plusDays(days);
        }
    }
}
