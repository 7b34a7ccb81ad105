package io.makegood.measure.time;

import io.makegood.measure.Interval;

/** A window as instants: the whole of it, and the part {@code from}–{@code until} in which the terms bind. */
public record Frame(long start, long end, long from, long until) {

    /** The window cut to the time in which the terms bind; empty if they never do. */
    static Frame of(long start, long end, Interval binding) {
        long from = Math.max(start, Nanos.of(binding.start()));
        return new Frame(start, end, from, Math.max(from, Math.min(end, Nanos.of(binding.end()))));
    }

    public boolean isEmpty() {
        return from >= until;
    }

    public boolean isPartial() {
        return start != from || end != until;
    }

    public boolean covers(long instant) {
        return from <= instant && instant < until;
    }

    public Interval window() {
        return Nanos.interval(start, end);
    }

    public Interval covered() {
        return Nanos.interval(from, until);
    }
}
