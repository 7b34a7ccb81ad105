package io.makegood.assess;

import io.makegood.assess.Assessment.Owed;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an objective owes at each level, from the best one to the worst: stretches of levels with what is owed at their
 * beginning and towards their end, found by the assessor itself with the charges of the terms and the caps of one window
 * in which nothing else happened. {@code unit} is that of what is owed, a currency or seconds of extra time.
 */
public record Curve(Unit levelUnit, String unit, List<Step> steps) {
    public Curve {
        steps = List.copyOf(steps);
    }

    /**
     * Levels from one on towards the worse; {@code inside} says whether {@code from} itself belongs to it. The owed amount
     * is that just beyond its beginning and that just before the next step; the last stretch has no end.
     */
    public record Step(Fraction from, boolean inside, BigDecimal owed, BigDecimal owedAtEnd) {}

    /** Where an objective has a bound as its target and some remedy that adds up; empty for anything else. */
    public static Optional<Curve> of(Terms terms, Objective objective, Period period) {
        if (!(objective.promise().target() instanceof Target.Bound bound)) {
            return Optional.empty();
        }
        Unit unit = bound.level().unit();
        Supposed supposed = Supposed.of(terms, objective, period);
        boolean lowIsBad = bound.comparison() == Comparison.AT_LEAST || bound.comparison() == Comparison.ABOVE;
        Drawn drawn = new Drawn(supposed, unit, lowIsBad);
        List<Fraction> levels = Turns.of(objective, bound, supposed.denominator(), lowIsBad);
        return drawn.unit(levels).map(owed -> new Curve(unit, owed, drawn.steps(levels, owed)));
    }

    /** The first level at which anything is owed. */
    public Optional<Step> start() {
        return steps.stream().filter(step -> step.owed().signum() > 0).findFirst();
    }

    /** The first level at which twice as much is owed as at the start. */
    public Optional<Step> doubled() {
        return start().map(Step::owed).flatMap(first -> steps.stream()
                .filter(step -> step.owed().compareTo(first.add(first)) >= 0)
                .findFirst());
    }

    /** The first level from which on the most is owed. */
    public Optional<Step> most() {
        return start().map(any -> steps.getLast().owedAtEnd()).flatMap(most -> steps.stream()
                .filter(step -> step.owed().compareTo(most) >= 0)
                .findFirst());
    }

    private record Drawn(Supposed supposed, Unit unit, boolean lowIsBad) {

        /** The unit of what is owed at the worst of the levels; money first. */
        private Optional<String> unit(List<Fraction> levels) {
            List<String> units = levels.reversed().stream()
                    .flatMap(level -> supposed.at(level, unit).stream())
                    .flatMap(each -> unit(each.claim().entitled()).stream())
                    .distinct()
                    .toList();
            return units.stream()
                    .filter(name -> name.matches("[A-Z]{3}"))
                    .findFirst()
                    .or(() -> units.stream().findFirst());
        }

        private List<Step> steps(List<Fraction> levels, String owed) {
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i + 1 < levels.size(); i++) {
                Fraction from = levels.get(i);
                Fraction span = levels.get(i + 1).minus(from);
                BigDecimal here = amount(from, owed);
                BigDecimal beyond = amount(from.plus(span.dividedBy(Fraction.of(1_000))), owed);
                BigDecimal end = amount(from.plus(span.times(Fraction.of(999, 1_000))), owed);
                Step step = new Step(from, here.compareTo(beyond) == 0, beyond, end);
                boolean same = !steps.isEmpty()
                        && steps.getLast().owedAtEnd().compareTo(beyond) == 0
                        && beyond.compareTo(end) == 0
                        && steps.getLast().owed().compareTo(beyond) == 0
                        && here.compareTo(beyond) == 0;
                if (!same) {
                    steps.add(step);
                }
            }
            return steps;
        }

        private BigDecimal amount(Fraction level, String owed) {
            return supposed.at(level, unit).stream()
                    .filter(each ->
                            unit(each.claim().entitled()).filter(owed::equals).isPresent())
                    .map(each -> value(each.claim().entitled()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static Optional<String> unit(Owed owed) {
            return switch (owed) {
                case Owed.Credit credit ->
                    Optional.of(credit.amount().currency().getCurrencyCode());
                case Owed.ExtraTime time -> Optional.of(Amounts.SECONDS);
                case Owed.Units units -> Optional.of(units.unit());
                default -> Optional.empty();
            };
        }

        private static BigDecimal value(Owed owed) {
            return switch (owed) {
                case Owed.Credit credit -> credit.amount().amount();
                case Owed.ExtraTime time -> time.seconds();
                case Owed.Units units -> units.count();
                default -> BigDecimal.ZERO;
            };
        }
    }
}
