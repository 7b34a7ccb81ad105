package io.makegood.measure;

import io.makegood.terms.text.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A stretch of time, half-open: the start is inside, the end is not. An end before the start is refused. */
public record Interval(Instant start, Instant end) implements Comparable<Interval> {

    /** The end of what has not ended. */
    public static final Instant OPEN = Instant.MAX;

    public Interval {
        if (end.isBefore(start)) {
            throw new Refusal("endBeforeStart", Map.of("start", start.toString(), "end", end.toString()));
        }
    }

    public static Interval openFrom(Instant start) {
        return new Interval(start, OPEN);
    }

    public boolean isOpen() {
        return end.equals(OPEN);
    }

    public boolean isEmpty() {
        return start.equals(end);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    public boolean overlaps(Interval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** The common part; empty at the later start if there is none. */
    public Interval clippedTo(Interval other) {
        Instant from = start.isBefore(other.start) ? other.start : start;
        Instant to = end.isBefore(other.end) ? end : other.end;
        return to.isBefore(from) ? new Interval(from, from) : new Interval(from, to);
    }

    /** The elapsed time; refused with {@link ArithmeticException} for what has not ended. */
    public Duration length() {
        if (isOpen()) {
            throw new ArithmeticException("What has not ended has no length");
        }
        return Duration.between(start, end);
    }

    @Override
    public int compareTo(Interval other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }
}
