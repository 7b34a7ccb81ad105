package io.makegood.measure.fact;

import io.makegood.measure.Interval;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One recorded fact of a service. Ids are unique within a kind; instants carry no zone because they are instants. A
 * time that is not known is absent, never guessed.
 */
public sealed interface Fact {

    String id();

    /** The service (or resource) that it speaks of; {@code *} speaks of the whole contract. */
    String service();

    /**
     * The service was down, wholly or for a share of its users. {@code cause} is {@code PROVIDER} or a ground of
     * exclusion; {@code severity} is the recorder's word, such as {@code major}.
     */
    record Outage(
            String id, String service, Interval span, Cause cause, String severity, Noticed noticed, Fraction affected)
            implements Fact {}

    /** Whose side an outage lies on. {@code rootOf}: it is the root cause where several services failed together. */
    record Cause(Optional<Exclusion.Ground> ground, boolean root) {
        public static Cause provider() {
            return new Cause(Optional.empty(), true);
        }

        public static Cause of(Exclusion.Ground ground) {
            return new Cause(Optional.of(ground), true);
        }
    }

    /** When an outage was detected, reported and ticketed, as far as known. */
    record Noticed(Optional<Instant> detectedAt, Optional<Instant> reportedAt, Optional<Instant> ticketAt) {
        public static Noticed unknown() {
            return new Noticed(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** Announced work. {@code interrupts}: the service was down throughout, so that what is not excluded is downtime. */
    record Maintenance(
            String id,
            String service,
            Interval span,
            Optional<Instant> announcedAt,
            Exclusion.Ground ground,
            boolean interrupts)
            implements Fact {}

    /** Time in which a service was deployed (for a denominator of deployed time). */
    record Deployment(String id, String service, Interval span) implements Fact {}

    /** A report by a customer with its acts, pauses and changes of priority, each in the order of time. */
    record Ticket(String id, String service, Opened opened, List<Act> acts, List<Interval> pauses, List<Change> changes)
            implements Fact {
        public Ticket {
            acts = List.copyOf(acts);
            pauses = List.copyOf(pauses);
            changes = List.copyOf(changes);
        }
    }

    record Opened(Instant at, String priority) {}

    record Act(ActKind kind, Instant at) {}

    record Change(Instant at, String priority) {}

    enum ActKind {
        RESPONDED,
        WORKAROUND,
        RESTORED,
        RESOLVED,
        CLOSED,
        REOPENED
    }

    /** One measured value of a metric, in the metric's own unit. */
    record Sample(String id, String service, String metric, Instant at, BigDecimal value) implements Fact {}

    /** How many events of a counter fell into a stretch of time. */
    record Count(String id, String service, String counter, Interval span, BigDecimal count) implements Fact {}

    /** A backup; {@code keptUntil} is absent while it is kept. */
    record Backup(String id, String service, Instant completedAt, boolean successful, Optional<Instant> keptUntil)
            implements Fact {}

    /** A request to restore from backup, and when it was done. */
    record Restore(String id, String service, Instant requestedAt, Optional<Instant> restoredAt) implements Fact {}

    /** A security breach, when it was detected and when the customer was told. */
    record BreachNotice(String id, String service, Instant detectedAt, Optional<Instant> notifiedAt) implements Fact {}

    /** Something owed by a moment, and when it was delivered. */
    record Delivery(String id, String service, Instant dueAt, Optional<Instant> deliveredAt) implements Fact {}

    /** A statement that a yes/no duty was fulfilled, or was not, on a day. */
    record Attestation(String id, String service, String subject, LocalDate on, boolean fulfilled) implements Fact {}

    /** An invoiced charge for a stretch of time; the tax is the percentage that gross adds to net. */
    record Charge(String id, String service, Interval span, ChargeKind kind, Money net, BigDecimal taxPercent)
            implements Fact {}

    enum ChargeKind {
        RECURRING,
        ONE_OFF
    }

    /** What an earlier assessment found for an objective in a window; its award is the amount left after caps. */
    record EarlierResult(
            String id, String service, String objective, Interval span, boolean missed, List<EarlierAward> awards)
            implements Fact {
        public EarlierResult {
            awards = List.copyOf(awards);
        }
    }

    /** An amount in the unit it was granted in: a currency code, {@code SECONDS}, or the name of a unit. */
    record EarlierAward(BigDecimal amount, String unit) {}

    /** What a cap cut off in an earlier period, carried to be owed from {@code since} on. */
    record CarriedOver(String id, String service, String cap, Instant since, EarlierAward award) implements Fact {}

    /** A claim of the customer for an objective, for the window or event that contains {@code about}. */
    record Claim(String id, String service, String objective, Instant about, Instant receivedAt) implements Fact {}
}
