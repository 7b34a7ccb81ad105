package io.makegood.measure.counting;

import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.TimeSet;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Counting.Granularity;
import io.makegood.terms.measurement.Counting.Weight;
import io.makegood.terms.value.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The last two steps of counting: granularity, then weight. Rounded time has the average weight of the time it was
 * rounded from.
 */
final class Amounts {

    private static final Fraction SECOND = Fraction.of(Nanos.PER_SECOND);

    private final Granularity.Kind kind;
    private final long unit;
    private final Weight weight;

    Amounts(Counting counting) {
        long nanos = Nanos.length(counting.granularity().unit());
        this.kind = nanos == 0 ? Granularity.Kind.EXACT : counting.granularity().kind();
        this.unit = nanos;
        this.weight = counting.weight();
    }

    /** Slots lie at whole steps from {@code anchor}, each as far as it belongs to the {@code base}. */
    record Grid(long anchor, TimeSet base) {}

    /** Whether every nanosecond counts as it is. */
    boolean isExact() {
        return kind == Granularity.Kind.EXACT && weight == Weight.NONE;
    }

    /** Seconds of counted downtime of some outages that do not overlap. */
    Fraction seconds(List<CountedOutage> outages, Grid grid) {
        if (isExact()) {
            return Nanos.seconds(lengthOf(outages));
        }
        return switch (kind) {
            case EXACT, FULL_UNITS, STARTED_UNITS -> sumOfEach(outages);
            case TOTAL_ROUNDED_UP -> total(Merged.of(outages, weight));
            case FULL_SLOTS, TOUCHED_SLOTS -> slots(Merged.of(outages, weight), grid);
        };
    }

    private record Merged(TimeSet time, Weights weights) {
        static Merged of(List<CountedOutage> outages, Weight weight) {
            TimeSet.Builder time = new TimeSet.Builder();
            List<Down> parts = new ArrayList<>();
            for (CountedOutage counted : outages) {
                time.add(counted.time());
                parts.addAll(counted.outage().parts());
            }
            return new Merged(time.build(), Weights.of(weight, parts));
        }
    }

    private Fraction total(Merged merged) {
        long exact = merged.time.length();
        return rescaled(merged.weights.weighted(merged.time), exact, inUnits(exact))
                .dividedBy(SECOND);
    }

    private Fraction slots(Merged merged, Grid grid) {
        Fraction sum = Fraction.ZERO;
        long next = Long.MIN_VALUE;
        for (int i = 0; i < merged.time.spans(); i++) {
            long first = Math.max(next, Math.floorDiv(merged.time.start(i) - grid.anchor(), unit));
            long last = Math.floorDiv(merged.time.end(i) - 1 - grid.anchor(), unit);
            for (long slot = first; slot <= last; slot++) {
                sum = sum.plus(slot(merged, grid, grid.anchor() + slot * unit));
            }
            next = last + 1;
        }
        return sum.dividedBy(SECOND);
    }

    private Fraction slot(Merged merged, Grid grid, long start) {
        TimeSet down = merged.time.clip(start, start + unit);
        long exact = down.length();
        long whole = grid.base().clip(start, start + unit).length();
        return kind == Granularity.Kind.TOUCHED_SLOTS || exact == whole
                ? rescaled(merged.weights.weighted(down), exact, Fraction.of(whole))
                : Fraction.ZERO;
    }

    private Fraction sumOfEach(List<CountedOutage> outages) {
        Fraction sum = Fraction.ZERO;
        for (CountedOutage counted : outages) {
            long exact = counted.time().length();
            Fraction weighted = Weights.of(weight, counted.outage().parts()).weighted(counted.time());
            sum = sum.plus(kind == Granularity.Kind.EXACT ? weighted : rescaled(weighted, exact, inUnits(exact)));
        }
        return sum.dividedBy(SECOND);
    }

    private static long lengthOf(List<CountedOutage> outages) {
        long length = 0;
        for (CountedOutage counted : outages) {
            length = Math.addExact(length, counted.time().length());
        }
        return length;
    }

    private Fraction inUnits(long exact) {
        return switch (kind) {
            case FULL_UNITS -> Fraction.of(exact / unit).times(Fraction.of(unit));
            case STARTED_UNITS, TOTAL_ROUNDED_UP -> new Fraction(startedUnits(exact), BigInteger.ONE);
            case EXACT, FULL_SLOTS, TOUCHED_SLOTS -> Fraction.of(exact);
        };
    }

    private BigInteger startedUnits(long exact) {
        long started = exact / unit + (exact % unit == 0 ? 0 : 1);
        return BigInteger.valueOf(started).multiply(BigInteger.valueOf(unit));
    }

    private static Fraction rescaled(Fraction weighted, long exact, Fraction rounded) {
        return exact == 0 ? Fraction.ZERO : weighted.times(rounded).dividedBy(Fraction.of(exact));
    }
}
