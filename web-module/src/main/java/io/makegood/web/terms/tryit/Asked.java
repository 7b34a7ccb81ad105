package io.makegood.web.terms.tryit;

import io.makegood.terms.Objective;
import io.makegood.terms.measurement.Indicator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What one types to try an objective: something happened that its indicator measures. */
public enum Asked {
    OUTAGES,
    DONE,
    SAMPLES,
    COUNTERS,
    SLOTS,
    BACKUP_DAYS,
    BACKUP_GAP,
    RETENTION,
    DATA_LOSS,
    ATTESTATION;

    static Asked of(Objective objective) {
        return of(measured(objective));
    }

    /** What is looked at: of an average over several windows the indicator that is averaged. */
    static Indicator measured(Objective objective) {
        Indicator indicator = objective.measurement().indicator();
        while (indicator instanceof Indicator.AverageWithPrevious average) {
            indicator = average.of();
        }
        return indicator;
    }

    private static Asked of(Indicator indicator) {
        return switch (indicator) {
            case Indicator.Availability it -> OUTAGES;
            case Indicator.Downtime it -> OUTAGES;
            case Indicator.OutageCount it -> OUTAGES;
            case Indicator.MeanTimeToRestore it -> OUTAGES;
            case Indicator.MeanTimeBetweenFailures it -> OUTAGES;
            case Indicator.Timeliness it -> DONE;
            case Indicator.SampleStatistic it -> SAMPLES;
            case Indicator.SampleShare it -> SAMPLES;
            case Indicator.CounterRatio it -> COUNTERS;
            case Indicator.CounterSum it -> COUNTERS;
            case Indicator.MeanErrorRate it -> SLOTS;
            case Indicator.SlotsWithin it -> SLOTS;
            case Indicator.DaysWithoutBackup it -> BACKUP_DAYS;
            case Indicator.BackupGap it -> BACKUP_GAP;
            case Indicator.BackupRetention it -> RETENTION;
            case Indicator.DataLoss it -> DATA_LOSS;
            case Indicator.Attested it -> ATTESTATION;
            case Indicator.AverageWithPrevious average -> of(average.of());
        };
    }

    /** Whether what is typed for one objective also happened to another one. */
    static boolean together(Objective one, Objective other) {
        if (one.id().equals(other.id())) {
            return true;
        }
        boolean sameService = one.service().equals(other.service())
                || Stream.of(one, other).anyMatch(each -> each.service().equals("*"));
        return sameService
                && switch (of(one)) {
                    case OUTAGES -> of(other) == OUTAGES;
                    case DONE -> of(other) == DONE && ofTickets(one) == ofTickets(other) && ofTickets(one);
                    default -> false;
                };
    }

    static boolean ofTickets(Objective objective) {
        return measured(objective) instanceof Indicator.Timeliness timed
                && switch (timed.task()) {
                    case RESPONSE, WORKAROUND, RESTORE, RESOLUTION -> true;
                    case BACKUP_RESTORE, BREACH_NOTICE, DELIVERY -> false;
                };
    }

    /** The priorities that have a deadline of their own; one that has none stands for the rest. */
    static List<String> priorities(Objective objective) {
        return measured(objective) instanceof Indicator.Timeliness timed
                ? timed.deadlines().stream()
                        .map(Indicator.DeadlineRule::priority)
                        .toList()
                : List.of();
    }

    /** The severities of outages that count; none if all do. */
    static List<String> severities(Objective objective) {
        return switch (measured(objective)) {
            case Indicator.Availability it -> it.counting().severities();
            case Indicator.Downtime it -> it.counting().severities();
            case Indicator.OutageCount it -> it.counting().severities();
            case Indicator.MeanTimeToRestore it -> it.counting().severities();
            case Indicator.MeanTimeBetweenFailures it -> it.counting().severities();
            default -> List.of();
        };
    }

    /** The counters of a ratio or a sum, each once, in the order in which the terms name them. */
    static List<String> counters(Objective objective) {
        Stream<Indicator.CounterTerm> terms =
                switch (measured(objective)) {
                    case Indicator.CounterRatio ratio ->
                        Stream.concat(ratio.dividend().stream(), ratio.divisor().stream());
                    case Indicator.CounterSum sum -> sum.parts().stream();
                    default -> Stream.of();
                };
        Set<String> names = new LinkedHashSet<>();
        terms.map(Indicator.CounterTerm::counter).forEach(names::add);
        return List.copyOf(names);
    }
}
