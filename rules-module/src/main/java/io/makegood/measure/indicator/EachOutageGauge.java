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
import io.makegood.terms.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Seconds of counted downtime of each outage by itself: measured whole, in the window in which it ended; an outage that is
 * not over is pending in the window up to which facts are known.
 */
final class EachOutageGauge implements Gauge {

    private final OutageCounting counting;
    private final WholeOutages whole;
    private final Bases bases;
    private final Scene scene;

    EachOutageGauge(Indicator.Downtime indicator, Scene scene) {
        this.counting = scene.counting(indicator.counting());
        this.whole = new WholeOutages(counting, scene);
        this.bases = new Bases(scene);
        this.scene = scene;
    }

    @Override
    public List<Measured> read(Frame frame) {
        Base base = bases.of(new Denominator.CalendarTime(), frame);
        long excluded = scene.excluded.lengthWithin(frame.from(), frame.until());
        List<Measured> each = new ArrayList<>();
        for (CountedOutage outage : whole.endingIn(frame)) {
            Counted counted = counting.alone(outage, frame);
            each.add(new Measured(
                    scene.event(frame, outage.event(), !outage.isOpen()),
                    Optional.of(new Level(counted.seconds(), Unit.SECONDS)),
                    new Times(counted.seconds(), base.seconds(), Nanos.seconds(excluded)),
                    counted.stretches(),
                    counted.leftOut()));
        }
        return each;
    }
}
