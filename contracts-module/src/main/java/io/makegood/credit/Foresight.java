package io.makegood.credit;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.terms.Objective;
import io.makegood.terms.measurement.Indicator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an outlook assumes: everything that is open is done now; and of which objectives nothing follows from that. */
final class Foresight {
    private static final Set<Fact.ActKind> AWAITED =
            Set.of(Fact.ActKind.RESPONDED, Fact.ActKind.WORKAROUND, Fact.ActKind.RESTORED, Fact.ActKind.RESOLVED);

    private Foresight() {}

    static Set<String> undecided(List<Ruling> rulings) {
        return rulings.stream()
                .flatMap(ruling -> ruling.terms().objectives().stream())
                .filter(objective -> !isKeptBySilence(objective.measurement().indicator()))
                .map(Objective::id)
                .collect(Collectors.toSet());
    }

    static Fact doneAt(Instant now, Fact fact) {
        return switch (fact) {
            case Fact.Outage outage
            when outage.span().isOpen() ->
                new Fact.Outage(
                        outage.id(),
                        outage.service(),
                        new Interval(outage.span().start(), later(outage.span().start(), now)),
                        outage.cause(),
                        outage.severity(),
                        outage.noticed(),
                        outage.affected());
            case Fact.Ticket ticket -> done(ticket, now);
            case Fact.Restore restore
            when restore.restoredAt().isEmpty() ->
                new Fact.Restore(
                        restore.id(),
                        restore.service(),
                        restore.requestedAt(),
                        Optional.of(later(restore.requestedAt(), now)));
            case Fact.BreachNotice notice
            when notice.notifiedAt().isEmpty() ->
                new Fact.BreachNotice(
                        notice.id(),
                        notice.service(),
                        notice.detectedAt(),
                        Optional.of(later(notice.detectedAt(), now)));
            case Fact.Delivery delivery
            when delivery.deliveredAt().isEmpty() ->
                new Fact.Delivery(
                        delivery.id(), delivery.service(), delivery.dueAt(), Optional.of(later(delivery.dueAt(), now)));
            default -> fact;
        };
    }

    /** Acts come in the order of time, and now is not before any that was recorded. */
    private static Fact done(Fact.Ticket ticket, Instant now) {
        List<Fact.Act> acts = new ArrayList<>(ticket.acts());
        Instant last =
                later(acts.isEmpty() ? ticket.opened().at() : acts.getLast().at(), now);
        Set<Fact.ActKind> there = acts.stream().map(Fact.Act::kind).collect(Collectors.toSet());
        for (Fact.ActKind kind : Fact.ActKind.values()) {
            if (AWAITED.contains(kind) && !there.contains(kind)) {
                acts.add(new Fact.Act(kind, last));
            }
        }
        return new Fact.Ticket(ticket.id(), ticket.service(), ticket.opened(), acts, ticket.pauses(), ticket.changes());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static boolean isKeptBySilence(Indicator indicator) {
        return switch (indicator) {
            case Indicator.DaysWithoutBackup days -> false;
            case Indicator.BackupGap gap -> false;
            case Indicator.CounterSum sum -> false;
            case Indicator.AverageWithPrevious average -> isKeptBySilence(average.of());
            default -> true;
        };
    }
}
