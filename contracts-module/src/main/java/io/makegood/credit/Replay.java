package io.makegood.credit;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessor;
import io.makegood.assess.Period;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.record.Place;
import io.makegood.terms.Header;
import io.makegood.terms.Header.Term;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Terms played on what was recorded of past months, as if they had been in force then: by the same assessor, month by
 * month, each told what the ones before it granted. What must be claimed is taken as claimed in time.
 */
public record Replay(Terms terms, List<YearMonth> months) {
    private static final int NO_VERSION = 0;

    public Replay {
        months = List.copyOf(months);
    }

    /** Terms whose first day is moved back by whole years to before the months, and their last day to behind them. */
    public static Replay of(Terms terms, List<YearMonth> months) {
        Term term = terms.header().term();
        LocalDate from = term.from();
        while (from.isAfter(months.getFirst().atDay(1))) {
            from = from.minusYears(1);
        }
        LocalDate behind = months.getLast().plusMonths(1).atDay(1);
        Term moved = term instanceof Term.Fixed fixed && !fixed.until().isBefore(behind)
                ? new Term.Fixed(from, fixed.until())
                : new Term.Indefinite(from);
        return new Replay(in(terms, moved), months);
    }

    /** The stretch of time of which facts are needed; claims may be known later. */
    public Interval span() {
        return new Interval(
                Lookback.start(terms, months.getFirst().atDay(1))
                        .atStartOfDay(zone())
                        .toInstant(),
                Period.month(months.getLast()).in(zone()).end());
    }

    /** One assessment for each month. After each the count of months that are done is told. */
    public List<Assessment> play(Facts recorded, Instant knownUntil, IntConsumer done) {
        List<Assessment> played = new ArrayList<>();
        List<Fact> earlier = new ArrayList<>();
        for (YearMonth month : months) {
            Period period = Period.month(month);
            List<Fact> facts = new ArrayList<>(told(period, recorded));
            facts.addAll(earlier);
            Assessment assessment = claimed(Assessor.assess(terms, period, new Facts(facts), knownUntil));
            earlier.removeIf(fact -> fact instanceof Fact.CarriedOver);
            earlier.addAll(EarlierResults.of(terms, assessment));
            earlier.addAll(EarlierResults.carriedBy(terms, NO_VERSION, assessment));
            played.add(assessment);
            done.accept(played.size());
        }
        return played;
    }

    private List<Fact> told(Period period, Facts recorded) {
        Interval near = new Interval(
                Lookback.start(terms, period.from()).atStartOfDay(zone()).toInstant(),
                period.in(zone()).end());
        return recorded.all().stream()
                .filter(fact -> fact instanceof Fact.Claim || Place.touches(fact, near))
                .toList();
    }

    /** Terms that ask for a claim would have been claimed under: what is owed is what the customer is entitled to. */
    private static Assessment claimed(Assessment assessment) {
        List<Entitlement> entitlements = assessment.entitlements().stream()
                .map(each -> new Entitlement(
                        each.line(),
                        each.granted(),
                        each.claim(),
                        each.claim().entitled(),
                        each.dueBy(),
                        each.findings()))
                .toList();
        return new Assessment(
                assessment.period(),
                assessment.origins(),
                assessment.results(),
                entitlements,
                Computed.totals(entitlements),
                assessment.carried());
    }

    private ZoneId zone() {
        return terms.header().setting().zone();
    }

    private static Terms in(Terms terms, Term term) {
        Header header = terms.header();
        Header moved = new Header(
                header.title(), header.provider(), header.customer(), header.setting(), term, header.amendments());
        return new Terms(
                moved, terms.scope(), terms.clauses(), terms.objectives(), terms.settlement(), terms.examples());
    }
}
