package io.makegood.credit.settlement;

import io.makegood.credit.Statement;
import java.math.BigDecimal;
import java.util.List;

/**
 * The same sums from independent places: for each statement and unit the stored lines, the hashed computation and the books, and
 * for each state what the portions and the accounts say.
 */
public record Reconciled(List<OfStatement> statements, List<OfState> states, boolean booksAgree) {
    public Reconciled {
        statements = List.copyOf(statements);
        states = List.copyOf(states);
    }

    public record OfStatement(
            Statement statement, String unit, BigDecimal lines, BigDecimal computed, BigDecimal booked) {
        public boolean isSame() {
            return lines.compareTo(computed) == 0 && lines.compareTo(booked) == 0;
        }
    }

    public record OfState(PortionState state, String unit, BigDecimal portions, BigDecimal booked) {
        public boolean isSame() {
            return portions.compareTo(booked) == 0;
        }
    }

    /** Whether all of it agrees; the running balances of the books are what their transfers add up to. */
    public boolean isSame() {
        return booksAgree
                && statements.stream().allMatch(OfStatement::isSame)
                && states.stream().allMatch(OfState::isSame);
    }
}
