package io.makegood.measure.json;

import io.makegood.measure.Interval;
import io.makegood.terms.json.Codec;
import java.time.Instant;
import java.util.Optional;

/** How an interval is written: {@code until} is left out while it is open. */
record Span(Instant from, Optional<Instant> until) {

    static Codec codec() {
        return Codec.plain().with(Interval.class, Span.class, Span::of, Span::interval);
    }

    private static Span of(Interval interval) {
        return new Span(interval.start(), interval.isOpen() ? Optional.empty() : Optional.of(interval.end()));
    }

    private Interval interval() {
        return new Interval(from, until.orElse(Interval.OPEN));
    }
}
