package io.makegood.record;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Where a fact lies: from its first moment to its last, without an end while it lasts. What happens at a moment lies at that
 * moment alone; a day is stood for by its noon.
 */
public final class Place {

    /** How far a day of some zone may reach from its noon in UTC. */
    static final Duration DAY_REACH = Duration.ofHours(26);

    private Place() {}

    public static Interval of(Fact fact) {
        return switch (fact) {
            case Fact.Outage outage -> outage.span();
            case Fact.Maintenance works -> works.span();
            case Fact.Deployment deployment -> deployment.span();
            case Fact.Count count -> count.span();
            case Fact.Charge charge -> charge.span();
            case Fact.Ticket ticket -> ticket(ticket);
            case Fact.Sample sample -> at(sample.at());
            case Fact.Backup backup -> backup(backup);
            case Fact.Restore restore -> until(restore.requestedAt(), restore.restoredAt());
            case Fact.BreachNotice notice -> until(notice.detectedAt(), notice.notifiedAt());
            case Fact.Delivery delivery -> until(delivery.dueAt(), delivery.deliveredAt());
            case Fact.Claim claim -> until(claim.about(), Optional.of(claim.receivedAt()));
            case Fact.Attestation attested ->
                at(attested.on().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
            case Fact.EarlierResult earlier -> throw nobodyRecords(earlier);
            case Fact.CarriedOver carried -> throw nobodyRecords(carried);
        };
    }

    /** Whether some part of the fact lies in the span; a moment does if the span contains it. */
    public static boolean touches(Fact fact, Interval span) {
        Interval place = of(fact);
        if (fact instanceof Fact.Attestation) {
            return new Interval(place.start().minus(DAY_REACH), place.end().plus(DAY_REACH)).overlaps(span);
        }
        return place.isEmpty() ? span.contains(place.start()) : place.overlaps(span);
    }

    private static Interval ticket(Fact.Ticket ticket) {
        Instant opened = ticket.opened().at();
        boolean done = ticket.acts().stream()
                .reduce((earlier, later) -> later)
                .filter(act -> act.kind() == Fact.ActKind.RESOLVED || act.kind() == Fact.ActKind.CLOSED)
                .isPresent();
        return done ? until(opened, Optional.of(ticket.acts().getLast().at())) : Interval.openFrom(opened);
    }

    private static Interval backup(Fact.Backup backup) {
        return backup.successful() ? until(backup.completedAt(), backup.keptUntil()) : at(backup.completedAt());
    }

    private static Interval at(Instant moment) {
        return new Interval(moment, moment);
    }

    /** Between two moments in whatever order they came; open while the second has not come. */
    private static Interval until(Instant one, Optional<Instant> other) {
        if (other.isEmpty()) {
            return Interval.openFrom(one);
        }
        return one.isAfter(other.get()) ? new Interval(other.get(), one) : new Interval(one, other.get());
    }

    private static IllegalArgumentException nobodyRecords(Fact fact) {
        return new IllegalArgumentException("Nobody records " + fact.getClass().getSimpleName() + " " + fact.id());
    }
}
