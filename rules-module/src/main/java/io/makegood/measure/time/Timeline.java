package io.makegood.measure.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Things that lie in time, found by the time they touch and given in the order in which they came. Each has a start and an
 * end; an instant is as long as a nanosecond. Finding costs what is found, not what there is.
 */
public final class Timeline<T> {

    private final List<T> all;
    /** In the order of their starts: their places among all, and their ends. */
    private final int[] places;

    private final long[] starts;
    private final long[] ends;
    /** The latest end of the half of the line of which a place is the middle. */
    private final long[] latest;

    public Timeline(List<? extends T> things, ToLongFunction<? super T> start, ToLongFunction<? super T> end) {
        all = List.copyOf(things);
        int size = all.size();
        long[] unsorted = new long[size];
        boolean inOrder = true;
        for (int i = 0; i < size; i++) {
            unsorted[i] = start.applyAsLong(all.get(i));
            inOrder &= i == 0 || unsorted[i - 1] <= unsorted[i];
        }
        places = inOrder ? upTo(size) : inOrderOf(unsorted);
        starts = new long[size];
        ends = new long[size];
        for (int i = 0; i < size; i++) {
            starts[i] = unsorted[places[i]];
            ends[i] = end.applyAsLong(all.get(places[i]));
        }
        latest = new long[size];
        latestOf(0, size);
    }

    /** Things that happen at an instant. */
    public static <T> Timeline<T> ofInstants(List<? extends T> things, ToLongFunction<? super T> at) {
        return new Timeline<>(things, at, thing -> Nanos.plus(at.applyAsLong(thing), 1));
    }

    public List<T> all() {
        return all;
    }

    /** What starts before {@code until} and ends after {@code from}. */
    public List<T> touching(long from, long until) {
        Found found = new Found(from, until);
        found.look(0, starts.length);
        return found.size == starts.length ? all : found.inTheirOrder();
    }

    private final class Found {
        private final long from;
        private final long until;
        private int[] at = new int[4];
        private int size;

        Found(long from, long until) {
            this.from = from;
            this.until = until;
        }

        private void look(int low, int high) {
            if (low >= high || starts[low] >= until) {
                return;
            }
            int middle = (low + high) >>> 1;
            if (latest[middle] <= from) {
                return;
            }
            look(low, middle);
            if (starts[middle] < until && ends[middle] > from) {
                add(places[middle]);
            }
            look(middle + 1, high);
        }

        private void add(int place) {
            if (size == at.length) {
                at = Arrays.copyOf(at, 2 * size);
            }
            at[size++] = place;
        }

        List<T> inTheirOrder() {
            Arrays.sort(at, 0, size);
            List<T> found = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                found.add(all.get(at[i]));
            }
            return found;
        }
    }

    private long latestOf(int low, int high) {
        if (low >= high) {
            return Nanos.FOR_EVER_AGO;
        }
        int middle = (low + high) >>> 1;
        latest[middle] = Math.max(ends[middle], Math.max(latestOf(low, middle), latestOf(middle + 1, high)));
        return latest[middle];
    }

    private static int[] upTo(int size) {
        int[] places = new int[size];
        for (int i = 0; i < size; i++) {
            places[i] = i;
        }
        return places;
    }

    private static int[] inOrderOf(long[] starts) {
        List<Integer> sorted = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            sorted.add(i);
        }
        sorted.sort(Comparator.comparingLong(place -> starts[place]));
        int[] places = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            places[i] = sorted.get(i);
        }
        return places;
    }
}
