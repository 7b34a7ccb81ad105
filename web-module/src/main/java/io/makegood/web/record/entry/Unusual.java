package io.makegood.web.record.entry;

import io.makegood.measure.fact.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is allowed and yet rarely meant: an outage that has not begun, or that has no length. Whoever means it confirms it. */
final class Unusual {
    static final String CONFIRMED = "confirmed";

    private Unusual() {}

    /** The keys of the sentences that ask whether it is meant; none for what is usual or confirmed. */
    static List<String> of(Fact fact, Instant now, Map<String, String> sent) {
        List<String> unusual = new ArrayList<>();
        if (fact instanceof Fact.Outage outage && !"true".equals(sent.get(CONFIRMED))) {
            if (outage.span().start().isAfter(now)) {
                unusual.add("record.unusual.future");
            }
            if (outage.span().isEmpty()) {
                unusual.add("record.unusual.zero");
            }
        }
        return unusual;
    }
}
