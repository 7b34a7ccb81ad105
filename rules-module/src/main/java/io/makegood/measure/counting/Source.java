package io.makegood.measure.counting;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.TimeSet;
import io.makegood.terms.measurement.Exclusion.Ground;
import java.util.Comparator;
import java.util.Optional;

/** A fact that may exclude time: maintenance, or an outage of which somebody other than the provider is the cause. */
record Source(String fact, boolean outage, Ground ground, TimeSet time, Optional<Long> announced) {

    /** By start, then end, so that quotas are used up in the order of time whatever the order of the facts is. */
    static final Comparator<Source> IN_TIME = Comparator.<Source>comparingLong(Source::start)
            .thenComparingLong(source -> source.time.end(0))
            .thenComparing(Source::outage)
            .thenComparing(Source::fact);

    static Source of(Fact.Maintenance maintenance, long knownUntil) {
        return new Source(
                maintenance.id(),
                false,
                maintenance.ground(),
                known(maintenance.span(), knownUntil),
                maintenance.announcedAt().map(Nanos::of));
    }

    static Source of(Fact.Outage outage, Ground ground, long knownUntil) {
        return new Source(outage.id(), true, ground, known(outage.span(), knownUntil), Optional.empty());
    }

    long start() {
        return time.start(0);
    }

    /** What has not ended lasts until the instant up to which facts are known. */
    static TimeSet known(Interval span, long knownUntil) {
        return TimeSet.of(Nanos.of(span.start()), span.isOpen() ? knownUntil : Nanos.of(span.end()));
    }
}
