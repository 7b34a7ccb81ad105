package io.makegood.measure.counting;

import io.makegood.measure.counting.CountingRules.OutageTime;
import io.makegood.measure.counting.CountingRules.Ruling;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.TimeSet;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.value.Fraction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first two steps of counting: which facts are downtime that the provider answers for, and from which instant.
 * Maintenance that interrupts and is not excluded counts from its start, whatever its severity and whoever reported it.
 */
final class Downs {

    private final Counting counting;
    private final CountingRules rules;
    private final ExcludedTime excluded;
    private final long knownUntil;
    final List<Down> counted = new ArrayList<>();
    final List<Remark> remarks = new ArrayList<>();

    Downs(Counting counting, ExcludedTime excluded, Facts facts, long knownUntil) {
        this.counting = counting;
        this.excluded = excluded;
        this.rules = excluded.rules();
        this.knownUntil = knownUntil;
        for (Fact.Outage outage : facts.of(Fact.Outage.class)) {
            add(outage);
        }
        for (Fact.Maintenance maintenance : facts.of(Fact.Maintenance.class)) {
            TimeSet rest = maintenance.interrupts() ? excluded.restOf(maintenance) : TimeSet.NONE;
            add(new Down(
                    maintenance.id(), rest, Fraction.ONE, maintenance.span().isOpen()));
        }
    }

    private void add(Fact.Outage outage) {
        TimeSet rest = excluded.restOf(outage, knownUntil);
        boolean severityCounts =
                counting.severities().isEmpty() || counting.severities().contains(outage.severity());
        if (!severityCounts) {
            add(outage, rest, new OutageTime(false, false));
            return;
        }
        long from = countsFrom(outage);
        add(outage, rest.clip(Nanos.FOR_EVER_AGO, from), new OutageTime(true, false));
        add(outage, rest.clip(from, Nanos.NEVER), new OutageTime(true, true));
    }

    private void add(Fact.Outage outage, TimeSet time, OutageTime question) {
        if (time.isEmpty()) {
            return;
        }
        Ruling ruling = rules.on(question);
        if (ruling.counts()) {
            add(new Down(outage.id(), time, outage.affected(), outage.span().isOpen()));
        } else {
            remarks.add(Remark.of(outage.id(), time, ruling));
        }
    }

    private void add(Down down) {
        if (!down.time().isEmpty()) {
            counted.add(down);
        }
    }

    /** What was never detected, reported or ticketed does not begin to count where that is the rule. */
    private long countsFrom(Fact.Outage outage) {
        Optional<Instant> from =
                switch (counting.start()) {
                    case ACTUAL -> Optional.of(outage.span().start());
                    case DETECTED -> outage.noticed().detectedAt();
                    case REPORTED -> outage.noticed().reportedAt();
                    case TICKET -> outage.noticed().ticketAt();
                };
        return from.map(Nanos::of).orElse(Nanos.NEVER);
    }
}
