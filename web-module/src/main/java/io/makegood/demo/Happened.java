package io.makegood.demo;

import io.makegood.measure.fact.Fact;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A fact of the demo as it is known at an instant. */
final class Happened {

    private Happened() {}

    /** Without what lies in the future; empty if all of it does. Acts of a ticket drop out one by one. */
    static Optional<Fact> asKnown(Fact fact, Instant now) {
        return switch (fact) {
            case Fact.Backup backup
            when backup.keptUntil().filter(now::isBefore).isPresent() -> asKnown(kept(backup), now);
            case Fact.Ticket ticket
            when ticket.acts().stream().anyMatch(act -> now.isBefore(act.at())) -> asKnown(open(ticket, now), now);
            default -> now.isBefore(last(fact)) ? Optional.empty() : Optional.of(fact);
        };
    }

    private static Fact kept(Fact.Backup backup) {
        return new Fact.Backup(
                backup.id(), backup.service(), backup.completedAt(), backup.successful(), Optional.empty());
    }

    private static Fact open(Fact.Ticket ticket, Instant now) {
        List<Fact.Act> done =
                ticket.acts().stream().filter(act -> !now.isBefore(act.at())).toList();
        return new Fact.Ticket(ticket.id(), ticket.service(), ticket.opened(), done, ticket.pauses(), ticket.changes());
    }

    /** The moment from which the whole fact can be known. */
    static Instant last(Fact fact) {
        return switch (fact) {
            case Fact.Outage outage ->
                outage.span().isOpen() ? outage.span().start() : outage.span().end();
            case Fact.Maintenance works -> works.span().end();
            case Fact.Ticket ticket -> ticket.opened().at();
            case Fact.Sample sample -> sample.at();
            case Fact.Count count -> count.span().end();
            case Fact.Backup backup -> backup.completedAt();
            case Fact.Restore restore -> restore.restoredAt().orElse(restore.requestedAt());
            case Fact.BreachNotice notice -> notice.notifiedAt().orElse(notice.detectedAt());
            case Fact.Attestation attested ->
                attested.on().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            default -> throw new IllegalArgumentException("The demo tells no " + fact);
        };
    }
}
