package io.makegood.credit;

import java.util.List;

/** An issued statement with the computation it stands on, and what each part of that was made of. */
public record StatementDocument(Statement statement, Computed computed, List<Evidence> evidence) {
    public StatementDocument {
        evidence = List.copyOf(evidence);
    }
}
