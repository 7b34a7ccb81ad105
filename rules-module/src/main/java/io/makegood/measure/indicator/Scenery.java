package io.makegood.measure.indicator;

import io.makegood.measure.Assessed;
import io.makegood.measure.counting.CountingRules;
import io.makegood.measure.counting.ExcludedTime;
import io.makegood.measure.counting.OutageCounting;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.time.Calendars;
import io.makegood.measure.time.Nanos;
import io.makegood.measure.time.Windows;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Window;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What all objectives of an assessment share. Those of one service with the same exclusions, and with the same way of
 * counting, see the same excluded time and the same outages, so that these are worked out once.
 */
public final class Scenery {

    final Calendars calendars;
    final ZoneId zone;
    final long knownUntil;
    private final Terms terms;
    private final Assessed assessed;
    private final Facts facts;
    private final CountingRules rules;
    private final Map<Window.Recurrence, Windows> windows = new HashMap<>();
    private final Map<String, Facts> ofServices = new HashMap<>();
    private final Map<Sight, ExcludedTime> excluded = new HashMap<>();
    private final Map<Counted, OutageCounting> counted = new HashMap<>();

    public Scenery(Terms terms, Assessed assessed, Facts facts, CountingRules rules) {
        this.terms = terms;
        this.assessed = assessed;
        this.facts = facts;
        this.rules = rules;
        this.calendars = new Calendars(terms.scope().calendars());
        this.zone = terms.header().setting().zone();
        this.knownUntil = Nanos.of(assessed.knownUntil());
    }

    /** From where an objective looks at outages: its service and its exclusions. */
    record Sight(String service, List<Exclusion> exclusions) {}

    private record Counted(Sight sight, Counting counting) {}

    Facts about(String service) {
        return ofServices.computeIfAbsent(service, facts::about);
    }

    Windows windows(Window.Recurrence recurrence) {
        return windows.computeIfAbsent(recurrence, each -> new Windows(terms.header(), each, assessed.inForce()));
    }

    ExcludedTime excluded(Sight sight) {
        return excluded.computeIfAbsent(
                sight,
                from -> ExcludedTime.of(
                        from.exclusions(),
                        about(from.service()),
                        new ExcludedTime.Reading(calendars, zone, rules),
                        knownUntil));
    }

    OutageCounting counting(Sight sight, Counting counting) {
        return counted.computeIfAbsent(
                new Counted(sight, counting),
                of -> new OutageCounting(counting, excluded(sight), about(sight.service()), knownUntil));
    }
}
