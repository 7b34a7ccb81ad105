package io.makegood.assess;

import io.makegood.measure.fact.Fact.Charge;
import io.makegood.measure.fact.Fact.Outage;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.remedy.Procedure.Anchor;
import io.makegood.terms.remedy.Procedure.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When a time limit of the procedure ends for a line. The day of the anchor is not counted. */
record Deadlines(Inputs inputs) {

    /** The last second that is in time. */
    record Deadline(Instant by) implements Comparable<Deadline> {
        boolean isKeptBy(Instant act) {
            return act.isBefore(by.plusSeconds(1));
        }

        boolean isPassedAt(Instant known) {
            return !isKeptBy(known);
        }

        @Override
        public int compareTo(Deadline other) {
            return by.compareTo(other.by);
        }
    }

    Optional<Deadline> of(TimeLimit limit, Due line) {
        return switch (limit) {
            case TimeLimit.Unlimited none -> Optional.empty();
            case TimeLimit.Within within -> Optional.of(deadline(within, line));
        };
    }

    private Deadline deadline(TimeLimit.Within within, Due line) {
        Instant anchor = anchor(within.anchor(), line);
        WorkingDays days = new WorkingDays(inputs.terms().scope().calendars(), within.calendar());
        LocalDate day = day(within.anchor(), anchor);
        LocalDate last =
                switch (within.unit()) {
                    case HOURS -> day;
                    case DAYS -> day.plusDays(within.count());
                    case BUSINESS_DAYS -> days.after(day, within.count());
                    case MONTHS -> day.plusMonths(within.count());
                    case MONTH_ENDS ->
                        YearMonth.from(day).plusMonths(within.count()).atEndOfMonth();
                    case BILLING_CYCLE_ENDS -> cycleEnd(line, day, within.count());
                };
        return switch (within.unit()) {
            case HOURS -> new Deadline(anchor.plus(Duration.ofHours(within.count())));
            default -> endOf(within.shift() ? days.onOrAfter(last) : last);
        };
    }

    private Deadline endOf(LocalDate day) {
        return new Deadline(
                day.plusDays(1).atStartOfDay(inputs.zone()).toInstant().minusSeconds(1));
    }

    /** A window ends at midnight; its last day is the one before. */
    private LocalDate day(Anchor kind, Instant anchor) {
        Instant within = kind == Anchor.WINDOW_END ? anchor.minusNanos(1) : anchor;
        return within.atZone(inputs.zone()).toLocalDate();
    }

    private Instant anchor(Anchor anchor, Due line) {
        Instant end = line.window().end();
        return switch (anchor) {
            case INCIDENT_START -> last(starts(line)).orElse(end);
            case AWARENESS -> last(awareness(line)).or(() -> last(starts(line))).orElse(end);
            case REPAIR ->
                last(line.of().measured().counted().stream()
                                .map(stretch -> stretch.span().end()))
                        .orElse(end);
            case WINDOW_END -> end;
            case INVOICE ->
                inputs.facts().of(Charge.class).stream()
                        .map(charge -> charge.span().start())
                        .filter(start -> !start.isBefore(end))
                        .min(Comparator.naturalOrder())
                        .orElse(end);
            case STATEMENT -> inputs.assessed().period().end();
        };
    }

    private static Stream<Instant> starts(Due line) {
        return line.of().measured().counted().stream()
                .map(stretch -> stretch.span().start());
    }

    private Stream<Instant> awareness(Due line) {
        return line.of().measured().counted().stream()
                .flatMap(stretch -> inputs.facts().named(Outage.class, stretch.fact()).stream())
                .map(Outage::noticed)
                .flatMap(noticed -> noticed.detectedAt().or(noticed::reportedAt).or(noticed::ticketAt).stream());
    }

    /** Of several incidents in one window the last one decides, so that none is cut short. */
    private static Optional<Instant> last(Stream<Instant> instants) {
        return instants.max(Comparator.naturalOrder());
    }

    /** The last day of the n-th billing cycle after the one in which the day lies. */
    private static LocalDate cycleEnd(Due line, LocalDate day, int n) {
        Window.Recurrence recurrence =
                line.of().objective().measurement().window().recurrence();
        int anchorDay = recurrence instanceof Window.BillingCycle cycle ? cycle.anchorDay() : 1;
        YearMonth month = YearMonth.from(day);
        boolean begun = !day.isBefore(cycleStart(month, anchorDay));
        return cycleStart(month.plusMonths(n + (begun ? 1L : 0L)), anchorDay).minusDays(1);
    }

    private static LocalDate cycleStart(YearMonth month, int anchorDay) {
        return month.atDay(Math.min(anchorDay, month.lengthOfMonth()));
    }
}
