package io.makegood.terms.lint;

import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Parts;
import io.makegood.terms.json.Place;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Promise;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Edge;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Rounding;
import io.makegood.terms.value.Unit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Promises: in the unit of their indicator, neither impossible nor empty, not hidden by a rounding. */
final class Targets {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Targets() {}

    static void check(Terms terms, Report report) {
        for (int i = 0; i < terms.objectives().size(); i++) {
            objective(
                    terms,
                    terms.objectives().get(i),
                    Place.TOP.field("objectives").item(i),
                    report);
        }
    }

    private static void objective(Terms terms, Objective objective, Place place, Report report) {
        Place promise = place.field("promise");
        target(objective, objective.promise().target(), promise.field("target"), report);
        if (!objective.promise().minimum().equals(objective.promise().target())) {
            target(objective, objective.promise().minimum(), promise.field("minimum"), report);
        }
        minimum(objective.promise(), promise.field("minimum"), report);
        sample(terms, objective, promise.field("eligibility"), report);
        if (objective.remedies().isEmpty()) {
            report.add(
                    Code.NO_REMEDY, place.field("remedies"), Map.of("objective", Called.objective(terms, objective)));
        }
    }

    private static void target(Objective objective, Target target, Place place, Report report) {
        Optional<Unit> unit = Units.of(objective.measurement().indicator());
        for (Parts.Part<Quantity> level : Parts.of(target, place, Quantity.class)) {
            unit.filter(expected -> expected != level.value().unit())
                    .ifPresent(expected -> report.add(Code.WRONG_UNIT, level.place(), units(level.value(), expected)));
        }
        if (target instanceof Target.Bound bound) {
            reachable(objective, bound, unit, place, report);
        }
        if (objective.measurement().rounding() instanceof Rounding.ToPlaces rounding) {
            Parts.of(target, place, Quantity.class).stream()
                    .filter(level -> level.value().amount().scale() > rounding.places())
                    .forEach(level -> report.add(
                            Code.ROUNDING_HIDES_TARGET,
                            level.place(),
                            Map.of(
                                    "level", level.value().toString(),
                                    "places", Integer.toString(rounding.places()))));
        }
    }

    static Map<String, String> units(Quantity found, Unit expected) {
        return Map.of("found", found.toString(), "expected", io.makegood.terms.json.Names.ofConstant(expected));
    }

    private static void reachable(
            Objective objective, Target.Bound bound, Optional<Unit> unit, Place place, Report report) {
        BigDecimal level = bound.level().amount();
        int low = level.signum();
        int high = unit.equals(Optional.of(Unit.PERCENT)) ? level.compareTo(HUNDRED) : -1;
        boolean neverMet =
                switch (bound.comparison()) {
                    case AT_LEAST -> high > 0;
                    case ABOVE -> high >= 0;
                    case AT_MOST -> low < 0;
                    case BELOW -> low <= 0;
                };
        boolean neverMissed =
                switch (bound.comparison()) {
                    case AT_LEAST -> low <= 0;
                    case ABOVE -> low < 0;
                    case AT_MOST -> unit.equals(Optional.of(Unit.PERCENT)) && high >= 0;
                    case BELOW -> unit.equals(Optional.of(Unit.PERCENT)) && high > 0;
                };
        if (unit.isPresent() && (neverMet || neverMissed || longerThanWindow(objective, bound))) {
            report.add(
                    neverMet ? Code.NEVER_MET : Code.NEVER_MISSED,
                    place,
                    Map.of("level", bound.level().toString()));
        }
    }

    /** The downtime of a window is never longer than the longest such window. */
    private static boolean longerThanWindow(Objective objective, Target.Bound bound) {
        boolean ofWindow = objective.measurement().indicator() instanceof Indicator.Downtime downtime
                && downtime.spread() != Indicator.Spread.EACH_OUTAGE;
        long seconds = longest(objective.measurement().window().recurrence());
        int order = bound.level().exact().compareTo(io.makegood.terms.value.Fraction.of(seconds));
        return ofWindow
                && seconds > 0
                && (bound.comparison() == Comparison.AT_MOST
                        ? order >= 0
                        : bound.comparison() == Comparison.BELOW && order > 0);
    }

    /** The seconds of the longest window, with an hour more where clocks are put back; 0 if there is no longest. */
    private static long longest(Window.Recurrence recurrence) {
        return switch (recurrence) {
            case Window.Calendar calendar -> days(days(calendar.span()));
            case Window.BillingCycle cycle -> days(31);
            case Window.ContractYear year -> days(366);
            case Window.Days days -> days(days.days());
            case Window.Rolling rolling -> days(rolling.days());
            case Window.Months months -> days(31 * months.months());
            case Window.RollingMonths rolling -> days(31 * rolling.months());
            case Window.ClockHour hour -> 3_600;
            case Window.WholeTerm whole -> 0;
        };
    }

    private static int days(Window.Span span) {
        return switch (span) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 31;
            case QUARTER -> 92;
            case HALF_YEAR -> 184;
            case YEAR -> 366;
        };
    }

    private static long days(int days) {
        return days * 86_400L + 3_600;
    }

    private static void minimum(Promise promise, Place place, Report report) {
        if (promise.target() instanceof Target.Bound target && promise.minimum() instanceof Target.Bound minimum) {
            Comparison comparison = target.comparison();
            int order = Cut.of(minimum.comparison(), minimum.level()).compareTo(Cut.of(comparison, target.level()));
            if (comparison.isFloor() ? order > 0 : order < 0) {
                report.add(
                        Code.MINIMUM_STRICTER_THAN_TARGET,
                        place,
                        Map.of(
                                "minimum", minimum.level().toString(),
                                "target", target.level().toString()));
            }
        }
    }

    private static void sample(Terms terms, Objective objective, Place place, Report report) {
        boolean fromSamples = objective.measurement().indicator() instanceof Indicator.SampleStatistic
                || objective.measurement().indicator() instanceof Indicator.SampleShare
                || objective.measurement().indicator() instanceof Indicator.CounterRatio;
        boolean minimum = objective.promise().eligibility().stream()
                .anyMatch(condition -> condition instanceof Promise.Eligibility.MinimumCount
                        || condition instanceof Promise.Eligibility.MinimumSamples);
        if (fromSamples && !minimum) {
            report.add(Code.NO_MINIMUM_SAMPLE, place, Map.of("objective", Called.objective(terms, objective)));
        }
    }

    /** The levels at which a table changes its award and that a rounded level can never tell apart. */
    static void edges(Table table, Object rows, Report report) {
        if (table.objective().measurement().rounding() instanceof Rounding.ToPlaces rounding) {
            for (Parts.Part<Edge> edge : Parts.of(rows, table.place(), Edge.class)) {
                Parts.of(edge.value(), edge.place(), Quantity.class).stream()
                        .filter(level -> level.value().amount().scale() > rounding.places())
                        .forEach(level -> report.add(
                                Code.ROUNDING_HIDES_EDGE,
                                level.place(),
                                Map.of("level", level.value().toString())));
            }
        }
    }
}
