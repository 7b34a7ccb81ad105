package io.makegood.measure.indicator;

import io.makegood.measure.Level;
import io.makegood.measure.Measured;
import io.makegood.measure.Measured.Times;
import io.makegood.measure.counting.Base;
import io.makegood.measure.counting.Counted;
import io.makegood.measure.counting.OutageCounting;
import io.makegood.measure.time.Frame;
import io.makegood.measure.time.Nanos;
import io.makegood.terms.measurement.Denominator;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;
import java.util.List;
import java.util.Optional;

/** 100 × (1 − counted downtime / denominator), never below 0; absent where the denominator is empty. */
final class AvailabilityGauge implements Gauge {

    private final Denominator denominator;
    private final OutageCounting counting;
    private final Bases bases;
    private final Scene scene;

    AvailabilityGauge(Indicator.Availability indicator, Scene scene) {
        this.denominator = indicator.denominator();
        this.counting = scene.counting(indicator.counting());
        this.bases = new Bases(scene);
        this.scene = scene;
    }

    @Override
    public List<Measured> read(Frame frame) {
        Base base = bases.of(denominator, frame);
        Counted counted = counting.in(frame, base);
        Times times = new Times(
                counted.seconds(),
                base.seconds(),
                Nanos.seconds(scene.excluded.lengthWithin(frame.from(), frame.until())));
        return List.of(scene.measured(frame, level(times), times, counted.stretches(), counted.leftOut()));
    }

    private static Optional<Level> level(Times times) {
        if (times.denominator().signum() <= 0) {
            return Optional.empty();
        }
        Fraction up = times.denominator().minus(times.downtime()).max(Fraction.ZERO);
        return Optional.of(new Level(Fraction.HUNDRED.times(up).dividedBy(times.denominator()), Unit.PERCENT));
    }
}
