package io.makegood.assess;

import io.makegood.terms.Objective;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.remedy.Schedule.Origin;
import io.makegood.terms.value.Edge;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.LevelRange;
import io.makegood.terms.value.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The levels at which what an objective owes may turn: its target, the ends of tiers, the steps. From the best to the worst. */
final class Turns {
    private static final int STEPS = 60;

    private final Fraction target;
    private final Unit unit;
    private final Fraction denominator;
    private final boolean lowIsBad;
    private final boolean availability;

    private Turns(Objective objective, Target.Bound bound, Fraction denominator, boolean lowIsBad) {
        this.target = bound.level().exact();
        this.unit = bound.level().unit();
        this.denominator = denominator;
        this.lowIsBad = lowIsBad;
        this.availability = objective.measurement().indicator() instanceof Indicator.Availability;
    }

    static List<Fraction> of(Objective objective, Target.Bound bound, Fraction denominator, boolean lowIsBad) {
        Turns turns = new Turns(objective, bound, denominator, lowIsBad);
        TreeSet<Fraction> levels =
                new TreeSet<>(lowIsBad ? Comparator.<Fraction>reverseOrder() : Comparator.<Fraction>naturalOrder());
        levels.add(turns.target);
        objective.remedies().stream()
                .map(Remedy::schedule)
                .flatMap(turns::of)
                .filter(turns::exists)
                .forEach(levels::add);
        levels.add(turns.best(levels.first()));
        levels.add(turns.worst(levels.last()));
        return List.copyOf(levels);
    }

    private boolean exists(Fraction level) {
        return level.signum() >= 0 && (unit != Unit.PERCENT || level.compareTo(Fraction.HUNDRED) <= 0);
    }

    private Fraction best(Fraction first) {
        return lowIsBad ? unit == Unit.PERCENT ? Fraction.HUNDRED : first.plus(room(first)) : Fraction.ZERO;
    }

    private Fraction worst(Fraction last) {
        if (lowIsBad) {
            return Fraction.ZERO;
        }
        return unit == Unit.PERCENT ? Fraction.HUNDRED : last.plus(room(last));
    }

    private static Fraction room(Fraction level) {
        return level.dividedBy(Fraction.of(4)).max(Fraction.ONE);
    }

    private Stream<Fraction> of(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Flat flat -> Stream.of();
            case Schedule.Escalating escalating -> Stream.of();
            case Schedule.Tiers tiers ->
                tiers.rows().stream().flatMap(row -> ends(row.range())).map(figure -> level(tiers.lookup(), figure));
            case Schedule.Thresholds thresholds ->
                thresholds.rows().stream().map(row -> row.at().exact());
            case Schedule.PerStep steps -> steps(steps);
            case Schedule.GreaterOf any -> any.of().stream().flatMap(this::of);
            case Schedule.LesserOf any -> any.of().stream().flatMap(this::of);
            case Schedule.SumOf any -> any.of().stream().flatMap(this::of);
            case Schedule.TimesAffectedShare share -> of(share.of());
        };
    }

    private static Stream<Fraction> ends(LevelRange range) {
        return Stream.of(range.from(), range.to()).flatMap(edge -> switch (edge) {
            case Edge.Inside inside -> Stream.of(inside.at().exact());
            case Edge.Outside outside -> Stream.of(outside.at().exact());
            case Edge.Unbounded none -> Stream.<Fraction>of();
        });
    }

    private Fraction level(Schedule.Lookup lookup, Fraction figure) {
        return switch (lookup) {
            case LEVEL -> figure;
            case SHORTFALL -> beyond(figure);
            case RELATIVE_EXCESS -> beyond(target.times(figure).dividedBy(Fraction.HUNDRED));
            case COUNTED_TIME -> ofDowntime(figure);
        };
    }

    private Fraction beyond(Fraction shortfall) {
        return lowIsBad ? target.minus(shortfall) : target.plus(shortfall);
    }

    private Fraction ofDowntime(Fraction seconds) {
        return availability
                ? Fraction.HUNDRED.minus(seconds.dividedBy(denominator).times(Fraction.HUNDRED))
                : seconds;
    }

    private Stream<Fraction> steps(Schedule.PerStep schedule) {
        boolean downtime = schedule.step().unit() == Unit.SECONDS && unit == Unit.PERCENT;
        Fraction origin = origin(schedule.origin(), downtime);
        Fraction step = schedule.step().exact();
        return Stream.iterate(0, n -> n <= STEPS, n -> n + 1).map(n -> {
            Fraction far = step.times(Fraction.of(n));
            if (downtime) {
                return ofDowntime(origin.plus(far));
            }
            return lowIsBad ? origin.minus(far) : origin.plus(far);
        });
    }

    private Fraction origin(Origin origin, boolean downtime) {
        Fraction at =
                switch (origin) {
                    case Origin.Zero zero -> Fraction.ZERO;
                    case Origin.AtTarget here -> downtime ? allowed(target) : target;
                    case Origin.At level ->
                        downtime && level.level().unit() == Unit.PERCENT
                                ? allowed(level.level().exact())
                                : level.level().exact();
                    case Origin.Allowance allowance ->
                        allowed(Fraction.of(allowance.availability().value()));
                };
        return at;
    }

    private Fraction allowed(Fraction availabilityPercent) {
        return Fraction.HUNDRED
                .minus(availabilityPercent)
                .dividedBy(Fraction.HUNDRED)
                .times(denominator);
    }
}
