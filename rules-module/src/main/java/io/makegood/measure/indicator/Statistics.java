package io.makegood.measure.indicator;

import io.makegood.terms.measurement.Indicator.Statistic;
import io.makegood.terms.measurement.Indicator.Statistic.Method;
import io.makegood.terms.value.Fraction;
import java.util.ArrayList;
import java.util.List;

/** Exact figures of at least one value. */
final class Statistics {

    private Statistics() {}

    static Fraction of(Statistic statistic, List<Fraction> values) {
        List<Fraction> sorted = new ArrayList<>(values);
        sorted.sort(null);
        return switch (statistic) {
            case Statistic.Mean mean -> mean(sorted);
            case Statistic.Minimum minimum -> sorted.getFirst();
            case Statistic.Maximum maximum -> sorted.getLast();
            case Statistic.Percentile percentile ->
                percentile(
                        sorted, Fraction.of(percentile.percentile()).dividedBy(Fraction.HUNDRED), percentile.method());
        };
    }

    private static Fraction mean(List<Fraction> values) {
        Fraction sum = Fraction.ZERO;
        for (Fraction value : values) {
            sum = sum.plus(value);
        }
        return sum.dividedBy(Fraction.of(values.size()));
    }

    /** Ranks count from 1; a rank outside the values is the nearest of them. */
    private static Fraction percentile(List<Fraction> sorted, Fraction share, Method method) {
        Fraction n = Fraction.of(sorted.size());
        Fraction rank =
                switch (method) {
                    case NEAREST_RANK -> new Fraction(n.times(share).ceiling(), Fraction.ONE.denominator());
                    case LINEAR -> n.minus(Fraction.ONE).times(share).plus(Fraction.ONE);
                    case EXCLUSIVE -> n.plus(Fraction.ONE).times(share);
                };
        Fraction inside = rank.max(Fraction.ONE).min(n);
        int below = inside.floor().intValueExact();
        Fraction low = sorted.get(below - 1);
        Fraction high = sorted.get(Math.min(below, sorted.size() - 1));
        return low.plus(high.minus(low).times(inside.minus(Fraction.of(below))));
    }
}
