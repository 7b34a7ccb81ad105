package io.makegood.measure.indicator;

import io.makegood.measure.Level;
import io.makegood.measure.Measured;
import io.makegood.measure.Measured.Stretch;
import io.makegood.measure.Measured.Times;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.time.Buckets;
import io.makegood.measure.time.Frame;
import io.makegood.measure.time.Nanos;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Window.Span;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 1 if every attestation of the window says fulfilled, 0 if one does not; absent without attestations. */
final class AttestationGauge implements Gauge {

    private final String subject;
    private final Scene scene;

    AttestationGauge(Indicator.Attested indicator, Scene scene) {
        this.subject = indicator.subject();
        this.scene = scene;
    }

    @Override
    public List<Measured> read(Frame frame) {
        Buckets days = new Buckets(Span.DAY, scene.zone);
        List<Stretch> counted = new ArrayList<>();
        boolean fulfilled = true;
        for (Fact.Attestation attestation : scene.facts.of(Fact.Attestation.class)) {
            long day = Nanos.of(attestation.on().atStartOfDay(scene.zone).toInstant());
            if (attestation.subject().equals(subject) && frame.covers(day)) {
                fulfilled = fulfilled && attestation.fulfilled();
                counted.add(new Stretch(
                        attestation.id(),
                        Nanos.interval(day, days.endOf(day)),
                        Optional.empty(),
                        Map.of(Measured.Figure.VALUE, yes(attestation.fulfilled()))));
            }
        }
        Optional<Level> level = counted.isEmpty() ? Optional.empty() : Optional.of(yes(fulfilled));
        return List.of(scene.measured(frame, level, Times.NONE, counted, List.of()));
    }

    private static Level yes(boolean fulfilled) {
        return new Level(fulfilled ? Fraction.ONE : Fraction.ZERO, Unit.NUMBER);
    }
}
