package io.makegood.negotiation.thread;

import io.makegood.negotiation.change.PartKey;
import io.makegood.negotiation.change.PartKind;
import io.makegood.party.NotFound;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import java.util.List;

/** What a thread hangs on: a clause by its id, or another part of the terms; an objective is talked about at its clause. */
public record Anchor(PartKey part) {
    private static final int LONGEST = 300;

    public Anchor {
        if (part.toString().length() > LONGEST) {
            throw new NotFound("an anchor of " + part.toString().length() + " characters");
        }
    }

    public static Anchor parse(String text) {
        return new Anchor(PartKey.parse(text));
    }

    /** Where a part is talked about; the first of the terms that knows an objective says its clause. */
    public static Anchor of(PartKey part, List<Terms> terms) {
        if (part.kind() != PartKind.OBJECTIVE) {
            return new Anchor(part);
        }
        return terms.stream()
                .flatMap(one -> one.objectives().stream())
                .filter(objective -> objective.id().equals(part.id()))
                .map(Objective::clause)
                .findFirst()
                .map(clause -> new Anchor(new PartKey(PartKind.CLAUSE, clause)))
                .orElseGet(() -> new Anchor(part));
    }

    @Override
    public String toString() {
        return part.toString();
    }
}
