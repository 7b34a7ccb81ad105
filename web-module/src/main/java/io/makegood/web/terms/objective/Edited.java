package io.makegood.web.terms.objective;

import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.web.terms.Ids;
import io.makegood.web.terms.Parts;
import io.makegood.web.terms.Reading;
import io.makegood.web.terms.TermsChange;
import java.util.Map;
import java.util.Optional;

/** An objective and its clause as typed, and what was refused of them. Only without problems may they be kept. */
record Edited(Objective objective, Clause clause, Map<String, String> problems) {

    static Edited of(ObjectiveForm form, String known, Terms terms) {
        Optional<Objective> before = Parts.objective(terms, known);
        Names names = before.map(Names::of)
                .orElseGet(() -> Names.fresh(Ids.free(
                        Ids.from(form.subject().heading()),
                        terms.objectives().stream().map(Objective::id).toList())));
        Reading reading = new Reading();
        Clause clause = new Clause(
                form.subject().id(),
                reading.text("subject.number", form.subject().number()),
                reading.text("subject.heading", form.subject().heading()),
                form.subject().text().strip());
        return new Edited(ObjectiveReading.objective(reading, form, names), clause, reading.problems());
    }

    Terms in(Terms terms) {
        return TermsChange.clause(TermsChange.objective(terms, objective), clause);
    }
}
