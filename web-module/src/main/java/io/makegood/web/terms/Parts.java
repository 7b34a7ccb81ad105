package io.makegood.web.terms;

import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import java.util.Optional;

/** Finds the parts of a draft that an address names. */
public final class Parts {

    /** The name in an address of what does not exist yet. */
    public static final String NEW = "new";

    private Parts() {}

    public static Optional<Objective> objective(Terms terms, String id) {
        return terms.objectives().stream()
                .filter(objective -> objective.id().equals(id))
                .findFirst();
    }

    /** The clause of an objective; one that is missing is shown empty, lint names it. */
    public static Clause clause(Terms terms, String id) {
        return terms.clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Clause(id, "", "", ""));
    }
}
