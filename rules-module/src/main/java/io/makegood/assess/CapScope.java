package io.makegood.assess;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact.EarlierResult;
import io.makegood.measure.time.Cycle;
import io.makegood.terms.Header.Term;
import io.makegood.terms.remedy.Cap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * What one cap adds up: awards of one subject (an event, an objective, a service, or empty for all) in one span, and
 * the span whose earlier awards have used it up already.
 */
record CapScope(String subject, Interval span, Interval usedIn) {

    static CapScope of(Inputs inputs, Cap cap, Due due) {
        Interval window = due.window();
        String objective = due.of().objective().id();
        Interval month = month(inputs.zone(), window.end());
        return switch (cap.scope()) {
            case EVENT -> of(event(due), window);
            case OBJECTIVE_WINDOW -> of(objective, window);
            case RESOURCE_MONTH, SERVICE_MONTH -> of(due.service(), month);
            case CONTRACT_MONTH, LATER_INVOICE -> of("", month);
            case ROLLING_12_MONTHS -> new CapScope("", month, yearBefore(inputs.zone(), month.end()));
            case CONTRACT_YEAR -> of("", contractYear(inputs, window.end()));
            case CONTRACT_LIFE -> new CapScope("", life(inputs), new Interval(Instant.MIN, Interval.OPEN));
        };
    }

    /** The scope of what is owed for a month without an event or objective of its own. */
    static CapScope of(Inputs inputs, Cap cap, String service, Interval month) {
        return switch (cap.scope()) {
            case RESOURCE_MONTH, SERVICE_MONTH -> of(service, month);
            case EVENT, OBJECTIVE_WINDOW, CONTRACT_MONTH, LATER_INVOICE -> of("", month);
            case ROLLING_12_MONTHS -> new CapScope("", month, yearBefore(inputs.zone(), month.end()));
            case CONTRACT_YEAR -> of("", contractYear(inputs, month.end()));
            case CONTRACT_LIFE -> new CapScope("", life(inputs), new Interval(Instant.MIN, Interval.OPEN));
        };
    }

    /** Whether an earlier result has used up part of the cap. */
    boolean covers(Cap cap, EarlierResult earlier) {
        boolean sameSubject =
                switch (cap.scope()) {
                    case EVENT -> false;
                    case OBJECTIVE_WINDOW -> earlier.objective().equals(subject);
                    case RESOURCE_MONTH, SERVICE_MONTH -> earlier.service().equals(subject);
                    default -> true;
                };
        return sameSubject && History.endsWithin(earlier, usedIn);
    }

    private static CapScope of(String subject, Interval span) {
        return new CapScope(subject, span, span);
    }

    private static String event(Due due) {
        String event = due.of().measured().event();
        return event.isEmpty() ? due.of().objective().id() : event;
    }

    /** The calendar month in which a window ends; a window that ends at midnight belongs to the month before. */
    static Interval month(ZoneId zone, Instant end) {
        YearMonth month = YearMonth.from(end.minusNanos(1).atZone(zone));
        return days(zone, month.atDay(1), month.plusMonths(1).atDay(1));
    }

    private static Interval yearBefore(ZoneId zone, Instant end) {
        return new Interval(end.atZone(zone).minusMonths(12).toInstant(), end);
    }

    private static Interval contractYear(Inputs inputs, Instant end) {
        LocalDate first = inputs.terms().header().term().from();
        LocalDate last = end.minusNanos(1).atZone(inputs.zone()).toLocalDate();
        Cycle years = new Cycle.EveryMonthsFrom(first, 12);
        LocalDate start = years.startOf(last.isBefore(first) ? first : last);
        return days(inputs.zone(), start, years.after(start));
    }

    private static Interval life(Inputs inputs) {
        Term term = inputs.terms().header().term();
        ZonedDateTime from = term.from().atStartOfDay(inputs.zone());
        Instant until =
                switch (term) {
                    case Term.Fixed fixed ->
                        fixed.until().atStartOfDay(inputs.zone()).toInstant();
                    case Term.Indefinite open -> inputs.assessed().period().end();
                };
        return new Interval(from.toInstant(), until.isBefore(from.toInstant()) ? from.toInstant() : until);
    }

    private static Interval days(ZoneId zone, LocalDate from, LocalDate until) {
        return new Interval(
                from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
    }
}
