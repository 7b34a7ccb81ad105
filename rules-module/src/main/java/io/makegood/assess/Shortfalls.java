package io.makegood.assess;

import io.makegood.terms.measurement.Target;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.remedy.Schedule.Origin;
import io.makegood.terms.remedy.Schedule.PerStep;
import io.makegood.terms.value.Edge;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.LevelRange;
import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Unit;

/** How far a level lies from where it should be: the figures that tables are looked up by and steps are counted of. */
record Shortfalls(Judged of) {

    Fraction level() {
        return of.verdict().level().orElseThrow().value();
    }

    Fraction lookup(Schedule.Lookup lookup) {
        return switch (lookup) {
            case LEVEL -> level();
            case SHORTFALL -> beyond(targetLevel());
            case RELATIVE_EXCESS ->
                beyond(targetLevel()).dividedBy(targetLevel()).times(Fraction.HUNDRED);
            case COUNTED_TIME -> of.measured().times().downtime();
        };
    }

    Unit unit(Schedule.Lookup lookup) {
        return switch (lookup) {
            case LEVEL, SHORTFALL -> of.verdict().level().orElseThrow().unit();
            case RELATIVE_EXCESS -> Unit.PERCENT;
            case COUNTED_TIME -> Unit.SECONDS;
        };
    }

    /** Where steps begin to count, how far the level lies beyond that (negative if it does not), and in which unit. */
    record Beyond(Fraction origin, Fraction shortfall, Unit unit) {}

    /** Steps of seconds over an availability are counted of its downtime, all others of the level. */
    Beyond of(PerStep schedule) {
        Unit unit = of.verdict().level().orElseThrow().unit();
        if (schedule.step().unit() == Unit.SECONDS && unit == Unit.PERCENT) {
            Fraction origin = downtimeOrigin(schedule.origin());
            return new Beyond(origin, of.measured().times().downtime().minus(origin), Unit.SECONDS);
        }
        Fraction origin = origin(schedule.origin());
        boolean below = isFloor()
                && !(schedule.origin() instanceof Origin.Zero)
                && !(schedule.origin() instanceof Origin.Allowance);
        return new Beyond(origin, below ? origin.minus(level()) : level().minus(origin), unit);
    }

    private Fraction origin(Origin origin) {
        return switch (origin) {
            case Origin.Zero zero -> Fraction.ZERO;
            case Origin.AtTarget target -> targetLevel();
            case Origin.At at -> at.level().exact();
            case Origin.Allowance allowance -> allowed(allowance.availability());
        };
    }

    static Fraction steps(Schedule.Steps kind, Fraction shortfall, Quantity step) {
        Fraction exact = shortfall.dividedBy(step.exact());
        if (exact.signum() <= 0) {
            return Fraction.ZERO;
        }
        return switch (kind) {
            case FULL -> new Fraction(exact.floor(), java.math.BigInteger.ONE);
            case STARTED -> new Fraction(exact.ceiling(), java.math.BigInteger.ONE);
            case LINEAR -> exact;
        };
    }

    private Fraction downtimeOrigin(Origin origin) {
        return switch (origin) {
            case Origin.Zero zero -> Fraction.ZERO;
            case Origin.AtTarget target -> allowed(targetLevel());
            case Origin.At at ->
                at.level().unit() == Unit.PERCENT
                        ? allowed(at.level().exact())
                        : at.level().exact();
            case Origin.Allowance allowance -> allowed(allowance.availability());
        };
    }

    private Fraction allowed(Percentage availability) {
        return allowed(Fraction.of(availability.value()));
    }

    /** The downtime that an availability in percent allows in the denominator. */
    private Fraction allowed(Fraction availabilityPercent) {
        return Fraction.HUNDRED
                .minus(availabilityPercent)
                .dividedBy(Fraction.HUNDRED)
                .times(of.measured().times().denominator());
    }

    private Fraction beyond(Fraction threshold) {
        return isFloor() ? threshold.minus(level()) : level().minus(threshold);
    }

    private boolean isFloor() {
        return switch (of.objective().promise().target()) {
            case Target.Bound bound -> bound.comparison().isFloor();
            case Target.Band band -> belowBand(band.range());
        };
    }

    /** The bound that is promised; of a band the end that the level has left. */
    private Fraction targetLevel() {
        return switch (of.objective().promise().target()) {
            case Target.Bound bound -> bound.level().exact();
            case Target.Band band ->
                position(
                        belowBand(band.range())
                                ? band.range().from()
                                : band.range().to());
        };
    }

    private boolean belowBand(LevelRange range) {
        return switch (range.from()) {
            case Edge.Inside low -> level().compareTo(low.at().exact()) < 0;
            case Edge.Outside low -> level().compareTo(low.at().exact()) <= 0;
            case Edge.Unbounded none -> false;
        };
    }

    private Fraction position(Edge edge) {
        return switch (edge) {
            case Edge.Inside inside -> inside.at().exact();
            case Edge.Outside outside -> outside.at().exact();
            case Edge.Unbounded none -> level();
        };
    }
}
