package io.makegood.web.terms.tryit;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Result;
import io.makegood.assess.Assessment.Status;
import io.makegood.assess.Assessor;
import io.makegood.assess.explain.Explanation;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import java.util.List;
import java.util.Locale;

/** What the terms would make of something that did not happen: computed by the same rules, recorded nowhere. */
public record Trial(List<Line> results, List<Line> awards) {

    /** What came out and the steps that led to it. */
    public record Line(String headline, List<String> steps) {
        private static Line of(Explanation.Line line) {
            return new Line(
                    line.headline(),
                    line.steps().stream()
                            .map(step -> (step.rule() + " " + step.sentence()).strip())
                            .toList());
        }
    }

    /** Of the objective and of those that the same happening concerns; nothing else of the contract is looked at. */
    static Trial of(Terms terms, Objective objective, TrialFacts happened, Locale language) {
        List<Objective> concerned = terms.objectives().stream()
                .filter(other -> Asked.together(objective, other))
                .toList();
        Terms alone =
                new Terms(terms.header(), terms.scope(), terms.clauses(), concerned, terms.settlement(), List.of());
        Assessment whole = Assessor.assess(alone, happened.period(), new Facts(happened.facts()));
        Assessment shown = new Assessment(
                whole.period(),
                whole.origins(),
                whole.results().stream()
                        .filter(result -> isShown(result, objective))
                        .toList(),
                whole.entitlements().stream().filter(Trial::isSomething).toList(),
                whole.totals(),
                whole.carried());
        Explanation explained = Explanation.of(alone, shown, language);
        return new Trial(
                explained.results().stream().map(Line::of).toList(),
                explained.awards().stream().map(Line::of).toList());
    }

    private static boolean isShown(Result result, Objective objective) {
        return result.objective().equals(objective.id())
                ? result.status() != Status.NOT_APPLICABLE
                        || result.measured().event().isEmpty()
                : result.status() == Status.MISSED;
    }

    private static boolean isSomething(Entitlement entitlement) {
        return !(entitlement.claim().entitled() instanceof Assessment.Owed.NothingOwed)
                || !(entitlement.owed() instanceof Assessment.Owed.NothingOwed);
    }
}
