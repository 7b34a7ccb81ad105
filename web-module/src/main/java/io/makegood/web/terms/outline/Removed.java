package io.makegood.web.terms.outline;

import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Codec;
import io.makegood.terms.json.Documents;
import io.makegood.terms.json.JsonWriter;
import io.makegood.terms.json.Place;
import io.makegood.web.terms.TermsChange;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What was taken out of a draft and where it stood, so that it can be put back; the page carries it as a text. */
record Removed(Optional<Objective> objective, int objectiveAt, Optional<Clause> clause, int clauseAt) {

    private static final int LIMIT_BYTES = 200_000;

    static Removed between(Terms before, Terms after) {
        return new Removed(
                before.objectives().stream()
                        .filter(each -> !after.objectives().contains(each))
                        .findFirst(),
                firstMissing(before.objectives(), after.objectives()),
                before.clauses().stream()
                        .filter(each -> !after.clauses().contains(each))
                        .findFirst(),
                firstMissing(before.clauses(), after.clauses()));
    }

    /** Refused with {@link io.makegood.terms.json.UnreadableDocument} if it is not what a page of ours carries. */
    static Removed read(String text) {
        return Codec.plain()
                .read(Documents.json(text.getBytes(StandardCharsets.UTF_8), LIMIT_BYTES), Removed.class, Place.TOP);
    }

    String text() {
        return new String(JsonWriter.canonical(Codec.plain().write(this, Removed.class)), StandardCharsets.UTF_8);
    }

    Terms putBackInto(Terms terms) {
        Terms withClause =
                clause.map(one -> TermsChange.clauseAt(terms, one, clauseAt)).orElse(terms);
        return objective
                .map(one -> TermsChange.objectiveAt(withClause, one, objectiveAt))
                .orElse(withClause);
    }

    private static int firstMissing(java.util.List<?> before, java.util.List<?> after) {
        for (int position = 0; position < before.size(); position++) {
            if (!after.contains(before.get(position))) {
                return position;
            }
        }
        return 0;
    }
}
