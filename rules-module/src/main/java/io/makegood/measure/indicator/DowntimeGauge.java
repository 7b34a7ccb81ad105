package io.makegood.measure.indicator;

import io.makegood.measure.Level;
import io.makegood.measure.Measured;
import io.makegood.measure.Measured.Times;
import io.makegood.measure.counting.Base;
import io.makegood.measure.counting.Counted;
import io.makegood.measure.counting.CountedOutage;
import io.makegood.measure.counting.OutageCounting;
import io.makegood.measure.time.Frame;
import io.makegood.measure.time.Nanos;
import io.makegood.terms.measurement.Denominator;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;
import java.util.List;
import java.util.Optional;

/** Seconds of counted downtime of a window, all together or those of its longest outage. */
final class DowntimeGauge implements Gauge {

    private final Indicator.Spread spread;
    private final OutageCounting counting;
    private final Bases bases;
    private final Scene scene;

    DowntimeGauge(Indicator.Downtime indicator, Scene scene) {
        this.spread = indicator.spread();
        this.counting = scene.counting(indicator.counting());
        this.bases = new Bases(scene);
        this.scene = scene;
    }

    @Override
    public List<Measured> read(Frame frame) {
        Base base = bases.of(new Denominator.CalendarTime(), frame);
        Counted counted = counting.in(frame, base);
        Fraction seconds =
                spread == Indicator.Spread.LONGEST ? longest(counted.outages(), frame, base) : counted.seconds();
        return List.of(scene.measured(
                frame, inSeconds(seconds), times(seconds, base, frame), counted.stretches(), counted.leftOut()));
    }

    private Fraction longest(List<CountedOutage> outages, Frame frame, Base base) {
        Fraction longest = Fraction.ZERO;
        for (CountedOutage outage : outages) {
            longest = longest.max(counting.seconds(List.of(outage), frame.start(), base.slotted()));
        }
        return longest;
    }

    private Times times(Fraction seconds, Base base, Frame frame) {
        return new Times(
                seconds, base.seconds(), Nanos.seconds(scene.excluded.lengthWithin(frame.from(), frame.until())));
    }

    private static Optional<Level> inSeconds(Fraction seconds) {
        return Optional.of(new Level(seconds, Unit.SECONDS));
    }
}
