package io.makegood.measure.indicator;

import io.makegood.measure.Level;
import io.makegood.measure.Measured;
import io.makegood.measure.Measured.Figure;
import io.makegood.measure.Measured.Stretch;
import io.makegood.measure.Measured.Times;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.time.Frame;
import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.TimeSet;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Error rates of the equal slots of a window, from its start; a last shorter slot is a slot. A count belongs to the slot
 * in which its stretch begins. Slots that lie wholly in excluded time are left out, slots without traffic have no errors.
 */
final class SlotGauge implements Gauge {

    private final long slot;
    private final String total;
    private final String failed;
    private final Optional<Indicator.SlotsWithin> limit;
    private final Scene scene;
    private final Counters counters;

    SlotGauge(Indicator.MeanErrorRate indicator, Scene scene) {
        this.slot = Math.max(1, Nanos.length(indicator.slot()));
        this.total = indicator.total();
        this.failed = indicator.failed();
        this.limit = Optional.empty();
        this.scene = scene;
        this.counters = new Counters(scene);
    }

    SlotGauge(Indicator.SlotsWithin indicator, Scene scene) {
        this.slot = Math.max(1, Nanos.length(indicator.slot()));
        this.total = indicator.total();
        this.failed = indicator.failed();
        this.limit = Optional.of(indicator);
        this.scene = scene;
        this.counters = new Counters(scene);
    }

    @Override
    public List<Measured> read(Frame frame) {
        long start = scene.fills(frame) ? frame.start() : frame.from();
        long end = scene.fills(frame) ? frame.end() : frame.until();
        long slots = (end - start) / slot + ((end - start) % slot == 0 ? 0 : 1) - excludedSlots(start, end);
        SortedMap<Long, Fraction> rates = rates(frame, start);
        List<Stretch> bad = new ArrayList<>();
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<Long, Fraction> rate : rates.entrySet()) {
            Fraction errors = limit.isEmpty() ? rate.getValue() : outside(rate.getValue());
            sum = sum.plus(errors);
            if (errors.signum() != 0) {
                bad.add(stretch(start, rate.getKey(), rate.getValue()));
            }
        }
        sum = sum.plus(outside(Fraction.ZERO).times(Fraction.of(slots - rates.size())));
        return List.of(scene.measured(frame, level(sum, slots), Times.NONE, bad, List.of()));
    }

    /** 1 for a slot that is not within the limit, 0 for one that is or where no limit is agreed. */
    private Fraction outside(Fraction rate) {
        return limit.isEmpty()
                        || limit.get()
                                .comparison()
                                .holds(
                                        rate.times(Fraction.HUNDRED),
                                        limit.get().errorRate().exact())
                ? Fraction.ZERO
                : Fraction.ONE;
    }

    private static Optional<Level> level(Fraction bad, long slots) {
        return slots <= 0
                ? Optional.empty()
                : Optional.of(new Level(
                        Fraction.HUNDRED.minus(Fraction.HUNDRED.times(bad).dividedBy(Fraction.of(slots))),
                        Unit.PERCENT));
    }

    /** The error rate (0 to 1) of every slot with traffic. */
    private SortedMap<Long, Fraction> rates(Frame frame, long start) {
        SortedMap<Long, Fraction> totals = sums(frame, start, total);
        SortedMap<Long, Fraction> failures = sums(frame, start, failed);
        SortedMap<Long, Fraction> rates = new TreeMap<>();
        totals.forEach((index, all) -> {
            if (all.signum() > 0) {
                Fraction errors = failures.getOrDefault(index, Fraction.ZERO);
                rates.put(index, errors.dividedBy(all).min(Fraction.ONE));
            }
        });
        return rates;
    }

    private SortedMap<Long, Fraction> sums(Frame frame, long start, String counter) {
        SortedMap<Long, Fraction> sums = new TreeMap<>();
        for (Fact.Count count : counters.in(frame, counter)) {
            long index = (Nanos.of(count.span().start()) - start) / slot;
            if (!isExcluded(start + index * slot, frame.until())) {
                sums.merge(index, Fraction.of(count.count()), Fraction::plus);
            }
        }
        return sums;
    }

    private boolean isExcluded(long slotStart, long end) {
        return TimeSet.of(slotStart, Math.min(end, slotStart + slot))
                .minus(scene.excluded.all())
                .isEmpty();
    }

    private long excludedSlots(long start, long end) {
        TimeSet excluded = scene.excluded.all().clip(start, end);
        long count = 0;
        for (int i = 0; i < excluded.spans(); i++) {
            long first = -Math.floorDiv(start - excluded.start(i), slot);
            long rest = excluded.end(i) == end ? slot - 1 : 0;
            long last = Math.floorDiv(excluded.end(i) - start + rest, slot);
            count += Math.max(0, last - first);
        }
        return count;
    }

    private Stretch stretch(long start, long index, Fraction rate) {
        long at = start + index * slot;
        return new Stretch(
                "",
                Nanos.interval(at, at + slot),
                Optional.empty(),
                Map.of(Figure.VALUE, new Level(rate.times(Fraction.HUNDRED), Unit.PERCENT)));
    }
}
