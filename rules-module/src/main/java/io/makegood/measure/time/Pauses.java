package io.makegood.measure.time;

/** When a clock stands: in the pauses of its own act and in time that is taken out for all acts. */
public record Pauses(TimeSet own, TimeSet shared) {

    public static final Pauses NONE = new Pauses(TimeSet.NONE, TimeSet.NONE);

    boolean isEmpty() {
        return own.isEmpty() && shared.isEmpty();
    }

    /** The part of open time in which the clock runs. */
    TimeSet off(TimeSet open) {
        return open.minus(own).minus(shared);
    }

    /** When it stands between two instants. */
    public TimeSet between(long from, long until) {
        return own.clip(from, until).union(shared.clip(from, until));
    }
}
