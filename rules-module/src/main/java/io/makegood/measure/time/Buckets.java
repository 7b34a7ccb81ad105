package io.makegood.measure.time;

import io.makegood.terms.measurement.Window.Span;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar periods of a zone as instants. */
public final class Buckets {

    private final Cycle cycle;
    private final ZoneId zone;

    public Buckets(Span span, ZoneId zone) {
        this.cycle = Cycle.of(span, 1);
        this.zone = zone;
    }

    /** The first instant of the period in which an instant lies. */
    public long startOf(long instant) {
        return LocalTimes.midnight(startDay(instant), zone);
    }

    /** The first instant after that period. */
    public long endOf(long instant) {
        return LocalTimes.midnight(cycle.after(startDay(instant)), zone);
    }

    private LocalDate startDay(long instant) {
        return cycle.startOf(LocalTimes.day(instant, zone));
    }
}
