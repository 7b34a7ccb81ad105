package io.makegood.credit;

import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Periods of one contract computed one after the other, each told what the ones before it found and granted. */
final class Chain {
    private final ContractId contract;
    private final List<Ruling> rulings;
    private final Instant knownUntil;
    private final Function<Interval, Facts> records;
    private final List<Fact> earlier = new ArrayList<>();

    Chain(ContractId contract, List<Ruling> rulings, Instant knownUntil, Function<Interval, Facts> records) {
        this.contract = contract;
        this.rulings = List.copyOf(rulings);
        this.knownUntil = knownUntil;
        this.records = records;
    }

    /** Takes in what was issued for a period. */
    void remember(Computed issued) {
        earlier.removeIf(fact -> fact instanceof Fact.CarriedOver);
        for (Part part : issued.parts()) {
            earlier.addAll(EarlierResults.of(part.ruling(), part.assessment()));
            earlier.addAll(EarlierResults.carriedBy(part.ruling(), part.assessment()));
        }
    }

    /** Computes the next period and takes it in. */
    Run advance(Period period) {
        List<Ruling> now = Computation.ruling(rulings, period);
        if (now.isEmpty()) {
            return new Run(new Computed(contract, period, knownUntil, List.of()), List.of());
        }
        List<Fact> facts = facts(now, period).stream().filter(this::hasBegun).toList();
        Run run = Computation.run(contract, now, new Computation.Question(period, knownUntil, facts));
        remember(run.computed());
        return run;
    }

    /** How the period would end if all that is open were done now; takes nothing in. */
    Outlook foresee(Period period) {
        List<Ruling> now = Computation.ruling(rulings, period);
        if (now.isEmpty()) {
            return new Outlook(new Computed(contract, period, knownUntil, List.of()), Set.of());
        }
        Instant end = period.in(now.getLast().terms().header().setting().zone()).end();
        List<Fact> facts = facts(now, period).stream()
                .map(fact -> Foresight.doneAt(knownUntil, fact))
                .toList();
        Run run = Computation.run(contract, now, new Computation.Question(period, end, facts));
        return new Outlook(run.computed(), Foresight.undecided(now));
    }

    /** Nothing is owed yet for what is only announced: it may be called off. Everything else lies in its past. */
    private boolean hasBegun(Fact fact) {
        return switch (fact) {
            case Fact.Outage outage -> outage.span().start().isBefore(knownUntil);
            case Fact.Maintenance works -> works.span().start().isBefore(knownUntil);
            case Fact.Deployment deployment -> deployment.span().start().isBefore(knownUntil);
            default -> true;
        };
    }

    private List<Fact> facts(List<Ruling> now, Period period) {
        ZoneId zone = now.getLast().terms().header().setting().zone();
        Instant start = Computation.start(now, period).atStartOfDay(zone).toInstant();
        Instant end = period.in(zone).end();
        List<Fact> facts =
                new ArrayList<>(records.apply(new Interval(start, end)).all());
        if (end.isBefore(knownUntil)) {
            facts.addAll(claimsSince(new Interval(end, knownUntil), facts));
        }
        earlier.stream().filter(fact -> reaches(fact, start)).forEach(facts::add);
        return facts;
    }

    /** A claim about the period may come in after its end. */
    private List<Fact.Claim> claimsSince(Interval later, List<Fact> known) {
        return records.apply(later).of(Fact.Claim.class).stream()
                .filter(claim -> !known.contains(claim))
                .toList();
    }

    private static boolean reaches(Fact fact, Instant start) {
        return !(fact instanceof Fact.EarlierResult result)
                || result.span().end().isAfter(start);
    }
}
