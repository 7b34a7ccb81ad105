package io.makegood.measure.counting;

import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.TimeSet;
import io.makegood.terms.measurement.Counting.Joining;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Downtimes that overlap, touch or lie close enough to be one outage; {@code parts} in the order of time. */
record Joined(List<Down> parts, TimeSet down) {

    private static final Comparator<Down> IN_TIME =
            Comparator.comparingLong(Down::start).thenComparingLong(Down::end).thenComparing(Down::fact);

    /** The fact that began it: its name as an event. */
    String event() {
        return parts.getFirst().fact();
    }

    long start() {
        return down.start(0);
    }

    long end() {
        return down.end(down.spans() - 1);
    }

    boolean isOpen() {
        for (Down part : parts) {
            if (part.open()) {
                return true;
            }
        }
        return false;
    }

    static List<Joined> of(List<Down> downs, Joining joining) {
        List<Down> sorted = new ArrayList<>(downs);
        sorted.sort(IN_TIME);
        long gap = Nanos.length(joining.gap());
        List<Joined> joined = new ArrayList<>();
        List<Down> parts = new ArrayList<>();
        long end = 0;
        for (Down down : sorted) {
            if (!parts.isEmpty() && !joins(down.start() - end, gap, joining.inclusive())) {
                joined.add(join(parts, joining));
                parts = new ArrayList<>();
            }
            end = parts.isEmpty() ? down.end() : Math.max(end, down.end());
            parts.add(down);
        }
        if (!parts.isEmpty()) {
            joined.add(join(parts, joining));
        }
        return joined;
    }

    private static boolean joins(long between, long gap, boolean inclusive) {
        return between <= 0 || (inclusive ? between <= gap : between < gap);
    }

    private static Joined join(List<Down> parts, Joining joining) {
        TimeSet down = together(parts);
        return new Joined(List.copyOf(parts), joining.gapCounts() ? bridged(down, joining) : down);
    }

    private static TimeSet together(List<Down> parts) {
        if (parts.size() == 1) {
            return parts.getFirst().time();
        }
        TimeSet.Builder down = new TimeSet.Builder();
        parts.forEach(part -> down.add(part.time()));
        return down.build();
    }

    private static TimeSet bridged(TimeSet down, Joining joining) {
        long gap = Nanos.length(joining.gap());
        TimeSet.Builder whole = new TimeSet.Builder();
        for (int i = 0; i < down.spans(); i++) {
            whole.add(down.start(i), down.end(i));
            if (i > 0 && joins(down.start(i) - down.end(i - 1), gap, joining.inclusive())) {
                whole.add(down.end(i - 1), down.start(i));
            }
        }
        return whole.build();
    }
}
