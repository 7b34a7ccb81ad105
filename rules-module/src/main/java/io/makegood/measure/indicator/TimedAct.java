package io.makegood.measure.indicator;

import io.makegood.measure.Level;
import io.makegood.measure.Measured.Figure;
import io.makegood.measure.Measured.Stretch;
import io.makegood.measure.time.Calendars;
import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.Pauses;
import io.makegood.terms.measurement.Indicator.DeadlineRule;
import io.makegood.terms.value.Unit;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Something that had to be done by a deadline: from when its clock ran, when it stood, and when it was done ({@link
 * Nanos#NEVER} if it was not). All in nanoseconds.
 */
record TimedAct(String fact, long start, long deadline, long done, Running running) {

    /** The calendar on which the clock runs, how long it may, and when it stands. */
    record Running(DeadlineRule rule, Pauses pauses) {}

    boolean isDone() {
        return done != Nanos.NEVER;
    }

    boolean isOnTime() {
        return isDone() && done <= deadline;
    }

    /** Overdue, or done: nothing that happens later makes it kept or missed. */
    boolean isDecided(long knownUntil) {
        return isDone() || knownUntil > deadline;
    }

    long taken(Calendars calendars, long knownUntil) {
        return ran(running.rule.calendar(), calendars, start, lastKnown(knownUntil));
    }

    /**
     * How long after the deadline it was done, or is not done yet. What is late by no open time at all is late by the
     * shortest time there is, a nanosecond, so that late is never on time.
     */
    long delay(Calendars calendars, long knownUntil, boolean elapsed) {
        long until = lastKnown(knownUntil);
        if (until <= deadline) {
            return 0;
        }
        String calendar = elapsed ? DeadlineRule.ROUND_THE_CLOCK : running.rule.calendar();
        return Math.max(1, ran(calendar, calendars, deadline, until));
    }

    private long lastKnown(long knownUntil) {
        return isDone() ? done : knownUntil;
    }

    private long ran(String calendar, Calendars calendars, long from, long to) {
        return from >= to ? 0 : calendars.worked(calendar, from, to, running.pauses);
    }

    Stretch stretch(Calendars calendars, long knownUntil, boolean elapsed) {
        Map<Figure, Level> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.ALLOWED, seconds(Nanos.length(running.rule.within())));
        figures.put(Figure.TAKEN, seconds(taken(calendars, knownUntil)));
        figures.put(Figure.DELAY, seconds(delay(calendars, knownUntil, elapsed)));
        Optional<Instant> due = deadline == Nanos.NEVER ? Optional.empty() : Optional.of(Nanos.instant(deadline));
        return new Stretch(fact, Nanos.interval(start, Math.max(start, lastKnown(knownUntil))), due, figures);
    }

    private static Level seconds(long nanos) {
        return new Level(Nanos.seconds(nanos), Unit.SECONDS);
    }
}
