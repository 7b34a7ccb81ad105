package io.makegood.credit;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessor;
import io.makegood.assess.InForce;
import io.makegood.assess.Period;
import io.makegood.contract.ContractId;
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
        return assessor.of(
                new InForce(ruling.terms(), ruling.inForce(), ruling.amendments()), period, knownUntil, facts);
    }

    private static boolean mayRule(Ruling ruling, Period period) {
        LocalDate reach = ruling.amendments() == Header.Amendments.SPLIT_WINDOW
                ? period.from()
                : Lookback.start(ruling.terms(), period.from());
        return ruling.touches(reach, period.until())
                && ruling.version().effectiveFrom().isBefore(period.until());
    }
}
