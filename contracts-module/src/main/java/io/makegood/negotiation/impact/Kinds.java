package io.makegood.negotiation.impact;

import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.record.Place;
import io.makegood.terms.Objective;
import io.makegood.terms.measurement.Indicator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which kinds of records an objective is judged by, and which of them are told one by one. */
final class Kinds {
    private static final List<Class<? extends Fact>> ALL = List.of(
            Fact.Outage.class,
            Fact.Maintenance.class,
            Fact.Ticket.class,
            Fact.Sample.class,
            Fact.Count.class,
            Fact.Backup.class,
            Fact.Restore.class,
            Fact.BreachNotice.class,
            Fact.Delivery.class,
            Fact.Attestation.class);

    private Kinds() {}

    static boolean anyRecords(Facts facts) {
        return ALL.stream().anyMatch(kind -> !facts.of(kind).isEmpty());
    }

    /** The earliest moment of which anything is recorded. */
    static Optional<Instant> firstRecord(Facts facts) {
        return ALL.stream()
                .flatMap(kind -> facts.of(kind).stream())
                .map(fact -> Place.of(fact).start())
                .min(Comparator.naturalOrder());
    }

    /** Whether silence would speak against the provider where nobody records such a thing at all. */
    static boolean isUnknown(Objective objective, Facts facts) {
        return switch (measured(objective)) {
            case Indicator.DaysWithoutBackup days -> isEmpty(objective, facts, Fact.Backup.class);
            case Indicator.BackupGap gap -> isEmpty(objective, facts, Fact.Backup.class);
            case Indicator.CounterSum sum -> isEmpty(objective, facts, Fact.Count.class);
            default -> false;
        };
    }

    /** The record with an id that an objective counted, if records of its kind are told one by one. */
    static Optional<Fact> named(Objective objective, String id, Facts facts) {
        return kinds(measured(objective)).stream()
                .flatMap(kind -> facts.named(kind, id).stream())
                .<Fact>map(fact -> fact)
                .findFirst();
    }

    private static List<Class<? extends Fact>> kinds(Indicator indicator) {
        return switch (indicator) {
            case Indicator.Timeliness timed ->
                switch (timed.task()) {
                    case RESPONSE, WORKAROUND, RESTORE, RESOLUTION -> List.of(Fact.Ticket.class);
                    case BACKUP_RESTORE -> List.of(Fact.Restore.class);
                    case BREACH_NOTICE -> List.of(Fact.BreachNotice.class);
                    case DELIVERY -> List.of(Fact.Delivery.class);
                };
            case Indicator.DataLoss loss -> List.of(Fact.Restore.class);
            case Indicator.Attested attested -> List.of(Fact.Attestation.class);
            case Indicator.Availability availability -> List.of(Fact.Outage.class, Fact.Maintenance.class);
            case Indicator.Downtime downtime -> List.of(Fact.Outage.class, Fact.Maintenance.class);
            case Indicator.OutageCount count -> List.of(Fact.Outage.class, Fact.Maintenance.class);
            case Indicator.MeanTimeToRestore restore -> List.of(Fact.Outage.class, Fact.Maintenance.class);
            case Indicator.MeanTimeBetweenFailures between -> List.of(Fact.Outage.class, Fact.Maintenance.class);
            default -> List.of();
        };
    }

    private static boolean isEmpty(Objective objective, Facts facts, Class<? extends Fact> kind) {
        return facts.about(objective.service()).of(kind).isEmpty();
    }

    private static Indicator measured(Objective objective) {
        Indicator indicator = objective.measurement().indicator();
        while (indicator instanceof Indicator.AverageWithPrevious average) {
            indicator = average.of();
        }
        return indicator;
    }
}
