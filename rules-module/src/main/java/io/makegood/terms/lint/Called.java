package io.makegood.terms.lint;

import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import java.util.List;

/** What a reader knows an objective by: number and heading of its clause. Ids are for the document alone. */
final class Called {

    private Called() {}

    /** Such as {@code 6.1 Availability}; one of several under a clause is told by its place among them. */
    static String objective(Terms terms, Objective objective) {
        String clause = terms.clauses().stream()
                .filter(each -> each.id().equals(objective.clause()))
                .findFirst()
                .map(Called::cited)
                .orElse(objective.clause());
        List<Objective> together = terms.objectives().stream()
                .filter(each -> each.clause().equals(objective.clause()))
                .toList();
        return together.size() == 1 ? clause : clause + " (" + (together.indexOf(objective) + 1) + ")";
    }

    private static String cited(Clause clause) {
        return (clause.number() + " " + clause.heading()).strip();
    }
}
