package io.makegood.measure.time;

import java.util.Arrays;

/**
 * Time that is taken bit by bit, and what of a set is taken or free so far. It is cheap where time is taken roughly in its
 * order: nothing is copied but what lies behind the new time.
 */
public final class TakenTime {

    /** Start, end, start, end, … strictly ascending. */
    private long[] edges = new long[8];

    private int size;

    /** What of a set is not taken. */
    public TimeSet freeOf(TimeSet time) {
        return isBefore(time) ? time : time.minus(touching(time));
    }

    /** What of a set is taken already. */
    public TimeSet takenOf(TimeSet time) {
        return isBefore(time) ? TimeSet.NONE : touching(time).intersect(time);
    }

    public void take(TimeSet time) {
        for (int i = 0; i < time.spans(); i++) {
            take(time.start(i), time.end(i));
        }
    }

    /** All that is taken. */
    public TimeSet all() {
        return TimeSet.of(Arrays.copyOf(edges, size), size);
    }

    private boolean isBefore(TimeSet time) {
        return time.isEmpty() || size == 0 || edges[size - 1] <= time.start(0);
    }

    private TimeSet touching(TimeSet time) {
        int from = TimeSet.spanAfter(edges, size, time.start(0));
        int to = TimeSet.endOfSpanBefore(edges, size, time.end(time.spans() - 1));
        return from >= to ? TimeSet.NONE : TimeSet.of(Arrays.copyOfRange(edges, from, to), to - from);
    }

    /** The spans that overlap or touch the new one become one with it. */
    private void take(long start, long end) {
        int from = start == Long.MIN_VALUE ? 0 : TimeSet.spanAfter(edges, size, start - 1);
        int to = end == Long.MAX_VALUE ? size : TimeSet.endOfSpanBefore(edges, size, end + 1);
        long first = from < to ? Math.min(start, edges[from]) : start;
        long last = from < to ? Math.max(end, edges[to - 1]) : end;
        int grown = size + 2 - (to - from);
        if (grown > edges.length) {
            edges = Arrays.copyOf(edges, 2 * edges.length);
        }
        System.arraycopy(edges, to, edges, from + 2, size - to);
        edges[from] = first;
        edges[from + 1] = last;
        size = grown;
    }
}
