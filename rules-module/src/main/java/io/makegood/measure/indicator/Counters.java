package io.makegood.measure.indicator;

import io.makegood.measure.Level;
import io.makegood.measure.Measured.Figure;
import io.makegood.measure.Measured.Stretch;
import io.makegood.measure.counting.ExcludedTime;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.time.Frame;
import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.TimeSet;
import io.makegood.measure.time.Timeline;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The counts of a window. A count belongs to the window in which its stretch begins; one that lies wholly in excluded
 * time does not count.
 */
final class Counters {

    private final Timeline<Fact.Count> counts;
    private final ExcludedTime excluded;

    Counters(Scene scene) {
        this.counts = Timeline.ofInstants(
                scene.facts.of(Fact.Count.class), count -> Nanos.of(count.span().start()));
        this.excluded = scene.excluded;
    }

    List<Fact.Count> in(Frame frame, String counter) {
        List<Fact.Count> in = new ArrayList<>();
        for (Fact.Count count : counts.touching(frame.from(), frame.until())) {
            if (count.counter().equals(counter)
                    && !isExcluded(count, Nanos.of(count.span().start()))) {
                in.add(count);
            }
        }
        return in;
    }

    private boolean isExcluded(Fact.Count count, long start) {
        if (excluded.all().isEmpty()) {
            return false;
        }
        TimeSet span =
                TimeSet.of(start, Math.max(start + 1, Nanos.of(count.span().end())));
        return span.minus(excluded.all()).isEmpty();
    }

    static Fraction sum(List<Fact.Count> counts) {
        Fraction sum = Fraction.ZERO;
        for (Fact.Count count : counts) {
            sum = sum.plus(Fraction.of(count.count()));
        }
        return sum;
    }

    static Stretch stretch(Fact.Count count) {
        return new Stretch(
                count.id(),
                count.span(),
                Optional.empty(),
                Map.of(Figure.VALUE, new Level(Fraction.of(count.count()), Unit.NUMBER)));
    }
}
