package io.makegood.assess;

import io.makegood.assess.Assessment.Carried;
import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Bases.BaseAmount;
import io.makegood.assess.rule.CapFacts;
import io.makegood.assess.rule.Decision;
import io.makegood.measure.Interval;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Cap.Limit;
import io.makegood.terms.value.Fraction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Stage 6: what caps leave. It keeps what was carried, and which lines a cap has cut in proportion. */
final class Capping {

    private final Inputs inputs;
    private final History history;
    private final Bases bases;
    private final List<Carried> carried = new ArrayList<>();
    private final List<Capped> cuts = new ArrayList<>();
    private final Map<Taken, Fraction> taken = new LinkedHashMap<>();

    /** The lines (by their place) that a cap added up, and the exact limit that was left for them. */
    record Capped(Cap cap, List<Integer> lines, Fraction limit, String unit, boolean cut) {}

    /** What the awards of this assessment have taken of a cap. */
    Fraction taken(Cap cap, CapScope scope) {
        return taken.getOrDefault(new Taken(cap, scope), Fraction.ZERO);
    }

    private record Taken(Cap cap, CapScope scope) {}

    private record Limited(CapScope scope, List<Integer> lines, Fraction limit, String unit) {}

    Capping(Inputs inputs, History history, Bases bases) {
        this.inputs = inputs;
        this.history = history;
        this.bases = bases;
    }

    List<Carried> carried() {
        return List.copyOf(carried);
    }

    List<Capped> cuts() {
        return List.copyOf(cuts);
    }

