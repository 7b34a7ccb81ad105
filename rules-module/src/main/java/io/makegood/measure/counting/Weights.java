package io.makegood.measure.counting;

import io.makegood.measure.time.TimeSet;
import io.makegood.terms.measurement.Counting.Weight;
import io.makegood.terms.value.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * How much of its users downtime affects, from border to border of the outages it is made of. Time between joined outages
 * that counts has the largest share of them all.
 */
final class Weights {

    /** Every second has the weight one. */
    private static final Weights ONE = new Weights(new long[0], List.of(), Fraction.ONE);

    private final long[] borders;
    /** The share from each border to the next one. */
    private final List<Fraction> shares;

    private final Fraction between;

    private Weights(long[] borders, List<Fraction> shares, Fraction between) {
        this.borders = borders;
        this.shares = shares;
        this.between = between;
    }

    static Weights of(Weight weight, List<Down> parts) {
        return weight == Weight.NONE || parts.isEmpty() ? ONE : new Sweep(weight).over(parts);
    }

    /** Time weighted by the affected share of its users, in nanoseconds. */
    Fraction weighted(TimeSet time) {
        if (borders.length == 0) {
            return Fraction.of(time.length());
        }
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < time.spans(); i++) {
            sum = sum.plus(weighted(time.start(i), time.end(i)));
        }
        return sum;
    }

    private Fraction weighted(long start, long end) {
        Fraction sum = Fraction.ZERO;
        int next = firstBorderAfter(start);
        for (long at = start; at < end; next++) {
            long until = next < borders.length ? Math.min(end, borders[next]) : end;
            Fraction share = next == 0 ? between : shares.get(next - 1);
            sum = sum.plus(share.times(Fraction.of(until - at)));
            at = until;
        }
        return sum;
    }

    private int firstBorderAfter(long instant) {
        int at = Arrays.binarySearch(borders, instant);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** Goes once over the starts and ends of all parts in the order of time. */
    private static final class Sweep {
        private final Weight weight;
        private final TreeMap<Fraction, Integer> running = new TreeMap<>();
        private Fraction sum = Fraction.ZERO;

        Sweep(Weight weight) {
            this.weight = weight;
        }

        private record Change(long at, Fraction share, int by) {}

        Weights over(List<Down> parts) {
            Fraction largest = Fraction.ZERO;
            List<Change> changes = new ArrayList<>();
            for (Down part : parts) {
                largest = largest.max(part.share());
                for (int i = 0; i < part.time().spans(); i++) {
                    changes.add(new Change(part.time().start(i), part.share(), 1));
                    changes.add(new Change(part.time().end(i), part.share(), -1));
                }
            }
            changes.sort(Comparator.comparingLong(Change::at));
            long[] borders = new long[changes.size()];
            List<Fraction> shares = new ArrayList<>(changes.size());
            for (int i = 0; i < borders.length; i++) {
                change(changes.get(i));
                borders[i] = changes.get(i).at();
                shares.add(share(largest));
            }
            return new Weights(borders, shares, largest);
        }

        private void change(Change change) {
            sum = change.by() > 0 ? sum.plus(change.share()) : sum.minus(change.share());
            running.merge(change.share(), change.by(), (before, by) -> before + by == 0 ? null : before + by);
        }

        private Fraction share(Fraction largestOfAll) {
            if (running.isEmpty()) {
                return largestOfAll;
            }
            return weight == Weight.AFFECTED_SHARE_ADDED ? sum.min(Fraction.ONE) : running.lastKey();
        }
    }
}
