package io.makegood.terms.lint;

import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.value.Unit;
import java.util.Optional;

/** In which unit an indicator yields its level; empty where the unit is that of a metric or counter. */
final class Units {

    private Units() {}

    static Optional<Unit> of(Indicator indicator) {
        return switch (indicator) {
            case Indicator.Availability any -> Optional.of(Unit.PERCENT);
            case Indicator.MeanErrorRate any -> Optional.of(Unit.PERCENT);
            case Indicator.SlotsWithin any -> Optional.of(Unit.PERCENT);
            case Indicator.SampleShare any -> Optional.of(Unit.PERCENT);
            case Indicator.Downtime any -> Optional.of(Unit.SECONDS);
            case Indicator.MeanTimeToRestore any -> Optional.of(Unit.SECONDS);
            case Indicator.MeanTimeBetweenFailures any -> Optional.of(Unit.SECONDS);
            case Indicator.BackupGap any -> Optional.of(Unit.SECONDS);
            case Indicator.BackupRetention any -> Optional.of(Unit.SECONDS);
            case Indicator.DataLoss any -> Optional.of(Unit.SECONDS);
            case Indicator.OutageCount any -> Optional.of(Unit.NUMBER);
            case Indicator.DaysWithoutBackup any -> Optional.of(Unit.NUMBER);
            case Indicator.Attested any -> Optional.of(Unit.NUMBER);
            case Indicator.CounterRatio ratio -> ratio.asPercent() ? Optional.of(Unit.PERCENT) : Optional.empty();
            case Indicator.CounterSum any -> Optional.empty();
            case Indicator.SampleStatistic any -> Optional.empty();
            case Indicator.AverageWithPrevious average -> of(average.of());
            case Indicator.Timeliness timeliness ->
                Optional.of(
                        timeliness.figure() == Indicator.TimelinessFigure.PERCENT_ON_TIME
                                ? Unit.PERCENT
                                : Unit.SECONDS);
        };
    }

    /** Whether the indicator counts outages, so that it has incidents and minutes. */
    static boolean countsOutages(Indicator indicator) {
        return switch (indicator) {
            case Indicator.Availability any -> true;
            case Indicator.Downtime any -> true;
            case Indicator.OutageCount any -> true;
            case Indicator.MeanTimeToRestore any -> true;
            case Indicator.MeanTimeBetweenFailures any -> true;
            case Indicator.AverageWithPrevious average -> countsOutages(average.of());
            default -> false;
        };
    }
}
