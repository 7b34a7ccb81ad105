package io.makegood.assess;

import io.makegood.assess.Assessment.Claim;
import io.makegood.assess.Assessment.ClaimState;
import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Granted;
import io.makegood.assess.Assessment.Line;
import io.makegood.assess.Assessment.Owed;
import io.makegood.assess.rule.AfterEffectFacts;
import io.makegood.assess.rule.AfterEffectFacts.Consequence;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact.EarlierResult;
import io.makegood.terms.remedy.AfterEffect;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stage 8, earning back: credits of earlier windows of which a share returns to the provider after enough good windows. */
record EarningBack(Inputs inputs, History history) {

    /** Lines that reduce what is owed, or say why they do not; one for each earlier credit and window. */
    List<Entitlement> lines() {
        List<Entitlement> lines = new ArrayList<>();
        for (AfterEffect effect : inputs.terms().settlement().afterEffects()) {
            if (effect instanceof AfterEffect.EarnBack earnBack) {
                earnBack.objectives().forEach(objective -> lines.addAll(lines(earnBack, objective)));
            }
        }
        return lines;
    }

    private List<Entitlement> lines(AfterEffect.EarnBack effect, String objective) {
        Course course = Course.of(history, List.of(objective));
        List<Interval> windows = history.judged().stream()
                .filter(now -> now.objective().id().equals(objective))
                .map(Judged::window)
                .filter(course.windows()::contains)
                .distinct()
                .toList();
        List<Entitlement> lines = new ArrayList<>();
        for (EarlierResult earlier : history.earlier()) {
            Fraction credit = credit(earlier);
            if (earlier.objective().equals(objective) && credit.signum() > 0) {
                for (Interval window : windows) {
                    line(effect, earlier, credit, course, window).ifPresent(lines::add);
                }
            }
        }
        return lines;
    }

    private Fraction credit(EarlierResult earlier) {
        return earlier.awards().stream()
                .filter(award -> award.unit().equals(inputs.currency()))
                .map(award -> Fraction.of(award.amount()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private Optional<Entitlement> line(
            AfterEffect.EarnBack effect, EarlierResult earlier, Fraction credit, Course course, Interval window) {
        int kept = course.keptSince(earlier.span().end(), window);
        boolean decidedBefore = course.missedBetween(earlier.span().end(), window) || kept > effect.cleanWindows();
        if (decidedBefore || window.start().isBefore(earlier.span().end())) {
            return Optional.empty();
        }
        boolean missed = course.isMissed(window);
        var decision = inputs.decideEach(
                        List.of(new AfterEffectFacts.KeptSince(0, kept, effect.cleanWindows(), missed)),
                        Consequence.class,
                        1,
                        Consequence::effect)
                .getFirst();
        boolean earned = decision.conclusion() instanceof AfterEffectFacts.EarnedBack;
        Fraction back = earned ? credit.times(effect.share().share()) : Fraction.ZERO;
        var finding = Values.finding(
                decision,
                "credit",
                credit,
                "unit",
                inputs.currency(),
                "share",
                effect.share() + " %",
                "windows",
                kept,
                "needed",
                effect.cleanWindows(),
                "missFrom",
                earlier.span().start(),
                "missUntil",
                earlier.span().end(),
                "earnedBack",
                back);
        Owed owed = earned ? new Owed.EarnedBack(money(back)) : new Owed.NothingOwed();
        return Optional.of(new Entitlement(
                new Line(earlier.objective(), clause(earlier.objective()), effect.id(), window, earlier.id()),
                new Granted(new Award.PercentOfBase(effect.share()), credit, back, back),
                new Claim(ClaimState.NOT_NEEDED, Optional.empty(), owed),
                owed,
                Optional.empty(),
                List.of(finding)));
    }

    private Money money(Fraction exact) {
        var rounding = inputs.terms().settlement().rounding().rounding();
        return new Money(
                exact.toDecimal(rounding.places(), rounding.mode()),
                inputs.terms().header().setting().currency());
    }

    private String clause(String objective) {
        return inputs.terms().objectives().stream()
                .filter(known -> known.id().equals(objective))
                .map(known -> known.clause())
                .findFirst()
                .orElse("");
    }
}
