package io.makegood.terms;

import io.makegood.terms.measurement.Measurement;
import io.makegood.terms.measurement.Promise;
import io.makegood.terms.remedy.Remedy;
import java.util.List;

/** A service level objective: of which clause and service it speaks, how it is measured, what is promised, what follows. */
public record Objective(
        String id, String clause, String service, Measurement measurement, Promise promise, List<Remedy> remedies) {
    public Objective {
        remedies = List.copyOf(remedies);
    }
}
