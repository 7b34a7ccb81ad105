package io.makegood.web.terms.objective;

import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.web.terms.Ids;
import io.makegood.web.terms.Parts;
import io.makegood.web.terms.Reading;
import io.makegood.web.terms.TermsChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An objective and its clause as typed, and what was refused of them. Only without problems may they be kept. */
record Edited(Objective objective, Clause clause, Map<String, String> problems) {

    static Edited of(ObjectiveForm form, String known, Terms terms) {
        Optional<Objective> before = Parts.objective(terms, known);
        String id =
                before.map(Objective::id).orElseGet(() -> fresh(form.subject().id(), terms));
        String clauseId = before.map(Objective::clause).orElse(id);
        Reading reading = new Reading();
        Clause clause = new Clause(
                clauseId,
                reading.text("subject.number", form.subject().number()),
                reading.text("subject.heading", form.subject().heading()),
                form.subject()
                        .text()
                        .strip()
                        .replace(
                                "{" + form.subject().id() + ".",
                                "{" + (before.isPresent() ? form.subject().id() : id) + "."));
        Names names = before.map(Names::of).orElseGet(() -> Names.fresh(id));
        return new Edited(ObjectiveReading.objective(reading, form, names, clauseId), clause, reading.problems());
    }

    /** The id of a new promise and of its clause; somebody else may have taken the one it began with. */
    private static String fresh(String wish, Terms terms) {
        List<String> taken = Stream.concat(
                        terms.objectives().stream().map(Objective::id),
                        terms.clauses().stream().map(Clause::id))
                .toList();
        return Ids.free(Ids.from(wish), taken);
    }

    Terms in(Terms terms) {
        return TermsChange.clause(TermsChange.objective(terms, objective), clause);
    }
}
