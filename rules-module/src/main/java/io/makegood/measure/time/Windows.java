package io.makegood.measure.time;

import io.makegood.measure.Assessed;
import io.makegood.measure.Interval;
import io.makegood.terms.Header;
import io.makegood.terms.measurement.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The windows of an objective that end within an assessed period: after its start and at its end at the latest. A window
 * that is longer than the period (a quarter in a monthly assessment) is therefore assessed once, in the period in which
 * it ends. Where the terms cease to bind in the middle of a window it ends there.
 */
public final class Windows {

    private static final long HOUR = 3_600 * Nanos.PER_SECOND;

    private final Window.Recurrence recurrence;
    private final LocalDate firstDay;
    private final ZoneId zone;
    private final Interval binding;

    public Windows(Header header, Window.Recurrence recurrence, Interval inForce) {
        this.recurrence = recurrence;
        this.firstDay = header.term().from();
        this.zone = header.setting().zone();
        this.binding = termOf(header, zone).clippedTo(inForce);
    }

    private static Interval termOf(Header header, ZoneId zone) {
        Instant from = header.term().from().atStartOfDay(zone).toInstant();
        return header.term() instanceof Header.Term.Fixed fixed
                ? new Interval(from, fixed.until().atStartOfDay(zone).toInstant())
                : Interval.openFrom(from);
    }

    /** The time in which the terms bind. */
    public Interval binding() {
        return binding;
    }

    /** In the order of time; the claims are the instants at which the customer claimed. */
    public List<Frame> assessedIn(Assessed assessed, List<Instant> claims) {
        Interval period = assessed.period();
        return switch (recurrence) {
            case Window.Rolling rolling -> rolling(rolling.end(), period, claims);
            case Window.RollingMonths rolling -> rolling(rolling.end(), period, claims);
            case Window.ClockHour hour -> hours(period);
            case Window.WholeTerm term -> ending(List.of(wholeTerm(period)), period);
            case Window.Calendar c -> cyclic(period);
            case Window.BillingCycle c -> cyclic(period);
            case Window.ContractYear c -> cyclic(period);
            case Window.Days c -> cyclic(period);
            case Window.Months c -> cyclic(period);
        };
    }

    /** The window before a window; empty where there is none. */
    public Frame before(Frame frame) {
        LocalDate day = LocalTimes.day(frame.start(), zone);
        return switch (recurrence) {
            case Window.Rolling rolling -> between(beginOf(day), day);
            case Window.RollingMonths rolling -> between(beginOf(day), day);
            case Window.ClockHour hour -> Frame.of(frame.start() - HOUR, frame.start(), binding);
            case Window.WholeTerm term -> Frame.of(frame.start(), frame.start(), binding);
            case Window.Calendar c -> between(cycle().startOf(day.minusDays(1)), day);
            case Window.BillingCycle c -> between(cycle().startOf(day.minusDays(1)), day);
            case Window.ContractYear c -> between(cycle().startOf(day.minusDays(1)), day);
            case Window.Days c -> between(cycle().startOf(day.minusDays(1)), day);
            case Window.Months c -> between(cycle().startOf(day.minusDays(1)), day);
        };
    }

    private Cycle cycle() {
        return switch (recurrence) {
            case Window.Calendar calendar -> Cycle.of(calendar.span(), calendar.firstMonth());
            case Window.BillingCycle billing -> new Cycle.EveryMonths(1, 1, billing.anchorDay());
            case Window.ContractYear year ->
                new Cycle.EveryMonths(12, firstDay.getMonthValue(), firstDay.getDayOfMonth());
            case Window.Days days -> new Cycle.EveryDays(firstDay, days.days());
            case Window.Months months -> new Cycle.EveryMonthsFrom(firstDay, months.months());
            case Window.Rolling other -> throw new IllegalStateException("A rolling window has no cycle");
            case Window.RollingMonths other -> throw new IllegalStateException("A rolling window has no cycle");
            case Window.ClockHour other -> throw new IllegalStateException("A clock hour has no cycle of days");
            case Window.WholeTerm other -> throw new IllegalStateException("The whole term has no cycle");
        };
    }

