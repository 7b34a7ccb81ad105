package io.makegood.credit;

import java.math.BigDecimal;
import java.util.List;

/**
 * An issued statement with the computation it stands on, what each part of that was made of, and the seconds of extra
 * usage time that the statements before it granted.
 */
public record StatementDocument(
        Statement statement, Computed computed, List<Evidence> evidence, BigDecimal extraTimeBefore) {
    public StatementDocument {
        evidence = List.copyOf(evidence);
    }
}
