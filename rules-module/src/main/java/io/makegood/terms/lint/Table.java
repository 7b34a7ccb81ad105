package io.makegood.terms.lint;

import io.makegood.terms.Objective;
import io.makegood.terms.json.Place;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.remedy.Trigger;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Rounding;
import java.util.Optional;

/** A table of awards in its surroundings: whose levels it speaks of and when it is looked at. */
record Table(Objective objective, Remedy remedy, Place place, Schedule.Lookup lookup) {

    /** The bound whose miss makes the table be looked at; empty if the table decides by itself or the promise is a band. */
    Optional<Target.Bound> bound() {
        Target target = remedy.trigger().bare() instanceof Trigger.MinimumMissed
                ? objective.promise().minimum()
                : objective.promise().target();
        boolean byLevel = lookup == Schedule.Lookup.LEVEL
                && !(remedy.trigger().bare() instanceof Trigger.LevelWithin)
                && !(remedy.trigger().bare() instanceof Trigger.PromiseKept);
        return byLevel && target instanceof Target.Bound bound ? Optional.of(bound) : Optional.empty();
    }

    /** Whether a lower level is the worse one; empty where the promise is a band. */
    Optional<Boolean> lowerIsWorse() {
        if (lookup != Schedule.Lookup.LEVEL) {
            return Optional.of(false);
        }
        return objective.promise().target() instanceof Target.Bound bound
                ? Optional.of(bound.comparison().isFloor())
                : Optional.empty();
    }

    /** The step between two levels that can occur at the table, if levels are rounded before they are looked up. */
    Optional<Fraction> step() {
        return lookup == Schedule.Lookup.LEVEL
                        && objective.measurement().rounding() instanceof Rounding.ToPlaces rounding
                ? Optional.of(new Fraction(java.math.BigInteger.ONE, java.math.BigInteger.TEN.pow(rounding.places())))
                : Optional.empty();
    }
}
