package io.makegood.measure.counting;

import io.makegood.measure.time.Buckets;
import io.makegood.measure.time.TimeSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has been excluded under one quota in each of its periods; asked in the order of time. */
final class QuotaBook {

    private final long quota;
    private final Buckets periods;
    private final Map<Long, Long> used = new HashMap<>();

    QuotaBook(long quota, Buckets periods) {
        this.quota = quota;
        this.periods = periods;
    }

    long quota() {
        return quota;
    }

    /** A span within one period, granted or not, and what of the quota was used before it. */
    record Decision(TimeSet time, boolean granted, long usedBefore) {}

    /** Uses up the quota; the time is cut at the borders of the periods and where the quota ends. */
    List<Decision> ask(TimeSet time) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < time.spans(); i++) {
            long at = time.start(i);
            while (at < time.end(i)) {
                long end = Math.min(time.end(i), periods.endOf(at));
                decide(at, end, decisions);
                at = end;
            }
        }
        return decisions;
    }

    private void decide(long start, long end, List<Decision> decisions) {
        long period = periods.startOf(start);
        long before = used.getOrDefault(period, 0L);
        long granted = Math.min(end - start, quota - before);
        if (granted > 0) {
            decisions.add(new Decision(TimeSet.of(start, start + granted), true, before));
            used.put(period, before + granted);
        }
        if (start + granted < end) {
            decisions.add(new Decision(TimeSet.of(start + granted, end), false, before + granted));
        }
    }
}
