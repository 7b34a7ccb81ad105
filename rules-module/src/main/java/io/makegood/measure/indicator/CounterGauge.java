package io.makegood.measure.indicator;

import io.makegood.measure.Level;
import io.makegood.measure.Measured;
import io.makegood.measure.Measured.Stretch;
import io.makegood.measure.Measured.Times;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.time.Frame;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Indicator.CounterTerm;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sums and ratios of counters; absent where nothing was counted or the divisor is zero. */
final class CounterGauge implements Gauge {

    private final List<CounterTerm> dividend;
    private final List<CounterTerm> divisor;
    private final Fraction factor;
    private final Unit unit;
    private final Scene scene;
    private final Counters counters;

    CounterGauge(Indicator.CounterRatio ratio, Scene scene) {
        this.dividend = ratio.dividend();
        this.divisor = ratio.divisor();
        this.factor = ratio.asPercent() ? Fraction.HUNDRED : Fraction.ONE;
        this.unit = ratio.asPercent() ? Unit.PERCENT : Unit.NUMBER;
        this.scene = scene;
        this.counters = new Counters(scene);
    }

    CounterGauge(Indicator.CounterSum sum, Scene scene) {
        this.dividend = sum.parts();
        this.divisor = List.of();
        this.factor = Fraction.ONE;
        this.unit = Unit.NUMBER;
        this.scene = scene;
        this.counters = new Counters(scene);
    }

    @Override
    public List<Measured> read(Frame frame) {
        Map<String, Fact.Count> used = new LinkedHashMap<>();
        Fraction above = sum(dividend, frame, used);
        Fraction below = divisor.isEmpty() ? Fraction.ONE : sum(divisor, frame, used);
        Optional<Level> level = used.isEmpty() || below.signum() == 0
                ? Optional.empty()
                : Optional.of(new Level(factor.times(above).dividedBy(below), unit));
        List<Stretch> stretches = new ArrayList<>();
        for (Fact.Count count : used.values()) {
            stretches.add(Counters.stretch(count));
        }
        return List.of(scene.measured(frame, level, Times.NONE, stretches, List.of()));
    }

    private Fraction sum(List<CounterTerm> terms, Frame frame, Map<String, Fact.Count> used) {
        Fraction sum = Fraction.ZERO;
        for (CounterTerm term : terms) {
            List<Fact.Count> counts = counters.in(frame, term.counter());
            sum = sum.plus(Fraction.of(term.times()).times(Counters.sum(counts)));
            counts.forEach(count -> used.put(count.id(), count));
        }
        return sum;
    }
}
