package io.makegood.credit;

import io.makegood.assess.Assessment.Line;
import java.math.BigDecimal;

/**
 * What became of one line of an earlier statement, because records or terms have changed since: what was issued of it so far, in
 * the statement and in lines that adjusted it before, and what is owed now. The earlier statement stays as it is.
 */
public record Adjustment(Earlier earlier, Line line, Amount issued, Amount now) {

    /** The statement that is adjusted. */
    public record Earlier(StatementId id, int number) {}

    /** What is owed on top of what was issued; negative if that was too much. */
    public Amount difference() {
        return new Amount(now.kind(), now.value().subtract(issued.value()), now.unit());
    }

    static Adjustment of(Earlier earlier, Line line, Amount.Kind kind, String unit, Values values) {
        return new Adjustment(
                earlier, line, new Amount(kind, values.issued(), unit), new Amount(kind, values.now(), unit));
    }

    record Values(BigDecimal issued, BigDecimal now) {
        boolean differ() {
            return issued.compareTo(now) != 0;
        }
    }
}
