package io.makegood.assess;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.measure.Assessed;
import io.makegood.measure.Interval;
import io.makegood.measure.Level;
import io.makegood.measure.Measured;
import io.makegood.measure.Measured.Coverage;
import io.makegood.measure.Measured.Scope;
import io.makegood.measure.Measured.Times;
import io.makegood.measure.Measurer;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Promise;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;
import java.util.List;

/** One objective of terms in one window of a period, of which any level can be supposed: what would then be owed? */
final class Supposed {
    private static final String EVENT = "?";

    private final Terms terms;
    private final Objective objective;
    private final Period period;
    private final Measured nothing;

    private Supposed(Terms terms, Objective objective, Period period, Measured nothing) {
        this.terms = terms;
        this.objective = objective;
        this.period = period;
        this.nothing = nothing;
    }

    static Supposed of(Terms terms, Objective objective, Period period) {
        Objective alone = unconditional(objective);
        Terms only = new Terms(
                terms.header(), terms.scope(), terms.clauses(), List.of(alone), terms.settlement(), List.of());
        return new Supposed(only, alone, period, nothing(only, alone, period));
    }

    /** The time against which downtime is held. */
    Fraction denominator() {
        return nothing.times().denominator();
    }

    List<Entitlement> at(Fraction level, Unit unit) {
        Assessor assessor = Assessor.current();
        Measured measured = new Measured(
                nothing.scope(),
                java.util.Optional.of(new Level(level, unit)),
                new Times(downtime(level, unit), denominator(), Fraction.ZERO),
                List.of(),
                List.of());
        Interval days = period.in(terms.header().setting().zone());
        Inputs inputs = new Inputs(terms, Facts.none(), Assessed.of(days, days.end()), assessor.book());
        return assessor.supposing(terms, period, Promises.judge(inputs, 0, objective, measured))
                .entitlements();
    }

    private Fraction downtime(Fraction level, Unit unit) {
        boolean availability = objective.measurement().indicator() instanceof Indicator.Availability;
        if (availability) {
            return Fraction.HUNDRED.minus(level).dividedBy(Fraction.HUNDRED).times(denominator());
        }
        return unit == Unit.SECONDS ? level : Fraction.ZERO;
    }

    private static Measured nothing(Terms terms, Objective objective, Period period) {
        Interval days = period.in(terms.header().setting().zone());
        Measurer measurer = new Measurer(
                terms,
                Assessed.of(days, days.end()),
                Facts.none(),
                Assessor.current().book().counting());
        Times times = measurer.measure(objective).stream()
                .map(Measured::times)
                .filter(each -> each.denominator().signum() > 0)
                .findFirst()
                .orElse(new Times(Fraction.ZERO, Fraction.of(days.length().toSeconds()), Fraction.ZERO));
        return new Measured(
                new Scope(days, days, isOfEach(objective) ? EVENT : "", Coverage.WHOLE),
                java.util.Optional.empty(),
                times,
                List.of(),
                List.of());
    }

    private static boolean isOfEach(Objective objective) {
        return switch (objective.measurement().indicator()) {
            case Indicator.Downtime downtime -> downtime.spread() == Indicator.Spread.EACH_OUTAGE;
            case Indicator.Timeliness timed ->
                timed.figure() == Indicator.TimelinessFigure.DELAY_OF_EACH
                        || timed.figure() == Indicator.TimelinessFigure.ELAPSED_DELAY_OF_EACH;
            default -> false;
        };
    }

    private static Objective unconditional(Objective objective) {
        List<Remedy> remedies = objective.remedies().stream()
                .map(remedy -> new Remedy(
                        remedy.id(),
                        remedy.trigger().bare(),
                        remedy.schedule(),
                        remedy.base(),
                        remedy.percentRounding(),
                        remedy.caps()))
                .toList();
        Promise promise = objective.promise();
        return new Objective(
                objective.id(),
                objective.clause(),
                objective.service(),
                objective.measurement(),
                new Promise(promise.target(), promise.minimum(), List.of()),
                remedies);
    }
}
