package io.makegood.assess;

import io.makegood.measure.Level;
import io.makegood.measure.Measured;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the terms say about the facts of a period: a result per objective and window, what is owed, and what each party
 * may do next. The same terms, facts and rule book give the same bytes.
 */
public record Assessment(
        Period period, Origins origins, List<Result> results, List<Entitlement> entitlements, List<Total> totals) {

    public Assessment {
        results = List.copyOf(results);
        entitlements = List.copyOf(entitlements);
        totals = List.copyOf(totals);
    }

    /** SHA-256 in lower-case hex of the canonical terms, the canonical facts and the rule book, and the book's version. */
    public record Origins(String termsHash, String factsHash, String ruleBook, String ruleBookHash) {}

    /** One objective in one window, or one event of it ({@code measured.event}, empty for a window). */
    public record Result(String objective, String clause, Status status, Measured measured, List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
        }

        /** The level that was compared: rounded if the terms say so; absent if nothing was measured. */
        public Optional<Level> level() {
            return measured.level();
        }
    }

    public enum Status {
        MET,
        MISSED,
        /** Nothing to measure, not eligible, or the window is skipped. */
        NOT_APPLICABLE,
        /** The window lies partly after what is known. */
        PENDING
    }

    /**
     * What one remedy grants in one window or for one event. {@code owed} is what is left after caps, combination,
     * minimum and rounding; {@code findings} tell how it came about, in order.
     */
    public record Entitlement(
            Line line,
            Granted granted,
            Owed owed,
            Optional<Instant> dueBy,
            Optional<Instant> claimBy,
            List<Finding> findings) {
        public Entitlement {
            findings = List.copyOf(findings);
        }
    }

    /** Which remedy of which objective, for which window or event. */
    public record Line(
            String objective, String clause, String remedy, io.makegood.measure.Interval window, String event) {}

    /** What the schedule said, and its exact value before caps in the unit of {@code owed}. */
    public record Granted(Award award, Fraction exact, Fraction base) {}

    /** What is owed: a kind and an amount in its unit. A duty or a right has the amount 1. */
    public sealed interface Owed {
        record Credit(Money amount) implements Owed {}

        record ExtraTime(BigDecimal seconds) implements Owed {}

        record Units(BigDecimal count, String unit) implements Owed {}

        record Obligation(Award.Duty duty) implements Owed {}

        record Entitled(Award.Right right) implements Owed {}

        record NothingOwed() implements Owed {}
    }

    /** The sum of one unit: a currency code, {@code SECONDS}, or the name of a unit. */
    public record Total(String unit, BigDecimal amount) {}

    /**
     * One step of the reasoning: the number and name of the rule that decided, and the values its sentence is made of.
     * Every number in a rendered explanation comes from here.
     */
    public record Finding(String rule, String sentence, Map<String, String> values) {
        public Finding {
            values = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(values));
        }
    }
}
