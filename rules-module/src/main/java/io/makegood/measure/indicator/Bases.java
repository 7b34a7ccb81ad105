package io.makegood.measure.indicator;

import io.makegood.measure.Measured.Reason;
import io.makegood.measure.counting.Base;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.time.Frame;
import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.TimeSet;
import io.makegood.terms.measurement.Denominator;
import io.makegood.terms.value.Fraction;
import java.util.Optional;

/** The time of a window against which downtime is held. */
final class Bases {

    private final Scene scene;
    private Optional<TimeSet> deployed = Optional.empty();

    Bases(Scene scene) {
        this.scene = scene;
    }

    Base of(Denominator denominator, Frame frame) {
        TimeSet all =
                scene.fills(frame) ? TimeSet.of(frame.start(), frame.end()) : TimeSet.of(frame.from(), frame.until());
        return switch (denominator) {
            case Denominator.CalendarTime time -> of(all, Reason.OUTSIDE_WINDOW);
            case Denominator.DeployedTime time -> of(deployed().intersect(all), Reason.NOT_DEPLOYED);
            case Denominator.ServiceHours hours ->
                of(scene.calendars.open(hours.calendar(), all.start(0), all.end(0)), Reason.OUTSIDE_SERVICE_HOURS);
            case Denominator.Nominal nominal ->
                new Base(
                        all,
                        Reason.OUTSIDE_WINDOW,
                        all,
                        nominal.length().exact().times(coveredShare(frame)));
            case Denominator.MinusExcluded minus -> minusExcluded(of(minus.of(), frame));
        };
    }

    private static Base of(TimeSet time, Reason outside) {
        return new Base(time, outside, time, Nanos.seconds(time.length()));
    }

    private Base minusExcluded(Base base) {
        TimeSet excluded = base.slotted().intersect(scene.excluded.all());
        return new Base(
                base.open(),
                base.outside(),
                base.slotted().minus(excluded),
                base.seconds().minus(Nanos.seconds(excluded.length())));
    }

    /** A nominal length is prorated like the window. */
    private Fraction coveredShare(Frame frame) {
        return scene.fills(frame)
                ? Fraction.ONE
                : Fraction.of(frame.until() - frame.from(), frame.end() - frame.start());
    }

    private TimeSet deployed() {
        if (deployed.isEmpty()) {
            deployed = Optional.of(allDeployed());
        }
        return deployed.get();
    }

    private TimeSet allDeployed() {
        TimeSet.Builder deployments = new TimeSet.Builder();
        for (Fact.Deployment deployment : scene.facts.of(Fact.Deployment.class)) {
            deployments.add(
                    Nanos.of(deployment.span().start()),
                    deployment.span().isOpen()
                            ? Nanos.NEVER
                            : Nanos.of(deployment.span().end()));
        }
        return deployments.build();
    }
}
