package io.makegood.credit;

import io.makegood.assess.Assessment.Line;
import io.makegood.audit.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

    /** The line as the history of the contract keeps it, under the hash of all such lines of a statement. */
    String told() {
        return String.join(
                "/",
                Integer.toString(earlier.number()),
                line.objective(),
                line.remedy(),
                line.window().start().toString(),
                line.window().end().toString(),
                line.event(),
                difference().kind().name(),
                difference().value().stripTrailingZeros().toPlainString(),
                difference().unit());
    }

    /** SHA-256 over lines that adjust, one below the other; empty if there are none. */
    public static String hash(List<String> told) {
        return told.isEmpty()
                ? ""
                : Sha256.of(String.join("\n", told).getBytes(StandardCharsets.UTF_8))
                        .hex();
    }
}
