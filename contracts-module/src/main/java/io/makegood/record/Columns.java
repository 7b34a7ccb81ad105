package io.makegood.record;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the columns beside a fact's bytes say of it, so that lists and periods find it. */
final class Columns {
    /** Stands for an end that has not come; the last instant that both databases know. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
    private static final int LONGEST = 200;

    private Columns() {}

    /** Rounded down to microseconds. */
    static Instant start(Interval place) {
        return within(place.start()).truncatedTo(ChronoUnit.MICROS);
    }

    /** Rounded up to microseconds. */
    static Instant end(Interval place) {
        Instant cut = within(place.end()).truncatedTo(ChronoUnit.MICROS);
        return cut.isBefore(within(place.end())) ? cut.plus(1, ChronoUnit.MICROS) : cut;
    }

    /** The word of the fact that people look for beside its id. */
    static String label(Fact fact) {
        String label =
                switch (fact) {
                    case Fact.Outage outage -> outage.severity();
                    case Fact.Ticket ticket -> ticket.opened().priority();
                    case Fact.Sample sample -> sample.metric();
                    case Fact.Count count -> count.counter();
                    case Fact.Attestation attested -> attested.subject();
                    case Fact.Claim claim -> claim.objective();
                    case Fact.Charge charge -> charge.net().toString();
                    default -> "";
                };
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST);
    }

    private static Instant within(Instant instant) {
        if (instant.isAfter(LAST)) {
            return LAST;
        }
        return instant.isBefore(FIRST) ? FIRST : instant;
    }
}
