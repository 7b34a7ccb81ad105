package io.makegood.web.terms;

import io.makegood.terms.Objective;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.lint.Problem;
import java.util.HashMap;
import java.util.Map;

/** Calls the parts of the terms in a sentence as people do: a promise by its clause, a service by its name, never by an id. */
final class Called {

    private Called() {}

    /** The problem with names where its values are ids of what is there. */
    static Problem of(Problem problem, Terms terms) {
        Map<String, String> names = names(terms);
        Map<String, String> values = new HashMap<>(problem.values());
        for (String key : new String[] {"objective", "one", "other", "remedy", "name"}) {
            values.computeIfPresent(key, (any, id) -> names.getOrDefault(id, id));
        }
        return new Problem(problem.code(), problem.severity(), problem.path(), values);
    }

    private static Map<String, String> names(Terms terms) {
        Map<String, String> names = new HashMap<>();
        for (Service service : terms.scope().services()) {
            names.put(service.id(), service.name());
        }
        for (Objective objective : terms.objectives()) {
            String name = name(terms, objective);
            objective.remedies().forEach(remedy -> names.put(remedy.id(), name));
            names.put(objective.id(), name);
        }
        return names;
    }

    private static String name(Terms terms, Objective objective) {
        var clause = Parts.clause(terms, objective.clause());
        String name = (clause.number() + " " + clause.heading()).strip();
        return name.isEmpty() ? objective.id() : name;
    }
}
