package io.makegood.assess;

import io.makegood.measure.Level;
import io.makegood.measure.Measured;
import io.makegood.measure.ShortMap;
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
        Period period,
        Origins origins,
        List<Result> results,
        List<Entitlement> entitlements,
        List<Total> totals,
        List<Carried> carried) {

    public Assessment {
        results = List.copyOf(results);
        entitlements = List.copyOf(entitlements);
        totals = List.copyOf(totals);
        carried = List.copyOf(carried);
    }

    /** SHA-256 in lower-case hex of the canonical terms, the canonical facts and the rule book, and the book's version. */
    public record Origins(String termsHash, String factsHash, String ruleBook, String ruleBookHash) {}

    /**
     * One objective in one window, or one event of it ({@code measured.event}, empty for a window). {@code level} is what
     * was compared: rounded if the terms say so, while {@code measured} holds the exact one; absent if nothing was
     * measured.
     */
    public record Result(
            String objective,
            String clause,
            Status status,
            Optional<Level> level,
            Measured measured,
            List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
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
     * What one remedy yields in one window or for one event. Breach, entitlement, claim and settlement are four things:
     * the breach is the {@link Result}, {@code claim} holds what the customer is entitled to and what became of the
     * claim, {@code owed} is what is to be settled. {@code dueBy} is when a duty must be done or a right ends.
     */
    public record Entitlement(
            Line line, Granted granted, Claim claim, Owed owed, Optional<Instant> dueBy, List<Finding> findings) {
        public Entitlement {
            findings = List.copyOf(findings);
        }

        /** The last moment for a claim, if one is needed and limited. */
        public Optional<Instant> claimBy() {
            return claim.by();
        }
    }

    /** Which remedy of which objective, for which window or event. */
    public record Line(
            String objective, String clause, String remedy, io.makegood.measure.Interval window, String event) {}

    /**
     * The award of the schedule with its steps, the exact base of its percentage (zero if it has none), its exact value,
     * and what combination, caps and minimum left of it before rounding; in the unit of {@code owed}.
     */
    public record Granted(Award award, Fraction base, Fraction exact, Fraction left) {}

    /** What became of the claim for {@code entitled}, and the last moment to make one. */
    public record Claim(ClaimState state, Optional<Instant> by, Owed entitled) {}

    public enum ClaimState {
        /** Settled without being claimed. */
        NOT_NEEDED,
        /** May still be claimed. */
        OPEN,
        IN_TIME,
        LATE_BUT_ACCEPTED,
        /** Too late or never claimed: nothing is owed, though the promise was broken. */
        FORFEITED
    }

    /** What is owed: a kind and an amount in its unit. A duty or a right has the amount 1. */
    public sealed interface Owed {
        record Credit(Money amount) implements Owed {}

        record ExtraTime(BigDecimal seconds) implements Owed {}

        record Units(BigDecimal count, String unit) implements Owed {}

        record Obligation(Award.Duty duty) implements Owed {}

        record Entitled(Award.Right right) implements Owed {}

        /** Part of an earlier credit that the provider has earned back; it reduces what is owed. */
        record EarnedBack(Money amount) implements Owed {}

        record NothingOwed() implements Owed {}
    }

    /** What a cap cut off and the next period takes over, in the unit of a {@link Total}. */
    public record Carried(String cap, String unit, BigDecimal amount) {}

    /** The sum of one unit over all that is owed: a currency code, {@code SECONDS}, or the name of a unit. */
    public record Total(String unit, BigDecimal amount) {}

    /**
     * One step of the reasoning: the number and name of the rule that decided, and the values its sentence is made of.
     * Every number in a rendered explanation comes from here.
     */
    public record Finding(String rule, String sentence, Map<String, String> values) {
        public Finding {
            values = ShortMap.copyOf(values);
        }
    }
}
