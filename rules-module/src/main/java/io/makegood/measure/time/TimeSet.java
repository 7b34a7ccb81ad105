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
        return other.isEmpty() ? this : isEmpty() ? other : combined(all(), other.all(), Operation.UNION);
    }

    /** Costs no more than the spans that lie within the bounds of both. */
    public TimeSet intersect(TimeSet other) {
        if (isEmpty() || other.isEmpty()) {
            return NONE;
        }
        if (edges.length == 2) {
            return other.clip(edges[0], edges[1]);
        }
        return other.edges.length == 2
                ? clip(other.edges[0], other.edges[1])
                : combined(within(other), other.within(this), Operation.INTERSECTION);
    }

    /** Costs no more than this set and the spans of the other one that lie within its bounds. */
    public TimeSet minus(TimeSet other) {
        if (isEmpty() || other.isEmpty()) {
            return this;
        }
        Part taken = other.within(this);
        return taken.isEmpty() ? this : combined(all(), taken, Operation.DIFFERENCE);
    }

    /** The part from {@code start} (inside) to {@code end} (outside). */
    public TimeSet clip(long start, long end) {
        if (isEmpty() || (start <= edges[0] && edges[edges.length - 1] <= end)) {
            return this;
        }
        if (start >= end) {
            return NONE;
        }
        Part inside = touching(start, end);
        if (inside.isEmpty()) {
            return NONE;
        }
        long[] part = Arrays.copyOfRange(edges, inside.from, inside.to);
        part[0] = Math.max(part[0], start);
        part[part.length - 1] = Math.min(part[part.length - 1], end);
        return new TimeSet(part);
    }

    /** Some neighbouring spans of a set, by the places of their edges. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only walked
    private record Part(long[] edges, int from, int to) {
        boolean isEmpty() {
            return from >= to;
        }

        long edgeOrNever(int place) {
            return place < to ? edges[place] : Long.MAX_VALUE;
        }
    }

    private Part all() {
        return new Part(edges, 0, edges.length);
    }

    private Part within(TimeSet bounds) {
        return touching(bounds.edges[0], bounds.edges[bounds.edges.length - 1]);
    }

    /** The spans of which some part lies between two instants. */
    private Part touching(long start, long end) {
        return new Part(edges, spanAfter(edges, edges.length, start), endOfSpanBefore(edges, edges.length, end));
    }

    /** The place of the first span that ends after an instant, among so many edges. */
    static int spanAfter(long[] edges, int size, long instant) {
        int at = Arrays.binarySearch(edges, 0, size, instant);
        int edge = at >= 0 ? at + 1 : -at - 1;
        return edge / 2 * 2;
    }

    /** The place behind the last span that starts before an instant, among so many edges. */
    static int endOfSpanBefore(long[] edges, int size, long instant) {
        int at = Arrays.binarySearch(edges, 0, size, instant);
        int edge = at >= 0 ? at : -at - 1;
        return (edge + 1) / 2 * 2;
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
    private static TimeSet combined(Part one, Part other, Operation operation) {
        long[] result = new long[one.to - one.from + other.to - other.from];
        int size = 0;
        int left = one.from;
        int right = other.from;
        while (left < one.to || right < other.to) {
            long at = Math.min(one.edgeOrNever(left), other.edgeOrNever(right));
            left += left < one.to && one.edges[left] == at ? 1 : 0;
            right += right < other.to && other.edges[right] == at ? 1 : 0;
            boolean inside = operation.holds(left % 2 == 1, right % 2 == 1);
            if (inside == (size % 2 == 0)) {
                result[size++] = at;
            }
        }
        return of(result, size);
    }

    /** The set of the first edges of an array, which is not kept if it is longer. */
    static TimeSet of(long[] edges, int size) {
        if (size == 0) {
            return NONE;
        }
        return new TimeSet(size == edges.length ? edges : Arrays.copyOf(edges, size));
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

        private long[] spans = new long[8];
        private int size;
        private boolean inOrder = true;

        public Builder add(long start, long end) {
            if (start < end) {
                if (size == spans.length) {
                    spans = Arrays.copyOf(spans, 2 * size);
                }
                inOrder &= size == 0 || spans[size - 2] <= start;
                spans[size++] = start;
                spans[size++] = end;
            }
            return this;
        }

        public Builder add(TimeSet time) {
            for (int i = 0; i < time.spans(); i++) {
                add(time.start(i), time.end(i));
            }
            return this;
        }

        public TimeSet build() {
            long[] sorted = inOrder ? spans : sorted();
            long[] edges = new long[size];
            int used = 0;
            for (int i = 0; i < size; i += 2) {
                if (used > 0 && sorted[i] <= edges[used - 1]) {
                    edges[used - 1] = Math.max(edges[used - 1], sorted[i + 1]);
                } else {
                    edges[used++] = sorted[i];
                    edges[used++] = sorted[i + 1];
                }
            }
            return of(edges, used);
        }

        private long[] sorted() {
            long[][] pairs = new long[size / 2][];
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] = new long[] {spans[2 * i], spans[2 * i + 1]};
            }
            Arrays.sort(pairs, Comparator.comparingLong(span -> span[0]));
            long[] sorted = new long[size];
            for (int i = 0; i < pairs.length; i++) {
                sorted[2 * i] = pairs[i][0];
                sorted[2 * i + 1] = pairs[i][1];
            }
            return sorted;
        }
    }
}
