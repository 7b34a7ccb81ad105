package io.makegood.assess;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Result;
import io.makegood.measure.Assessed;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Header.Amendments;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.util.List;

/**
 * One version of the terms, the stretch in which it is in force, and what holds for a window in which it is replaced: the
 * version at the window's start rules all of it, or each version rules its own part. The later version says which.
 */
public record InForce(Terms terms, Interval span, Amendments amendments) {

    /** Which time is assessed under this version. */
    Assessed assessed(Period period, Instant knownUntil) {
        Interval days = period.in(terms.header().setting().zone());
        return switch (amendments) {
            case SPLIT_WINDOW -> new Assessed(days, span, knownUntil);
            case VERSION_AT_WINDOW_START -> Assessed.of(days, knownUntil);
        };
    }

    /** What is this version's own: a window that begins under another one is not. */
    Assessment own(Assessment assessment) {
        List<Result> results = assessment.results().stream()
                .filter(result -> isOwn(result.measured().window()))
                .toList();
        List<Entitlement> entitlements = assessment.entitlements().stream()
                .filter(entitlement -> isOwn(entitlement.line().window()))
                .toList();
        if (results.size() == assessment.results().size()
                && entitlements.size() == assessment.entitlements().size()) {
            return assessment;
        }
        return new Assessment(
                assessment.period(),
                assessment.origins(),
                results,
                entitlements,
                Totals.of(entitlements),
                entitlements.isEmpty() ? List.of() : assessment.carried());
    }

    /** What is carried over into a period is told to each version of it, and owed under the one at its start. */
    Facts told(Period period, Facts facts) {
        boolean first = span.contains(period.in(terms.header().setting().zone()).start());
        return first || facts.of(Fact.CarriedOver.class).isEmpty()
                ? facts
                : new Facts(facts.all().stream()
                        .filter(fact -> !(fact instanceof Fact.CarriedOver))
                        .toList());
    }

    private boolean isOwn(Interval window) {
        return amendments == Amendments.SPLIT_WINDOW || span.contains(window.start());
    }
}
