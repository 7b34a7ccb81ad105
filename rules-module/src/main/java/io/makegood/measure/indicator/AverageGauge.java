package io.makegood.measure.indicator;

import io.makegood.measure.Level;
import io.makegood.measure.Measured;
import io.makegood.measure.Measured.Coverage;
import io.makegood.measure.time.Frame;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.value.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mean of the levels of a window and the windows before it. Windows without a level, or before the terms bind, do not
 * enter; the account is that of the window itself.
 */
final class AverageGauge implements Gauge {

    private final Gauge gauge;
    private final int windows;
    private final Scene scene;

    AverageGauge(Indicator.AverageWithPrevious indicator, Scene scene) {
        this.gauge = Gauge.of(indicator.of(), scene);
        this.windows = indicator.windows();
        this.scene = scene;
    }

    @Override
    public List<Measured> read(Frame frame) {
        List<Measured> own = gauge.read(frame);
        List<Level> levels = levelsOf(own);
        if (own.isEmpty() || levels.isEmpty()) {
            return List.of(scene.unmeasured(frame));
        }
        Frame before = scene.windows.before(frame);
        for (int i = 1; i < windows && !before.isEmpty(); i++) {
            if (isMeasured(before)) {
                levels.addAll(levelsOf(gauge.read(before)));
            }
            before = scene.windows.before(before);
        }
        Measured window = own.getFirst();
        return List.of(
                scene.measured(frame, Optional.of(mean(levels)), window.times(), window.counted(), window.leftOut()));
    }

    private boolean isMeasured(Frame frame) {
        Coverage coverage = scene.coverage(frame);
        return coverage != Coverage.DEEMED_MET && coverage != Coverage.SKIPPED;
    }

    private static List<Level> levelsOf(List<Measured> measured) {
        List<Level> levels = new ArrayList<>();
        for (Measured window : measured) {
            window.level().ifPresent(levels::add);
        }
        return levels;
    }

    private static Level mean(List<Level> levels) {
        Fraction sum = Fraction.ZERO;
        for (Level level : levels) {
            sum = sum.plus(level.value());
        }
        return new Level(
                sum.dividedBy(Fraction.of(levels.size())), levels.getFirst().unit());
    }
}
