package io.makegood.credit;

import io.makegood.audit.Sha256;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import java.math.BigDecimal;
import java.util.List;

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

    /** The outages of the period that have no end yet, by id. */
    public List<String> openOutages() {
        return recorded.of(Fact.Outage.class).stream()
                .filter(outage -> outage.span().isOpen())
                .map(Fact.Outage::id)
                .toList();
    }
}
