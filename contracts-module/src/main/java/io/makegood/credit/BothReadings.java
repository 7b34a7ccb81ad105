package io.makegood.credit;

import io.makegood.assess.Assessment.Total;
import io.makegood.record.contest.Contested;
import java.util.List;

/**
 * A period whose records the parties read differently: what is owed by the reading of each, and what neither disputes: line
 * by line the lesser of both.
 */
public record BothReadings(List<Contested> contested, Totals totals) {
    public BothReadings {
        contested = List.copyOf(contested);
    }

    /** The sum of each unit. */
    public record Totals(List<Total> provider, List<Total> customer, List<Total> undisputed) {
        public Totals {
            provider = List.copyOf(provider);
            customer = List.copyOf(customer);
            undisputed = List.copyOf(undisputed);
        }
    }
}
