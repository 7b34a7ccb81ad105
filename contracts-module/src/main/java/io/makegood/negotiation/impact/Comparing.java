package io.makegood.negotiation.impact;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Assessment.Owed;
import io.makegood.assess.Assessment.Result;
import io.makegood.assess.Assessment.Status;
import io.makegood.credit.Replay;
import io.makegood.measure.fact.Facts;
import io.makegood.negotiation.impact.Happening.Effect;
import io.makegood.negotiation.impact.Happening.Subject;
import io.makegood.negotiation.impact.Impact.Judgeable;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.value.Fraction;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plays two terms on the same facts and holds the results against each other; a pure function of its arguments. */
final class Comparing {
    private final List<YearMonth> months;
    private final Facts facts;
    private final Instant knownUntil;
    private final IntConsumer done;

    Comparing(List<YearMonth> months, Facts facts, Instant knownUntil, IntConsumer done) {
        this.months = months;
        this.facts = facts;
        this.knownUntil = knownUntil;
        this.done = done;
    }

    /** Terms with what they came to, month by month. */
    private record Played(Terms terms, List<Assessment> assessments) {}

    Impact of(Terms before, Terms after) {
        Played old = played(before, 0);
        Played now = played(after, months.size());
        return new Impact(
                months,
                yielded(old),
                yielded(now),
                happenings(old, now),
                new Judgeable(Kinds.anyRecords(facts), unjudged(before, old, after, now)));
    }

    private Played played(Terms terms, int doneBefore) {
        Terms judgeable = new Terms(
                terms.header(),
                terms.scope(),
                terms.clauses(),
                terms.objectives().stream()
                        .filter(objective -> !Kinds.isUnknown(objective, facts))
                        .toList(),
                terms.settlement(),
                List.of());
        Replay replay = Replay.of(judgeable, months);
        return new Played(judgeable, replay.play(facts, knownUntil, count -> done.accept(doneBefore + count)));
    }

    private Yield yielded(Played played) {
        List<Yield.Month> yields = new ArrayList<>();
        for (int at = 0; at < months.size(); at++) {
            yields.add(month(months.get(at), played.assessments().get(at)));
        }
        return new Yield(yields);
    }

    private static Yield.Month month(YearMonth month, Assessment assessment) {
        Set<String> missed = assessment.results().stream()
                .filter(result -> result.status() == Status.MISSED)
                .map(Result::objective)
                .collect(Collectors.toSet());
        long duties = assessment.entitlements().stream()
                .filter(each -> each.owed() instanceof Owed.Obligation || each.owed() instanceof Owed.Entitled)
                .count();
        return new Yield.Month(
                month,
                assessment.totals(),
                missed,
                assessment.entitlements().stream()
                        .map(Entitlement::findings)
                        .flatMap(List::stream)
                        .anyMatch(Comparing::isAtCap),
                Math.toIntExact(duties));
    }

    /** A cap that has taken something away, or that is used up by what it let through. */
    private static boolean isAtCap(Finding finding) {
        Map<String, String> values = finding.values();
        if (values.containsKey("nth") && values.containsKey("allowed")) {
            return number(values, "nth").compareTo(number(values, "allowed")) >= 0;
        }
        if (!values.containsKey("cap") || !values.containsKey("limit") || !values.containsKey("after")) {
            return false;
        }
        return !values.getOrDefault("before", "").equals(values.getOrDefault("after", ""))
                || number(values, "limit").minus(number(values, "used")).equals(number(values, "after"));
    }

    private static Fraction number(Map<String, String> values, String name) {
        return Fraction.parse(values.getOrDefault(name, "0"));
    }

    private List<Happening> happenings(Played old, Played now) {
        Map<Subject, Effect> before = Shares.of(old.terms(), old.assessments(), facts);
        Map<Subject, Effect> after = Shares.of(now.terms(), now.assessments(), facts);
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .map(subject -> new Happening(
                        subject, before.getOrDefault(subject, Effect.NONE), after.getOrDefault(subject, Effect.NONE)))
                .sorted(Comparator.comparing((Happening each) -> each.subject().span())
                        .thenComparing(each -> each.subject().objective())
                        .thenComparing(each ->
                                each.subject().fact().map(fact -> fact.id()).orElse("")))
                .toList();
    }

    /** In either terms, because no record of the months says anything about it. */
    private static List<String> unjudged(Terms before, Played old, Terms after, Played now) {
        Set<String> unjudged = new LinkedHashSet<>(unjudged(after, now));
        unjudged.addAll(unjudged(before, old));
        return List.copyOf(unjudged);
    }

    private static List<String> unjudged(Terms terms, Played played) {
        Set<String> judged = played.assessments().stream()
                .flatMap(month -> month.results().stream())
                .filter(result -> result.status() == Status.MET || result.status() == Status.MISSED)
                .map(Result::objective)
                .collect(Collectors.toSet());
        return terms.objectives().stream()
                .map(Objective::id)
                .filter(id -> !judged.contains(id))
                .toList();
    }
}