    private List<Frame> cyclic(Interval period) {
        Cycle cycle = cycle();
        List<Frame> frames = new ArrayList<>();
        LocalDate start = cycle.startOf(LocalTimes.day(Nanos.of(period.start()), zone));
        long periodEnd = Nanos.of(period.end());
        while (LocalTimes.midnight(start, zone) < periodEnd) {
            LocalDate next = cycle.after(start);
            frames.add(between(start, next));
            start = next;
        }
        return ending(frames, period);
    }

    /** A rolling window ends with the last whole day: at midnight before the claim, or at the end of a day. */
    private List<Frame> rolling(Window.RollingEnd ending, Interval period, List<Instant> claims) {
        TreeSet<LocalDate> ends = new TreeSet<>();
        switch (ending) {
            case PERIOD_END -> ends.add(LocalTimes.day(Nanos.of(period.end()), zone));
            case CLAIM -> {
                for (Instant claim : claims) {
                    if (period.contains(claim)) {
                        ends.add(LocalTimes.day(Nanos.of(claim), zone));
                    }
                }
            }
            case EACH_DAY -> ends.addAll(daysEnding(period));
        }
        List<Frame> frames = new ArrayList<>();
        for (LocalDate end : ends) {
            Frame frame = between(beginOf(end), end);
            if (!frame.isEmpty()) {
                frames.add(frame);
            }
        }
        return frames;
    }

    /** The first day of the rolling window that ends before a day. */
    private LocalDate beginOf(LocalDate end) {
        return switch (recurrence) {
            case Window.Rolling rolling -> end.minusDays(rolling.days());
            case Window.RollingMonths rolling -> end.minusMonths(rolling.months());
            default ->
                throw new IllegalStateException("Only rolling windows begin so many days or months before their end");
        };
    }

    private List<LocalDate> daysEnding(Interval period) {
        Interval bound = period.clippedTo(binding);
        List<LocalDate> ends = new ArrayList<>();
        LocalDate day = LocalTimes.day(Nanos.of(bound.start()), zone).plusDays(1);
        while (LocalTimes.midnight(day, zone) <= Nanos.of(bound.end())) {
            ends.add(day);
            day = day.plusDays(1);
        }
        return ends;
    }

    private List<Frame> hours(Interval period) {
        List<Frame> frames = new ArrayList<>();
        long start = hourOf(Nanos.of(period.start()));
        long end = Nanos.of(period.end());
        while (start < end) {
            long next = hourOf(start + HOUR);
            frames.add(Frame.of(start, next, binding));
            start = next;
        }
        return ending(frames, period);
    }

    private long hourOf(long instant) {
        return Nanos.of(Nanos.instant(instant)
                .atZone(zone)
                .truncatedTo(ChronoUnit.HOURS)
                .toInstant());
    }

    private Frame wholeTerm(Interval period) {
        long end = Math.min(Nanos.of(period.end()), Nanos.of(binding.end()));
        long start = LocalTimes.midnight(firstDay, zone);
        return Frame.of(start, Math.max(start, end), binding);
    }

    private Frame between(LocalDate from, LocalDate to) {
        return Frame.of(LocalTimes.midnight(from, zone), LocalTimes.midnight(to, zone), binding);
    }

    private static List<Frame> ending(List<Frame> frames, Interval period) {
        long start = Nanos.of(period.start());
        long end = Nanos.of(period.end());
        List<Frame> ending = new ArrayList<>();
        for (Frame frame : frames) {
            if (!frame.isEmpty() && start < frame.until() && frame.until() <= end) {
                ending.add(frame);
            }
        }
        return ending;
    }
}
