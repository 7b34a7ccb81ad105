package io.makegood.measure.time;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A set of instants made of half-open spans in nanoseconds, sorted, without overlaps and without touching spans. It
 * never changes.
 */
public final class TimeSet {

    public static final TimeSet NONE = new TimeSet(new long[0]);
    public static final TimeSet ALWAYS = new TimeSet(new long[] {Nanos.FOR_EVER_AGO, Nanos.NEVER});

    /** Start, end, start, end, … strictly ascending. */
    private final long[] edges;

    private TimeSet(long[] edges) {
        this.edges = edges;
    }

    public static TimeSet of(long start, long end) {
        return start < end ? new TimeSet(new long[] {start, end}) : NONE;
    }

    public boolean isEmpty() {
        return edges.length == 0;
    }

    /** How many spans it is made of. */
    public int spans() {
        return edges.length / 2;
    }

    public long start(int span) {
        return edges[2 * span];
    }

    public long end(int span) {
        return edges[2 * span + 1];
    }

    public boolean contains(long instant) {
        int at = Arrays.binarySearch(edges, instant);
        return at >= 0 ? at % 2 == 0 : (-at - 1) % 2 == 1;
    }

    /** The sum of all spans; refused with {@link ArithmeticException} beyond 292 years. */
    public long length() {
        long sum = 0;
        for (int i = 0; i < edges.length; i += 2) {
            sum = Math.addExact(sum, Math.subtractExact(edges[i + 1], edges[i]));
        }
        return sum;
    }

    public TimeSet union(TimeSet other) {
        return other.isEmpty() ? this : isEmpty() ? other : combined(other, Operation.UNION);
    }

    public TimeSet intersect(TimeSet other) {
        return isEmpty() || other.isEmpty() ? NONE : combined(other, Operation.INTERSECTION);
    }

    public TimeSet minus(TimeSet other) {
        return isEmpty() || other.isEmpty() ? this : combined(other, Operation.DIFFERENCE);
    }

    /** The part from {@code start} (inside) to {@code end} (outside). */
    public TimeSet clip(long start, long end) {
        if (isEmpty() || (start <= edges[0] && edges[edges.length - 1] <= end)) {
            return this;
        }
        if (start >= end) {
            return NONE;
        }
        int first = firstSpanEndingAfter(start);
        int last = first;
        while (last < spans() && start(last) < end) {
            last++;
        }
        if (first == last) {
            return NONE;
        }
        long[] part = Arrays.copyOfRange(edges, 2 * first, 2 * last);
        part[0] = Math.max(part[0], start);
        part[part.length - 1] = Math.min(part[part.length - 1], end);
        return new TimeSet(part);
    }

    private int firstSpanEndingAfter(long instant) {
        int at = Arrays.binarySearch(edges, instant);
        int edge = at >= 0 ? at + 1 : -at - 1;
        return edge / 2;
    }

    private enum Operation {
        UNION,
        INTERSECTION,
        DIFFERENCE;

        boolean holds(boolean left, boolean right) {
            return switch (this) {
                case UNION -> left || right;
                case INTERSECTION -> left && right;
                case DIFFERENCE -> left && !right;
            };
        }
    }

    /** Walks over the edges of both; wherever membership in the result changes, an edge of the result lies. */
    private TimeSet combined(TimeSet other, Operation operation) {
        long[] result = new long[edges.length + other.edges.length];
        int size = 0;
        int left = 0;
        int right = 0;
        while (left < edges.length || right < other.edges.length) {
            long at = Math.min(edgeOr(edges, left), edgeOr(other.edges, right));
            left += left < edges.length && edges[left] == at ? 1 : 0;
            right += right < other.edges.length && other.edges[right] == at ? 1 : 0;
            boolean inside = operation.holds(left % 2 == 1, right % 2 == 1);
            if (inside == (size % 2 == 0)) {
                result[size++] = at;
            }
        }
        return size == 0 ? NONE : new TimeSet(Arrays.copyOf(result, size));
    }

    private static long edgeOr(long[] edges, int index) {
        return index < edges.length ? edges[index] : Long.MAX_VALUE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeSet set && Arrays.equals(edges, set.edges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(edges);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < spans(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(Nanos.instant(start(i)))
                    .append("/")
                    .append(Nanos.instant(end(i)));
        }
        return text.toString();
    }

    /** Collects spans in any order, overlapping or not; empty ones add nothing. */
    public static final class Builder {

        private long[][] spans = new long[8][];
        private int size;

        public Builder add(long start, long end) {
            if (start < end) {
                if (size == spans.length) {
                    spans = Arrays.copyOf(spans, 2 * size);
                }
                spans[size++] = new long[] {start, end};
            }
            return this;
        }

        public TimeSet build() {
            Arrays.sort(spans, 0, size, Comparator.comparingLong(span -> span[0]));
            long[] edges = new long[2 * size];
            int used = 0;
            for (int i = 0; i < size; i++) {
                if (used > 0 && spans[i][0] <= edges[used - 1]) {
                    edges[used - 1] = Math.max(edges[used - 1], spans[i][1]);
                } else {
                    edges[used++] = spans[i][0];
                    edges[used++] = spans[i][1];
                }
            }
            return used == 0 ? NONE : new TimeSet(Arrays.copyOf(edges, used));
        }
    }
}
