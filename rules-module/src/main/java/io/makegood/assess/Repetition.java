package io.makegood.assess;

import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Bases.BaseAmount;
import io.makegood.assess.Due.Worth;
import io.makegood.assess.rule.AfterEffectFacts;
import io.makegood.assess.rule.AfterEffectFacts.Chronic;
import io.makegood.measure.Interval;
import io.makegood.terms.remedy.AfterEffect;
import io.makegood.terms.remedy.AfterEffect.Pattern;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Base;
import io.makegood.terms.value.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Stage 8, chronic failure: what repetition gives, in each window in which the pattern holds and that was missed itself. */
record Repetition(Inputs inputs, History history) {

    /** After-effects come after all remedies of an objective. */
    private static final int AFTER_ALL_REMEDIES = Integer.MAX_VALUE;

    List<Due> due() {
        List<Due> due = new ArrayList<>();
        for (AfterEffect effect : inputs.terms().settlement().afterEffects()) {
            if (effect instanceof AfterEffect.Chronic chronic) {
                due.addAll(due(chronic));
            }
        }
        return due;
    }

    private List<Due> due(AfterEffect.Chronic chronic) {
        Course course = Course.of(history, chronic.objectives());
        List<Due> due = new ArrayList<>();
        Map<Interval, Judged> missed = firstMissed(chronic.objectives());
        AfterDays days = new AfterDays(inputs, chronic.objectives());
        for (Interval window : course.windows()) {
            Judged now = missed.get(window);
            if (now != null) {
                List<Finding> findings = patterns(chronic.pattern())
                        .flatMap(pattern -> conclude(pattern, days, course, window))
                        .toList();
                if (!findings.isEmpty()) {
                    due.add(due(chronic, now, findings));
                }
            }
        }
        return due;
    }

    private Map<Interval, Judged> firstMissed(List<String> objectives) {
        Map<Interval, Judged> first = new HashMap<>();
        for (Judged now : history.judged()) {
            if (now.missed() && objectives.contains(now.objective().id())) {
                first.putIfAbsent(now.window(), now);
            }
        }
        return first;
    }

    private static Stream<Pattern> patterns(Pattern pattern) {
        return pattern instanceof Pattern.AnyOf any
                ? any.patterns().stream().flatMap(Repetition::patterns)
                : Stream.of(pattern);
    }

    private Stream<Finding> conclude(Pattern pattern, AfterDays days, Course course, Interval window) {
        return switch (pattern) {
            case Pattern.Consecutive run ->
                conclude(
                        new AfterEffectFacts.MissedInARow(0, course.missedInARow(window), run.windows()),
                        "windows",
                        course.missedInARow(window),
                        "needed",
                        run.windows());
            case Pattern.KOfLast last ->
                conclude(
                        new AfterEffectFacts.MissedOfLast(
                                0, course.missedOfLast(window, last.ofWindows()), last.missed()),
                        "missed",
                        course.missedOfLast(window, last.ofWindows()),
                        "ofWindows",
                        last.ofWindows(),
                        "needed",
                        last.missed());
            case Pattern.OutagesWithinDays many -> {
                int outages = days.outages(window, many.days());
                yield conclude(
                        new AfterEffectFacts.OutagesWithinDays(0, outages, many.moreThan()),
                        "outages",
                        outages,
                        "days",
                        many.days(),
                        "moreThan",
                        many.moreThan());
            }
            case Pattern.DowntimeWithinDays much -> {
                Fraction seconds = days.downtime(window, much.days());
                yield conclude(
                        new AfterEffectFacts.DowntimeWithinDays(
                                0, seconds, much.moreThan().exact()),
                        "seconds",
                        seconds,
                        "days",
                        much.days(),
                        "moreThan",
                        much.moreThan());
            }
            case Pattern.AnyOf any -> throw new IllegalArgumentException("Patterns were taken apart before");
        };
    }

    private Stream<Finding> conclude(Object fact, Object... values) {
        return inputs.book().decide(List.of(fact), Chronic.class).stream()
                .map(decision -> Values.finding(decision, values));
    }

    private Due due(AfterEffect.Chronic chronic, Judged now, List<Finding> findings) {
        Award award = chronic.award();
        BaseAmount base = Amounts.isShare(award)
                ? new Bases(inputs).of(wholeContract(), now.objective().service(), now.window())
                : BaseAmount.money(Fraction.ZERO, inputs.currency());
        Fraction exact = Amounts.isShare(award) ? Amounts.worth(award).times(base.amount()) : Amounts.worth(award);
        boolean money = award instanceof Award.FixedMoney || Amounts.isShare(award);
        Worth worth = new Worth(award, base.amount(), exact, Amounts.unit(award, base.unit()), money);
        return new Due(now, AFTER_ALL_REMEDIES, chronic.id(), worth, exact, findings);
    }

    private static Base wholeContract() {
        return new Base.Charges(Base.Scope.CONTRACT, Base.Invoice.CURRENT, 1, Base.Tax.NET, false);
    }
}
