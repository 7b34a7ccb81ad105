package io.makegood.measure.counting;

import io.makegood.measure.time.TimeSet;
import io.makegood.terms.measurement.Counting.Weight;
import io.makegood.terms.value.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Counted time weighted by the affected share of its users, in nanoseconds. */
final class Weights {

    private final Weight weight;

    Weights(Weight weight) {
        this.weight = weight;
    }

    /** Time between joined outages that counts has the largest share of the outage. */
    Fraction weighted(TimeSet time, List<Down> parts) {
        if (weight == Weight.NONE || time.isEmpty()) {
            return Fraction.of(time.length());
        }
        Fraction sum = Fraction.ZERO;
        List<Long> borders = borders(time, parts);
        for (int i = 0; i + 1 < borders.size(); i++) {
            long start = borders.get(i);
            if (time.contains(start)) {
                sum = sum.plus(shareAt(start, parts).times(Fraction.of(borders.get(i + 1) - start)));
            }
        }
        return sum;
    }

    private static List<Long> borders(TimeSet time, List<Down> parts) {
        Set<Long> borders = new TreeSet<>();
        addBorders(borders, time);
        for (Down part : parts) {
            addBorders(borders, part.time().clip(time.start(0), time.end(time.spans() - 1)));
        }
        return new ArrayList<>(borders);
    }

    private static void addBorders(Set<Long> borders, TimeSet time) {
        for (int i = 0; i < time.spans(); i++) {
            borders.add(time.start(i));
            borders.add(time.end(i));
        }
    }

    private Fraction shareAt(long instant, List<Down> parts) {
        Fraction sum = Fraction.ZERO;
        Fraction largest = Fraction.ZERO;
        Fraction largestOfAll = Fraction.ZERO;
        boolean down = false;
        for (Down part : parts) {
            largestOfAll = largestOfAll.max(part.share());
            if (part.time().contains(instant)) {
                down = true;
                sum = sum.plus(part.share());
                largest = largest.max(part.share());
            }
        }
        if (!down) {
            return largestOfAll;
        }
        return weight == Weight.AFFECTED_SHARE_ADDED ? sum.min(Fraction.ONE) : largest;
    }
}
