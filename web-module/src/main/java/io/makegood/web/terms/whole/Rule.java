package io.makegood.web.terms.whole;

import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Denominator;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Measurement;
import io.makegood.terms.measurement.Promise;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Rounding;
import java.util.List;

/** An objective with the words of its clause, as it is edited whole; ids are not typed. */
record Rule(String service, Wording wording, Measurement measurement, Promise promise, List<Remedy> remedies) {

    Rule {
        remedies = List.copyOf(remedies);
    }

    record Wording(String number, String heading, String text) {}

    static Rule of(Objective objective, Clause clause) {
        return new Rule(
                objective.service(),
                new Wording(clause.number(), clause.heading(), clause.text()),
                objective.measurement(),
                objective.promise(),
                objective.remedies());
    }

    /** An availability of each calendar month, to begin with. */
    static Rule fresh(Terms terms) {
        Indicator availability = new Indicator.Availability(Counting.plain(), new Denominator.CalendarTime());
        return new Rule(
                terms.scope().services().isEmpty()
                        ? ""
                        : terms.scope().services().getFirst().id(),
                new Wording("", "", ""),
                new Measurement(availability, Window.month(), List.of(), new Rounding.Exact()),
                Promise.of(new Target.Bound(Comparison.AT_LEAST, Quantity.percent("99.9"))),
                List.of());
    }

    Objective objective(String id, String clause) {
        return new Objective(id, clause, service, measurement, promise, remedies);
    }

    Clause clause(String id) {
        return new Clause(id, wording.number(), wording.heading(), wording.text());
    }
}
