package io.makegood.measure.counting;

import io.makegood.measure.time.TimeSet;

/** An outage and the time of it that counts, before granularity and weight. */
public final class CountedOutage {

    private final Joined outage;
    private final TimeSet time;

    CountedOutage(Joined outage, TimeSet time) {
        this.outage = outage;
        this.time = time;
    }

    Joined outage() {
        return outage;
    }

    TimeSet time() {
        return time;
    }

    /** The id of the fact that began it. */
    public String event() {
        return outage.event();
    }

    /** When it began to count. */
    public long start() {
        return time.start(0);
    }

    public long end() {
        return time.end(time.spans() - 1);
    }

    public boolean isOpen() {
        return outage.isOpen();
    }
}
