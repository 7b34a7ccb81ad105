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
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Denominator;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts of outages and means over them. An outage is a failure of the window in which it began to count and restored in
 * the window in which it ended; one that has not ended is not restored.
 */
final class FailureGauge implements Gauge {

    private final Indicator indicator;
    private final OutageCounting counting;
    private final WholeOutages whole;
    private final Bases bases;
    private final Scene scene;

    FailureGauge(Indicator indicator, Counting counting, Scene scene) {
        this.indicator = indicator;
        this.counting = scene.counting(counting);
        this.whole = new WholeOutages(this.counting, scene);
        this.bases = new Bases(scene);
        this.scene = scene;
    }

    @Override
    public List<Measured> read(Frame frame) {
        Base base = bases.of(new Denominator.CalendarTime(), frame);
        Counted counted = counting.in(frame, base);
        Times times = new Times(
                counted.seconds(),
                base.seconds(),
                Nanos.seconds(scene.excluded.lengthWithin(frame.from(), frame.until())));
        return List.of(scene.measured(frame, level(frame, base, times), times, counted.stretches(), counted.leftOut()));
    }

    private Optional<Level> level(Frame frame, Base base, Times times) {
        return switch (indicator) {
            case Indicator.MeanTimeToRestore mean -> meanTimeToRestore(frame, base);
            case Indicator.MeanTimeBetweenFailures between -> {
                Fraction time = between.base() == Indicator.MeanTimeBetweenFailures.Base.UPTIME
                        ? times.denominator().minus(times.downtime()).max(Fraction.ZERO)
                        : times.denominator();
                yield mean(time, begunIn(frame));
            }
            default -> Optional.of(new Level(Fraction.of(begunIn(frame)), Unit.NUMBER));
        };
    }

    private long begunIn(Frame frame) {
        return whole.beginningIn(frame).size();
    }

    private Optional<Level> meanTimeToRestore(Frame frame, Base base) {
        List<CountedOutage> ended = new ArrayList<>();
        for (CountedOutage outage : whole.endingIn(frame)) {
            if (!outage.isOpen()) {
                ended.add(outage);
            }
        }
        Fraction sum = Fraction.ZERO;
        for (CountedOutage outage : ended) {
            sum = sum.plus(counting.seconds(List.of(outage), frame.start(), base.slotted()));
        }
        return mean(sum, ended.size());
    }

    private static Optional<Level> mean(Fraction sum, long count) {
        return count == 0 ? Optional.empty() : Optional.of(new Level(sum.dividedBy(Fraction.of(count)), Unit.SECONDS));
    }
}
