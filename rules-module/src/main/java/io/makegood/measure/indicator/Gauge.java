package io.makegood.measure.indicator;

import io.makegood.measure.Measured;
import io.makegood.measure.time.Frame;
import io.makegood.terms.measurement.Indicator;
import java.util.List;

/** Reads one indicator in one window: one measurement, or one for each event that belongs to the window. */
public interface Gauge {

    List<Measured> read(Frame frame);

    static Gauge of(Indicator indicator, Scene scene) {
        return switch (indicator) {
            case Indicator.Availability availability -> new AvailabilityGauge(availability, scene);
            case Indicator.Downtime downtime ->
                downtime.spread() == Indicator.Spread.EACH_OUTAGE
                        ? new EachOutageGauge(downtime, scene)
                        : new DowntimeGauge(downtime, scene);
            case Indicator.OutageCount count -> new FailureGauge(count, count.counting(), scene);
            case Indicator.MeanTimeToRestore mean -> new FailureGauge(mean, mean.counting(), scene);
            case Indicator.MeanTimeBetweenFailures mean -> new FailureGauge(mean, mean.counting(), scene);
            case Indicator.MeanErrorRate rate -> new SlotGauge(rate, scene);
            case Indicator.SlotsWithin within -> new SlotGauge(within, scene);
            case Indicator.CounterRatio ratio -> new CounterGauge(ratio, scene);
            case Indicator.CounterSum sum -> new CounterGauge(sum, scene);
            case Indicator.SampleStatistic statistic -> new SampleGauge(statistic, scene);
            case Indicator.SampleShare share -> new SampleGauge(share, scene);
            case Indicator.Timeliness timeliness -> new TimelinessGauge(timeliness, scene);
            case Indicator.BackupGap gap -> new BackupGauge(gap, scene);
            case Indicator.DaysWithoutBackup days -> new BackupGauge(days, scene);
            case Indicator.BackupRetention retention -> new BackupGauge(retention, scene);
            case Indicator.DataLoss loss -> new BackupGauge(loss, scene);
            case Indicator.Attested attested -> new AttestationGauge(attested, scene);
            case Indicator.AverageWithPrevious average -> new AverageGauge(average, scene);
        };
    }
}
