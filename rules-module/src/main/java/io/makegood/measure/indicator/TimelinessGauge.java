package io.makegood.measure.indicator;

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
import io.makegood.measure.time.TimeSet;
import io.makegood.measure.time.Timeline;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Indicator.TimelinessFigure;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Acts against their deadlines. Delays and the share on time are those of the window in which the deadline falls, so that
 * what is open and overdue is late there; times taken are those of the window in which the act was done.
 */
final class TimelinessGauge implements Gauge {

    private final TimelinessFigure figure;
    private final Timeline<TimedAct> due;
    private final Timeline<TimedAct> done;
    private final Timeline<Fact.Ticket> withoutDeadline;
    private final Scene scene;

    TimelinessGauge(Indicator.Timeliness indicator, Scene scene) {
        this.figure = indicator.figure();
        TimedActs acts = new TimedActs(indicator, scene);
        this.due = Timeline.ofInstants(acts.acts, TimedAct::deadline);
        this.done = Timeline.ofInstants(acts.acts, TimedAct::done);
        this.withoutDeadline = Timeline.ofInstants(
                acts.withoutDeadline, ticket -> Nanos.of(ticket.opened().at()));
        this.scene = scene;
    }

    @Override
    public List<Measured> read(Frame frame) {
        return switch (figure) {
            case DELAY_OF_EACH, ELAPSED_DELAY_OF_EACH -> delays(frame);
            case PERCENT_ON_TIME -> List.of(percentOnTime(frame));
            case MEAN_TIME, LONGEST_TIME -> List.of(timeTaken(frame));
        };
    }

    private boolean elapsed() {
        return figure == TimelinessFigure.ELAPSED_DELAY_OF_EACH;
    }

    private List<Measured> delays(Frame frame) {
        List<Measured> delays = new ArrayList<>();
        for (TimedAct act : due(frame)) {
            if (act.isDecided(scene.knownUntil)) {
                delays.add(delay(act, frame));
            }
        }
        return delays;
    }

    private Measured delay(TimedAct act, Frame frame) {
        Stretch stretch = stretch(act);
        Fraction delay = figureOf(stretch, Figure.DELAY);
        return new Measured(
                scene.event(frame, act.fact(), true),
                Optional.of(new Level(delay, Unit.SECONDS)),
                new Times(delay, figureOf(stretch, Figure.ALLOWED), Fraction.ZERO),
                List.of(stretch),
                pauses(act));
    }

    private List<LeftOut> pauses(TimedAct act) {
        List<LeftOut> pauses = new ArrayList<>();
        long until = act.isDone() ? act.done() : scene.knownUntil;
        TimeSet standing = act.running().pauses().between(act.start(), until);
        for (int i = 0; i < standing.spans(); i++) {
            pauses.add(LeftOut.plain(
                    act.fact(), Nanos.interval(standing.start(i), standing.end(i)), Reason.PAUSED, "", Map.of()));
        }
        return pauses;
    }

    private Measured percentOnTime(Frame frame) {
        List<Stretch> counted = new ArrayList<>();
        List<LeftOut> leftOut = withoutDeadline(frame);
        long onTime = 0;
        for (TimedAct act : due(frame)) {
            if (act.isDecided(scene.knownUntil)) {
                onTime += act.isOnTime() ? 1 : 0;
                counted.add(stretch(act));
                leftOut.addAll(pauses(act));
            } else {
                leftOut.add(LeftOut.plain(act.fact(), frame.covered(), Reason.NOT_YET_DUE, "", Map.of()));
            }
        }
        Optional<Level> level = counted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Level(Fraction.of(100 * onTime, counted.size()), Unit.PERCENT));
        return scene.measured(frame, level, Times.NONE, counted, leftOut);
    }

    private Measured timeTaken(Frame frame) {
        List<Stretch> counted = new ArrayList<>();
        List<LeftOut> leftOut = withoutDeadline(frame);
        Fraction sum = Fraction.ZERO;
        Fraction longest = Fraction.ZERO;
        for (TimedAct act : done.touching(frame.from(), frame.until())) {
            Stretch stretch = stretch(act);
            Fraction taken = figureOf(stretch, Figure.TAKEN);
            counted.add(stretch);
            leftOut.addAll(pauses(act));
            sum = sum.plus(taken);
            longest = longest.max(taken);
        }
        if (counted.isEmpty()) {
            return scene.measured(frame, Optional.empty(), Times.NONE, counted, leftOut);
        }
        Fraction level = figure == TimelinessFigure.LONGEST_TIME ? longest : sum.dividedBy(Fraction.of(counted.size()));
        return scene.measured(frame, Optional.of(new Level(level, Unit.SECONDS)), Times.NONE, counted, leftOut);
    }

    private List<TimedAct> due(Frame frame) {
        return due.touching(frame.from(), frame.until());
    }

    private List<LeftOut> withoutDeadline(Frame frame) {
        List<LeftOut> leftOut = new ArrayList<>();
        for (Fact.Ticket ticket : withoutDeadline.touching(frame.from(), frame.until())) {
            leftOut.add(LeftOut.plain(ticket.id(), frame.covered(), Reason.NO_DEADLINE, "", Map.of()));
        }
        return leftOut;
    }

    private Stretch stretch(TimedAct act) {
        return act.stretch(scene.calendars, scene.knownUntil, elapsed());
    }

    private static Fraction figureOf(Stretch stretch, Figure figure) {
        Level level = stretch.figures().get(figure);
        return level == null ? Fraction.ZERO : level.value();
    }
}
