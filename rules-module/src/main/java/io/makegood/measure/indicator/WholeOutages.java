package io.makegood.measure.indicator;

import io.makegood.measure.counting.CountedOutage;
import io.makegood.measure.counting.OutageCounting;
import io.makegood.measure.time.Frame;
import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.Timeline;
import java.util.List;

/** The outages of all windows, each whole as far as the terms bind, found by when they began to count and when they ended. */
final class WholeOutages {

    private final Timeline<CountedOutage> byStart;
    private final Timeline<CountedOutage> byEnd;

    WholeOutages(OutageCounting counting, Scene scene) {
        List<CountedOutage> whole = counting.whole(
                Nanos.of(scene.windows.binding().start()),
                Nanos.of(scene.windows.binding().end()));
        this.byStart = Timeline.ofInstants(whole, CountedOutage::start);
        this.byEnd = Timeline.ofInstants(whole, outage -> outage.end() - 1);
    }

    List<CountedOutage> beginningIn(Frame frame) {
        return byStart.touching(frame.from(), frame.until());
    }

    /** One that lasts to the very end of the window ended in it. */
    List<CountedOutage> endingIn(Frame frame) {
        return byEnd.touching(frame.from(), frame.until());
    }
}
