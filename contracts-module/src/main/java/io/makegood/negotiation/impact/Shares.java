package io.makegood.negotiation.impact;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Line;
import io.makegood.assess.Assessment.Result;
import io.makegood.assess.Assessment.Total;
import io.makegood.credit.Amount;
import io.makegood.measure.Interval;
import io.makegood.measure.Measured;
import io.makegood.measure.Measured.LeftOut;
import io.makegood.measure.Measured.Reason;
import io.makegood.measure.Measured.Stretch;
import io.makegood.measure.fact.Facts;
import io.makegood.negotiation.impact.Happening.Effect;
import io.makegood.negotiation.impact.Happening.Subject;
import io.makegood.negotiation.impact.Happening.Why;
import io.makegood.record.Place;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells of each thing that happened what counted of it and which share of what is owed goes back to it. */
final class Shares {
    private final Map<String, Objective> objectives = new HashMap<>();
    private final Facts facts;
    private final Map<Subject, Gathered> all = new LinkedHashMap<>();

    private Shares(Terms terms, Facts facts) {
        terms.objectives().forEach(objective -> objectives.put(objective.id(), objective));
        this.facts = facts;
    }

    static Map<Subject, Effect> of(Terms terms, List<Assessment> months, Facts facts) {
        Shares shares = new Shares(terms, facts);
        months.forEach(shares::take);
        Map<Subject, Effect> effects = new LinkedHashMap<>();
        shares.all.forEach((subject, gathered) -> effects.put(subject, gathered.effect()));
        return effects;
    }

    private record Gathered(Map<String, Fraction> counted, Map<String, BigDecimal> owed, Set<Why> leftOut) {
        private static Gathered nothing() {
            return new Gathered(new HashMap<>(), new TreeMap<>(), new HashSet<>());
        }

        private Effect effect() {
            return new Effect(
                    counted.values().stream().reduce(Fraction.ZERO, Fraction::max),
                    owed.entrySet().stream()
                            .filter(sum -> sum.getValue().signum() != 0)
                            .map(sum -> new Total(sum.getKey(), sum.getValue()))
                            .toList(),
                    leftOut);
        }
    }

    private record Window(String objective, Interval window, String event) {}

    private void take(Assessment month) {
        Map<Window, Measured> measured = new HashMap<>();
        for (Result result : month.results()) {
            Measured what = result.measured();
            measured.put(new Window(result.objective(), what.window(), what.event()), what);
            what.counted().forEach(stretch -> count(result, stretch));
            what.leftOut().stream()
                    .filter(each -> each.reason() != Reason.ROUNDED)
                    .forEach(each -> leaveOut(result, each));
        }
        month.entitlements().forEach(entitlement -> owe(entitlement, measured));
    }

    private void count(Result result, Stretch stretch) {
        subject(result.objective(), stretch.fact())
                .ifPresent(subject ->
                        gathered(subject).counted().merge(result.objective(), length(stretch), Fraction::plus));
    }

    private void leaveOut(Result result, LeftOut leftOut) {
        subject(result.objective(), leftOut.fact())
                .ifPresent(subject -> gathered(subject).leftOut().add(new Why(leftOut.reason(), leftOut.exclusion())));
    }

    private void owe(Entitlement entitlement, Map<Window, Measured> measured) {
        Amount amount = Amount.of(entitlement.owed());
        if (!amount.addsUp()) {
            return;
        }
        Line line = entitlement.line();
        Measured what = measured.get(new Window(line.objective(), line.window(), line.event()));
        Map<Subject, Fraction> behind = new LinkedHashMap<>();
        if (what != null) {
            for (Stretch stretch : what.counted()) {
                subject(line.objective(), stretch.fact())
                        .ifPresent(subject -> behind.merge(subject, length(stretch), Fraction::plus));
            }
        }
        if (behind.isEmpty()) {
            behind.put(new Subject(Optional.empty(), line.objective(), line.window()), Fraction.ONE);
        }
        List<BigDecimal> portions = Portions.of(amount.value(), List.copyOf(behind.values()));
        int at = 0;
        for (Subject subject : behind.keySet()) {
            gathered(subject).owed().merge(amount.unit(), portions.get(at++), BigDecimal::add);
        }
    }

    private Optional<Subject> subject(String objective, String fact) {
        return Optional.ofNullable(objectives.get(objective))
                .flatMap(known -> Kinds.named(known, fact, facts))
                .map(found -> new Subject(Optional.of(found), "", Place.of(found)));
    }

    private Gathered gathered(Subject subject) {
        return all.computeIfAbsent(subject, any -> Gathered.nothing());
    }

    private static Fraction length(Stretch stretch) {
        return stretch.span().isOpen()
                ? Fraction.ZERO
                : Fraction.of(stretch.span().length().toSeconds());
    }
}
