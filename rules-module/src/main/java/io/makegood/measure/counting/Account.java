package io.makegood.measure.counting;

import io.makegood.measure.Level;
import io.makegood.measure.Measured.Figure;
import io.makegood.measure.Measured.LeftOut;
import io.makegood.measure.Measured.Reason;
import io.makegood.measure.Measured.Stretch;
import io.makegood.measure.counting.CountingRules.OutsideTime;
import io.makegood.measure.counting.CountingRules.Question;
import io.makegood.measure.counting.CountingRules.Ruling;
import io.makegood.measure.time.Frame;
import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.TakenTime;
import io.makegood.measure.time.TimeSet;
import io.makegood.terms.measurement.Counting.Weight;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down, fact by fact, which stretches of a window counted and which did not. */
final class Account {

    private final Frame frame;
    private final Weight weight;
    private final CountingRules rules;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    Account(Frame frame, Weight weight, CountingRules rules) {
        this.frame = frame;
        this.weight = weight;
        this.rules = rules;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    /**
     * Without weights a second that several facts report is the first fact's, and an overlap of the others; time between
     * joined outages is that of the outage before it.
     */
    void counted(CountedOutage counted) {
        TakenTime taken = new TakenTime();
        for (Down part : counted.outage().parts()) {
            TimeSet of = part.time().intersect(counted.time());
            if (weight == Weight.NONE) {
                add(part, taken.freeOf(of));
                overlap(part, taken.takenOf(of));
            } else {
                add(part, of);
            }
            taken.take(of);
        }
        between(counted, taken.freeOf(counted.time()));
    }

    private void between(CountedOutage counted, TimeSet left) {
        List<Down> parts = counted.outage().parts();
        int before = 0;
        for (int i = 0; i < left.spans(); i++) {
            while (before + 1 < parts.size() && parts.get(before + 1).start() <= left.start(i)) {
                before++;
            }
            add(parts.get(before), TimeSet.of(left.start(i), left.end(i)));
        }
    }

    private void add(Down part, TimeSet time) {
        for (int i = 0; i < time.spans(); i++) {
            long length = time.end(i) - time.start(i);
            stretches.add(new Stretch(
                    part.fact(),
                    Nanos.interval(time.start(i), time.end(i)),
                    Optional.empty(),
                    Map.of(Figure.LENGTH, Remark.seconds(length), Figure.SHARE, new Level(part.share(), Unit.NUMBER))));
        }
    }

    private void overlap(Down part, TimeSet time) {
        if (!time.isEmpty()) {
            Remark.of(part.fact(), time, rules.on(new CountingRules.CountedTime()))
                    .addTo(leftOut, frame.from(), frame.until());
        }
    }

    /** Time of an outage that is left out for the reason that the rules give, within the window. */
    void leftOut(Joined outage, TimeSet time, Question question, Map<Figure, Level> figures) {
        leftOut(outage, time, question, figures, frame.from(), frame.until());
    }

    /** Time of an outage that belongs to other windows. */
    void outside(CountedOutage counted) {
        TimeSet outside = counted.outage().down().minus(TimeSet.of(frame.from(), frame.until()));
        leftOut(
                counted.outage(),
                outside,
                new OutsideTime(Reason.OUTSIDE_WINDOW),
                Map.of(),
                Nanos.FOR_EVER_AGO,
                Nanos.NEVER);
    }

    private void leftOut(
            Joined outage, TimeSet time, Question question, Map<Figure, Level> figures, long from, long until) {
        if (time.isEmpty()) {
            return;
        }
        Ruling ruling = rules.on(question);
        for (Down part : outage.parts()) {
            new Remark(part.fact(), part.time().intersect(time), ruling.reason(), "", figures, ruling.rule())
                    .addTo(leftOut, from, until);
        }
    }

    /** The counted seconds before and after granularity and weight, where they differ. */
    void rounded(CountedOutage counted, Fraction after) {
        Fraction before = Nanos.seconds(counted.time().length());
        if (!before.equals(after)) {
            leftOut.add(LeftOut.plain(
                    counted.event(),
                    Nanos.interval(counted.start(), counted.end()),
                    Reason.ROUNDED,
                    "",
                    Map.of(
                            Figure.BEFORE, new Level(before, Unit.SECONDS),
                            Figure.AFTER, new Level(after, Unit.SECONDS))));
        }
    }
}
