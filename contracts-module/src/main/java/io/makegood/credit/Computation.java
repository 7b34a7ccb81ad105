package io.makegood.credit;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Result;
import io.makegood.assess.Assessor;
import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
import io.makegood.measure.Assessed;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Header;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lets each version of the terms say what it has to say about a period; pure, so that it can be repeated years later. */
final class Computation {

    private Computation() {}

    /** The versions that may have a say in the period, in the order in which they rule. */
    static List<Ruling> ruling(List<Ruling> all, Period period) {
        return all.stream().filter(ruling -> mayRule(ruling, period)).toList();
    }

    /** The first day of which the versions need facts. */
    static LocalDate start(List<Ruling> rulings, Period period) {
        return rulings.stream()
                .map(ruling -> Lookback.start(ruling.terms(), period.from()))
                .reduce(period.from(), (a, b) -> a.isBefore(b) ? a : b);
    }

    /** A later version is told what the earlier ones granted in the same period. */
    static Run run(ContractId contract, List<Ruling> rulings, Question question) {
        List<Part> parts = new ArrayList<>();
        List<Facts> told = new ArrayList<>();
        List<Fact> known = new ArrayList<>(question.facts());
        for (Ruling ruling : rulings) {
            Facts facts = new Facts(known);
            Assessment assessment = assess(Assessor.current(), ruling, question.period(), question.knownUntil(), facts);
            if (ruling.equals(rulings.getLast()) || !assessment.results().isEmpty()) {
                parts.add(new Part(ruling, assessment));
                told.add(facts);
                known.addAll(EarlierResults.of(ruling, assessment));
            }
        }
        return new Run(new Computed(contract, question.period(), question.knownUntil(), parts), told);
    }

    /** What is asked: which days, known until when, and with which facts, earlier results among them. */
    record Question(Period period, Instant knownUntil, List<Fact> facts) {
        Question {
            facts = List.copyOf(facts);
        }
    }

    /** What one version says; the same arguments give the same bytes. */
    static Assessment assess(Assessor assessor, Ruling ruling, Period period, Instant knownUntil, Facts facts) {
        Interval days = period.in(ruling.terms().header().setting().zone());
        return switch (ruling.amendments()) {
            case SPLIT_WINDOW ->
                assessor.of(ruling.terms(), period, new Assessed(days, ruling.inForce(), knownUntil), facts);
            case VERSION_AT_WINDOW_START ->
                beginningIn(
                        ruling.inForce(), assessor.of(ruling.terms(), period, Assessed.of(days, knownUntil), facts));
        };
    }

    private static boolean mayRule(Ruling ruling, Period period) {
        LocalDate reach = ruling.amendments() == Header.Amendments.SPLIT_WINDOW
                ? period.from()
                : Lookback.start(ruling.terms(), period.from());
        return ruling.touches(reach, period.until())
                && ruling.version().effectiveFrom().isBefore(period.until());
    }

    /** The version in force on the first day of a window rules all of it; what begins under another is not its own. */
    private static Assessment beginningIn(Interval inForce, Assessment assessment) {
        List<Result> results = assessment.results().stream()
                .filter(result -> inForce.contains(result.measured().window().start()))
                .toList();
        List<Entitlement> entitlements = assessment.entitlements().stream()
                .filter(entitlement ->
                        inForce.contains(entitlement.line().window().start()))
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
                Computed.totals(entitlements),
                assessment.carried());
    }
}
