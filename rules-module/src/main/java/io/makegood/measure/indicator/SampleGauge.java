package io.makegood.measure.indicator;

import io.makegood.measure.Interval;
import io.makegood.measure.Level;
import io.makegood.measure.Measured;
import io.makegood.measure.Measured.Figure;
import io.makegood.measure.Measured.LeftOut;
import io.makegood.measure.Measured.Reason;
import io.makegood.measure.Measured.Stretch;
import io.makegood.measure.Measured.Times;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.time.Frame;
import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.Timeline;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures of the samples that were taken in a window and not in excluded time; absent without samples. The account names
 * the samples that lie beyond a limit.
 */
final class SampleGauge implements Gauge {

    private final Indicator indicator;
    private final Timeline<Fact.Sample> taken;
    private final Scene scene;

    SampleGauge(Indicator.SampleStatistic statistic, Scene scene) {
        this.indicator = statistic;
        this.taken = taken(statistic.metric(), scene);
        this.scene = scene;
    }

    SampleGauge(Indicator.SampleShare share, Scene scene) {
        this.indicator = share;
        this.taken = taken(share.metric(), scene);
        this.scene = scene;
    }

    private static Timeline<Fact.Sample> taken(String metric, Scene scene) {
        List<Fact.Sample> samples = new ArrayList<>();
        for (Fact.Sample sample : scene.facts.of(Fact.Sample.class)) {
            if (sample.metric().equals(metric)) {
                samples.add(sample);
            }
        }
        return Timeline.ofInstants(samples, sample -> Nanos.of(sample.at()));
    }

    @Override
    public List<Measured> read(Frame frame) {
        List<Fact.Sample> samples = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Fact.Sample sample : taken.touching(frame.from(), frame.until())) {
            if (scene.excluded.all().contains(Nanos.of(sample.at()))) {
                leftOut.add(LeftOut.plain(sample.id(), instant(sample), Reason.EXCLUDED, "", value(sample)));
            } else {
                samples.add(sample);
            }
        }
        List<Stretch> beyond = new ArrayList<>();
        Optional<Level> level = samples.isEmpty() ? Optional.empty() : Optional.of(level(samples, beyond));
        return List.of(scene.measured(frame, level, Times.NONE, beyond, leftOut));
    }

    private Level level(List<Fact.Sample> samples, List<Stretch> beyond) {
        if (indicator instanceof Indicator.SampleShare share) {
            for (Fact.Sample sample : samples) {
                if (!share.comparison()
                        .holds(Fraction.of(sample.value()), share.limit().exact())) {
                    beyond.add(new Stretch(sample.id(), instant(sample), Optional.empty(), value(sample)));
                }
            }
            int within = samples.size() - beyond.size();
            return new Level(Fraction.of(100L * within, samples.size()), Unit.PERCENT);
        }
        Indicator.SampleStatistic statistic = (Indicator.SampleStatistic) indicator;
        List<Fraction> values = new ArrayList<>();
        for (Fact.Sample sample : samples) {
            values.add(Fraction.of(sample.value()));
        }
        return new Level(Statistics.of(statistic.statistic(), values), Unit.NUMBER);
    }

    private static Interval instant(Fact.Sample sample) {
        return new Interval(sample.at(), sample.at());
    }

    private static Map<Figure, Level> value(Fact.Sample sample) {
        return Map.of(Figure.VALUE, new Level(Fraction.of(sample.value()), Unit.NUMBER));
    }
}
