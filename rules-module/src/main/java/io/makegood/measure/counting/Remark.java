package io.makegood.measure.counting;

import io.makegood.measure.Level;
import io.makegood.measure.Measured.Figure;
import io.makegood.measure.Measured.LeftOut;
import io.makegood.measure.Measured.Reason;
import io.makegood.measure.counting.CountingRules.Ruling;
import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.TimeSet;
import io.makegood.measure.time.Timeline;
import io.makegood.terms.value.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why some time of a fact did not count, or was not excluded, before it is cut to a window. */
record Remark(
        String fact, TimeSet time, Reason reason, String exclusion, Map<Figure, Level> figures, Optional<String> rule) {

    static Remark of(String fact, TimeSet time, Ruling ruling) {
        return new Remark(fact, time, ruling.reason(), "", Map.of(), ruling.rule());
    }

    static Timeline<Remark> timeline(List<Remark> remarks) {
        return new Timeline<>(remarks, remark -> remark.time().start(0), remark -> remark.time()
                .end(remark.time().spans() - 1));
    }

    /** Adds one entry for each span of its time between two instants. */
    void addTo(List<LeftOut> leftOut, long from, long until) {
        TimeSet inside = time.clip(from, until);
        for (int i = 0; i < inside.spans(); i++) {
            leftOut.add(new LeftOut(
                    fact, Nanos.interval(inside.start(i), inside.end(i)), reason, exclusion, figures, rule));
        }
    }

    /** The same reason for other time of another fact. */
    Remark about(String otherFact, TimeSet otherTime) {
        return new Remark(otherFact, otherTime, reason, exclusion, figures, rule);
    }

    static Level seconds(long nanos) {
        return new Level(Nanos.seconds(nanos), Unit.SECONDS);
    }
}
