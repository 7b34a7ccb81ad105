package io.makegood.measure.counting;

import io.makegood.measure.Measured.LeftOut;
import io.makegood.measure.Measured.Reason;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.time.Calendars;
import io.makegood.measure.time.TakenTime;
import io.makegood.measure.time.TimeSet;
import io.makegood.measure.time.Timeline;
import io.makegood.terms.measurement.Exclusion;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the exclusions of an objective take out, worked out once over all facts, because a quota runs across windows. A
 * second of time is excluded once, by the first source in time and the first exclusion in the terms that grants it.
 */
public final class ExcludedTime {

    private final CountingRules rules;
    private final List<ExclusionTest> tests = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final TakenTime taken = new TakenTime();
    private final Map<String, TimeSet> outageRests = new HashMap<>();
    private final Map<String, TimeSet> maintenanceRests = new HashMap<>();
    private final Timeline<Remark> remarks;
    private final Timeline<Remark> grants;
    private final TimeSet all;

    /** By what exclusions are read: the calendars and the zone of the terms, and the rules. */
    public record Reading(Calendars calendars, ZoneId zone, CountingRules rules) {}

    private ExcludedTime(List<Exclusion> exclusions, Facts facts, Reading reading, long knownUntil) {
        this.rules = reading.rules();
        for (Exclusion exclusion : exclusions) {
            tests.add(new ExclusionTest(exclusion, reading));
        }
        TimeSet providerFault = collect(facts, knownUntil);
        sources.sort(Source.IN_TIME);
        List<Remark> made = new ArrayList<>();
        for (Source source : sources) {
            decide(source, providerFault, made);
        }
        remarks = Remark.timeline(made);
        made.removeIf(remark -> remark.reason() != Reason.EXCLUDED);
        grants = Remark.timeline(made);
        all = taken.all();
    }

    public static ExcludedTime of(List<Exclusion> exclusions, Facts facts, Reading reading, long knownUntil) {
        return new ExcludedTime(exclusions, facts, reading, knownUntil);
    }

    /** Gathers the sources and returns the time of the outages that no exclusion speaks of. */
    private TimeSet collect(Facts facts, long knownUntil) {
        for (Fact.Maintenance maintenance : facts.of(Fact.Maintenance.class)) {
            Source source = Source.of(maintenance, knownUntil);
            if (!source.time().isEmpty()) {
                sources.add(source);
            }
        }
        TimeSet.Builder fault = new TimeSet.Builder();
        for (Fact.Outage outage : facts.of(Fact.Outage.class)) {
            TimeSet time = Source.known(outage.span(), knownUntil);
            if (time.isEmpty()) {
                continue;
            }
            Optional<Source> source = outage.cause()
                    .ground()
                    .map(ground -> Source.of(outage, ground, knownUntil))
                    .filter(this::isSpokenOf);
            source.ifPresentOrElse(sources::add, () -> fault.add(time.start(0), time.end(0)));
        }
        return fault.build();
    }

    private boolean isSpokenOf(Source source) {
        for (ExclusionTest test : tests) {
            if (test.speaksOf(source)) {
                return true;
            }
        }
        return false;
    }

    private void decide(Source source, TimeSet providerFault, List<Remark> made) {
        TimeSet rest = taken.freeOf(source.time());
        TimeSet already = taken.takenOf(source.time());
        if (!already.isEmpty()) {
            made.add(Remark.of(source.fact(), already, rules.on(new CountingRules.ExcludedAlready())));
        }
        for (ExclusionTest test : tests) {
            if (test.speaksOf(source) && !rest.isEmpty()) {
                TimeSet granted = test.excluded(source, rest, providerFault, made);
                taken.take(granted);
                rest = rest.minus(granted);
            }
        }
        (source.outage() ? outageRests : maintenanceRests).put(source.fact(), rest);
    }

    CountingRules rules() {
        return rules;
    }

    /** All excluded time. */
    public TimeSet all() {
        return all;
    }

    /** What of an outage is left for the provider to answer for. */
    TimeSet restOf(Fact.Outage outage, long knownUntil) {
        TimeSet rest = outageRests.get(outage.id());
        return rest == null ? Source.known(outage.span(), knownUntil) : rest;
    }

    /** What of a maintenance no exclusion took out. */
    TimeSet restOf(Fact.Maintenance maintenance) {
        return maintenanceRests.getOrDefault(maintenance.id(), TimeSet.NONE);
    }

    /** Adds what was excluded, or refused to be, between two instants. */
    public void addTo(List<LeftOut> leftOut, long from, long until) {
        for (Remark remark : remarks.touching(from, until)) {
            remark.addTo(leftOut, from, until);
        }
    }

    /** Adds the excluded time of another fact between two instants, with the reasons of what excluded it. */
    void addExcludedOf(Down down, List<LeftOut> leftOut, long from, long until) {
        for (Remark remark : grants.touching(down.start(), down.end())) {
            if (!remark.fact().equals(down.fact())) {
                remark.about(down.fact(), remark.time().intersect(down.time())).addTo(leftOut, from, until);
            }
        }
    }

    /** Excluded time between two instants, in nanoseconds. */
    public long lengthWithin(long from, long until) {
        return all.clip(from, until).length();
    }
}
