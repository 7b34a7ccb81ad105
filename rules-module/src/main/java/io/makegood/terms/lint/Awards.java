package io.makegood.terms.lint;

import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Parts;
import io.makegood.terms.json.Place;
import io.makegood.terms.remedy.AfterEffect;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Base;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.remedy.Trigger;
import io.makegood.terms.value.Edge;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Unit;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** Awards, their units, bases and money. */
final class Awards {

    private Awards() {}

    static void check(Terms terms, Report report) {
        money(terms, report);
        points(terms, report);
        for (int i = 0; i < terms.objectives().size(); i++) {
            Objective objective = terms.objectives().get(i);
            Place remedies = Place.TOP.field("objectives").item(i).field("remedies");
            for (int j = 0; j < objective.remedies().size(); j++) {
                remedy(objective, objective.remedies().get(j), remedies.item(j), report);
            }
        }
    }

    private static void money(Terms terms, Report report) {
        Currency currency = terms.header().setting().currency();
        for (Parts.Part<Money> money : Parts.of(terms, Money.class)) {
            if (!money.value().currency().equals(currency)) {
                report.add(
                        Code.WRONG_CURRENCY,
                        money.place(),
                        Map.of("found", money.value().toString(), "expected", currency.getCurrencyCode()));
            }
        }
        if (terms.settlement().rounding().rounding().places() > currency.getDefaultFractionDigits()) {
            report.add(
                    Code.MONEY_PLACES,
                    Place.TOP.field("settlement").field("rounding"),
                    Map.of("currency", currency.getCurrencyCode()));
        }
    }

    /** What points are worth: the tables have a base for their shares, and somebody awards the points. */
    private static void points(Terms terms, Report report) {
        for (Parts.Part<AfterEffect.PointsTable> table : Parts.of(terms, AfterEffect.PointsTable.class)) {
            if (hasShares(table.value().rows()) && table.value().base() instanceof Base.None) {
                report.add(Code.PERCENT_WITHOUT_BASE, table.place().field("base"));
            }
            boolean earned = terms.objectives().stream()
                    .filter(objective -> table.value().objectives().contains(objective.id()))
                    .anyMatch(objective -> !Parts.of(objective.remedies(), Place.TOP, Award.Points.class)
                            .isEmpty());
            if (!earned) {
                report.add(Code.POINTS_NEVER_EARNED, table.place().field("objectives"));
            }
        }
    }

    private static boolean hasShares(Object schedule) {
        return !Parts.of(schedule, Award.PercentOfBase.class).isEmpty()
                || !Parts.of(schedule, Award.FractionOfBase.class).isEmpty();
    }

    private static void remedy(Objective objective, Remedy remedy, Place place, Report report) {
        if (hasShares(remedy.schedule()) && remedy.base() instanceof Base.None) {
            report.add(Code.PERCENT_WITHOUT_BASE, place.field("base"));
        }
        if (remedy.trigger().bare() instanceof Trigger.MinimumMissed
                && objective.promise().minimum().equals(objective.promise().target())) {
            report.add(Code.MINIMUM_EQUALS_TARGET, place.field("trigger"));
        }
        for (Parts.Part<Schedule> part : Parts.of(remedy.schedule(), place.field("schedule"), Schedule.class)) {
            units(objective, remedy, part, report);
        }
    }

    private static void units(Objective objective, Remedy remedy, Parts.Part<Schedule> part, Report report) {
        Optional<Unit> level = Units.of(objective.measurement().indicator());
        switch (part.value()) {
            case Schedule.Tiers tiers -> {
                if (tiers.lookup() == Schedule.Lookup.RELATIVE_EXCESS && promisesNothing(objective)) {
                    report.add(Code.RELATIVE_TO_NOTHING, part.place().field("lookup"));
                }
                edges(tiers, part.place(), expected(tiers.lookup(), level), report);
                Targets.edges(new Table(objective, remedy, part.place(), tiers.lookup()), tiers, report);
            }
            case Schedule.Thresholds thresholds -> {
                for (int i = 0; i < thresholds.rows().size(); i++) {
                    unit(
                            thresholds.rows().get(i).at(),
                            part.place().field("rows").item(i),
                            level,
                            report);
                }
            }
            case Schedule.PerStep perStep ->
                step(objective, perStep, part.place().field("step"), report);
            default -> {}
        }
    }

    /** Nothing is a percentage of a promise of zero. */
    private static boolean promisesNothing(Objective objective) {
        return Parts.of(objective.promise().target(), Quantity.class).stream()
                .anyMatch(level -> level.value().amount().signum() == 0);
    }

    private static void edges(Schedule.Tiers tiers, Place place, Optional<Unit> unit, Report report) {
        for (Parts.Part<Edge> edge : Parts.of(tiers, place, Edge.class)) {
            Parts.of(edge.value(), edge.place(), Quantity.class)
                    .forEach(at -> unit(at.value(), at.place(), unit, report));
        }
    }

    private static Optional<Unit> expected(Schedule.Lookup lookup, Optional<Unit> level) {
        return switch (lookup) {
            case LEVEL, SHORTFALL -> level;
            case RELATIVE_EXCESS -> Optional.of(Unit.PERCENT);
            case COUNTED_TIME -> Optional.of(Unit.SECONDS);
        };
    }

    private static void unit(Quantity found, Place place, Optional<Unit> expected, Report report) {
        expected.filter(unit -> unit != found.unit())
                .ifPresent(unit -> report.add(Code.WRONG_UNIT, place, Targets.units(found, unit)));
    }

    private static void step(Objective objective, Schedule.PerStep perStep, Place place, Report report) {
        if (perStep.step().amount().signum() <= 0) {
            report.add(Code.STEP_NOT_POSITIVE, place);
        }
        boolean downtimeOfAvailability = perStep.step().unit() == Unit.SECONDS
                && Units.countsOutages(objective.measurement().indicator());
        if (!downtimeOfAvailability) {
            unit(perStep.step(), place, Units.of(objective.measurement().indicator()), report);
        }
    }
}
