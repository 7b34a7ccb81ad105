package io.makegood.measure.indicator;

import io.makegood.measure.Level;
import io.makegood.measure.Measured;
import io.makegood.measure.Measured.Coverage;
import io.makegood.measure.Measured.LeftOut;
import io.makegood.measure.Measured.Scope;
import io.makegood.measure.Measured.Stretch;
import io.makegood.measure.Measured.Times;
import io.makegood.measure.counting.ExcludedTime;
import io.makegood.measure.counting.OutageCounting;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.indicator.Scenery.Sight;
import io.makegood.measure.time.Calendars;
import io.makegood.measure.time.Frame;
import io.makegood.measure.time.Windows;
import io.makegood.terms.Objective;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Window.Partial;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the gauges of one objective share: the facts of its service, calendars, exclusions, windows and what is known. */
public final class Scene {

    final Facts facts;
    final Calendars calendars;
    final ZoneId zone;
    final long knownUntil;
    final Windows windows;
    final ExcludedTime excluded;
    private final Partial partial;
    private final Scenery scenery;
    private final Sight sight;

    public Scene(Scenery scenery, Objective objective) {
        this.scenery = scenery;
        this.sight = new Sight(objective.service(), objective.measurement().exclusions());
        this.facts = scenery.about(objective.service());
        this.calendars = scenery.calendars;
        this.zone = scenery.zone;
        this.knownUntil = scenery.knownUntil;
        this.partial = objective.measurement().window().partial();
        this.windows = scenery.windows(objective.measurement().window().recurrence());
        this.excluded = scenery.excluded(sight);
    }

    public Windows windows() {
        return windows;
    }

    OutageCounting counting(Counting counting) {
        return scenery.counting(sight, counting);
    }

    /** Whether the time that the terms do not cover counts as available. */
    boolean fills(Frame frame) {
        return frame.isPartial() && partial == Partial.FILLED_AS_AVAILABLE;
    }

    public Coverage coverage(Frame frame) {
        if (frame.isPartial() && partial == Partial.DEEMED_MET) {
            return Coverage.DEEMED_MET;
        }
        if (frame.isPartial() && partial == Partial.SKIPPED) {
            return Coverage.SKIPPED;
        }
        if (frame.until() > knownUntil) {
            return Coverage.PENDING;
        }
        if (!frame.isPartial()) {
            return Coverage.WHOLE;
        }
        return partial == Partial.FILLED_AS_AVAILABLE ? Coverage.FILLED : Coverage.PRORATED;
    }

    /** A window about which nothing is measured. */
    public Measured unmeasured(Frame frame) {
        return measured(frame, Optional.empty(), Times.NONE, List.of(), List.of());
    }

    Measured measured(Frame frame, Optional<Level> level, Times times, List<Stretch> counted, List<LeftOut> leftOut) {
        Scope scope = new Scope(frame.window(), frame.covered(), "", coverage(frame));
        return new Measured(scope, level, times, counted, leftOut);
    }

    /** Where one event of a window is measured by itself; an event that is not over is pending. */
    Scope event(Frame frame, String event, boolean over) {
        return new Scope(frame.window(), frame.covered(), event, over ? overCoverage(frame) : Coverage.PENDING);
    }

    private Coverage overCoverage(Frame frame) {
        Coverage coverage = coverage(frame);
        return coverage == Coverage.PENDING ? Coverage.WHOLE : coverage;
    }
}
