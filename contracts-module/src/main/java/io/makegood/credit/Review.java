package io.makegood.credit;

import io.makegood.audit.Sha256;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a statement would say if it were issued now, and what stands behind it: the facts recorded of its period and the
 * seconds of extra usage time of the statements before. The fingerprint binds an issue to what was read.
 */
public record Review(
        int number,
        Computed computed,
        List<Adjustment> adjustments,
        Facts recorded,
        BigDecimal extraTimeBefore,
        Sha256 fingerprint) {
    public Review {
        adjustments = List.copyOf(adjustments);
    }

    /** What was read, and as known at which moment. */
    public record Read(Instant at, Sha256 fingerprint) {}

    public Read read() {
        return new Read(computed.knownUntil(), fingerprint);
    }

    /** The outages of the period that have no end yet, by id. */
    public List<String> openOutages() {
        return undone().filter(Fact.Outage.class::isInstance).map(Fact::id).toList();
    }

    /** What else is not done yet and so weighs more with every hour: tickets, restores, notices, deliveries, by id. */
    public List<String> unfinished() {
        return undone().filter(fact -> !(fact instanceof Fact.Outage))
                .map(Fact::id)
                .toList();
    }

    private Stream<Fact> undone() {
        return recorded.all().stream()
                .filter(fact -> !Foresight.doneAt(computed.knownUntil(), fact).equals(fact));
    }
}