    List<Due> apply(Cap cap, List<Due> due, Predicate<Due> subject) {
        List<Due> capped = new ArrayList<>(due);
        Map<CapScope, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < due.size(); i++) {
            if (due.get(i).isOwed() && subject.test(due.get(i))) {
                groups.computeIfAbsent(CapScope.of(inputs, cap, due.get(i)), scope -> new ArrayList<>())
                        .add(i);
            }
        }
        Map<CapScope, Fraction> spent = new LinkedHashMap<>();
        groups.forEach((scope, lines) -> {
            if (cap.limit() instanceof Limit.Times times) {
                countOut(cap, scope, times, lines, capped);
            } else {
                cut(cap, limited(cap, scope, lines, capped), spent, capped);
            }
        });
        return capped;
    }

    private Limited limited(Cap cap, CapScope scope, List<Integer> lines, List<Due> due) {
        BaseAmount limit = limit(cap.limit(), due.get(lines.getFirst()).service(), scope.span());
        return new Limited(
                scope,
                lines.stream()
                        .filter(i -> due.get(i).unit().equals(limit.unit()))
                        .toList(),
                limit.amount(),
                limit.unit());
    }

    BaseAmount limit(Limit limit, String service, Interval span) {
        return switch (limit) {
            case Limit.PercentOf percent ->
                times(bases.of(percent.base(), service, span), percent.percent().share());
            case Limit.FractionOf fraction -> times(bases.of(fraction.base(), service, span), fraction.fraction());
            case Limit.AtMostMoney money ->
                BaseAmount.money(
                        money.amount().exact(), money.amount().currency().getCurrencyCode());
            case Limit.AtMostTime time -> new BaseAmount(time.time().exact(), Amounts.SECONDS, false);
            case Limit.AtMostUnits units -> new BaseAmount(units.count().exact(), units.unit(), false);
            case Limit.Times times -> throw new IllegalArgumentException("A number of awards is not an amount");
        };
    }

    private static BaseAmount times(BaseAmount base, Fraction share) {
        return new BaseAmount(base.amount().times(share), base.unit(), base.money());
    }

    private void cut(Cap cap, Limited group, Map<CapScope, Fraction> spent, List<Due> due) {
        if (group.lines().isEmpty()) {
            return;
        }
        Fraction used = awardedBefore(cap, group).plus(spentIn(group.scope(), spent));
        Fraction limit = group.limit().minus(used).max(Fraction.ZERO);
        Fraction asked = sum(group.lines(), due);
        var decision = inputs.decideEach(
                        List.of(new CapFacts.Asked(0, asked, limit, cap.excess())),
                        CapFacts.Ruling.class,
                        1,
                        CapFacts.Ruling::group)
                .getFirst();
        boolean isCut = !(decision.conclusion() instanceof CapFacts.Uncut);
        allocate(cap, group, limit, decision, due);
        Fraction left = sum(group.lines(), due);
        spent.merge(group.scope(), left, Fraction::plus);
        taken.merge(new Taken(cap, group.scope()), left, Fraction::plus);
        cuts.add(new Capped(cap, group.lines(), limit, group.unit(), isCut));
        if (decision.conclusion() instanceof CapFacts.CutAndCarried) {
            carried.add(new Carried(cap.id(), group.unit(), Amounts.decimal(asked.minus(left))));
        }
    }

    private Fraction awardedBefore(Cap cap, Limited group) {
        return cap.scope() == Cap.Scope.EVENT
                ? Fraction.ZERO
                : history.awarded(group.unit(), earlier -> group.scope().covers(cap, earlier));
    }

    /** What months before have taken in this very assessment, where a cap looks back over several months. */
    private static Fraction spentIn(CapScope scope, Map<CapScope, Fraction> spent) {
        return spent.entrySet().stream()
                .filter(before -> !scope.span().equals(scope.usedIn())
                        && before.getKey().subject().equals(scope.subject())
                        && before.getKey().span().end().isAfter(scope.usedIn().start())
                        && !before.getKey().span().end().isAfter(scope.usedIn().end()))
                .map(Map.Entry::getValue)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private void allocate(Cap cap, Limited group, Fraction limit, Decision<CapFacts.Ruling> decision, List<Due> due) {
        Fraction asked = sum(group.lines(), due);
        boolean cut = !(decision.conclusion() instanceof CapFacts.Uncut);
        Fraction rest = limit;
        for (int i : group.lines()) {
            Due line = due.get(i);
            Fraction after = line.left();
            if (cut) {
                after = cap.allocation() == Cap.Allocation.PRO_RATA
                        ? line.left().times(limit).dividedBy(asked)
                        : line.left().min(rest);
            }
            rest = rest.minus(after);
            due.set(i, line.left(after, finding(cap, group, limit, decision, line.left(), after)));
        }
    }

    private static Finding finding(
            Cap cap,
            Limited group,
            Fraction limit,
            Decision<CapFacts.Ruling> decision,
            Fraction before,
            Fraction after) {
        Map<String, String> values = Values.of(
                "cap", cap.id(),
                "scope", cap.scope(),
                "limit", group.limit(),
                "used", group.limit().minus(limit),
                "before", before,
                "after", after,
                "unit", group.unit());
        if (cap.limit() instanceof Limit.PercentOf percent) {
            values.put("percent", percent.percent() + " %");
        }
        return Values.finding(decision, values);
    }

    private void countOut(Cap cap, CapScope scope, Limit.Times times, List<Integer> lines, List<Due> due) {
        int before = Math.toIntExact(history.awards(earlier -> scope.covers(cap, earlier)));
        for (int n = 0; n < lines.size(); n++) {
            Due line = due.get(lines.get(n));
            var ruling = inputs.decideEach(
                            List.of(new CapFacts.AskedTimes(0, before + n + 1, times.count())),
                            CapFacts.Ruling.class,
                            1,
                            CapFacts.Ruling::group)
                    .getFirst();
            boolean stands = ruling.conclusion() instanceof CapFacts.Uncut;
            Finding because = Values.finding(
                    ruling, "cap", cap.id(), "scope", cap.scope(), "nth", before + n + 1, "allowed", times.count());
            due.set(lines.get(n), line.left(stands ? line.left() : Fraction.ZERO, because));
        }
    }

    private static Fraction sum(List<Integer> lines, List<Due> due) {
        return lines.stream().map(i -> due.get(i).left()).reduce(Fraction.ZERO, Fraction::plus);
    }
}
