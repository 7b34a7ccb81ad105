package io.makegood.web.terms.objective;

import io.makegood.terms.Clause;
import io.makegood.terms.Objective;
import io.makegood.terms.measurement.Clock;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Denominator;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Measurement;
import io.makegood.terms.measurement.Promise;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Unit;
import io.makegood.web.terms.DurationText;
import io.makegood.web.terms.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From an objective to the form that would type it. What the form cannot say is found by reading the written form back:
 * only an objective that comes back the same is edited as a form, any other as JSON.
 */
final class ObjectiveWriting {

    private ObjectiveWriting() {}

    static Optional<ObjectiveForm> form(Objective objective, Clause clause) {
        Optional<ObjectiveForm.Measure> measure = measure(objective.measurement());
        if (measure.isEmpty() || !(objective.promise().target() instanceof Target.Bound target)) {
            return Optional.empty();
        }
        List<ObjectiveForm.Follows> remedies = new ArrayList<>();
        for (Remedy remedy : objective.remedies()) {
            Optional<ObjectiveForm.Follows> typed = RemedyWriting.typed(remedy);
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            remedies.add(typed.get());
        }
        ObjectiveForm form = new ObjectiveForm(
                new ObjectiveForm.Subject(
                        clause.id(), objective.service(), clause.number(), clause.heading(), clause.text()),
                measure.get(),
                new ObjectiveForm.Promised(
                        target.comparison().name(), text(target.level()), minimum(objective.promise(), target)),
                ExclusionWriting.exclusions(objective.measurement().exclusions()),
                remedies);
        return saysTheSame(form, objective) ? Optional.of(form) : Optional.empty();
    }

    private static String minimum(Promise promise, Target.Bound target) {
        return promise.minimum() instanceof Target.Bound minimum && !minimum.equals(target)
                ? text(minimum.level())
                : "";
    }

    static String text(Quantity quantity) {
        return quantity.unit() == Unit.SECONDS
                ? DurationText.format(quantity)
                : quantity.amount().toPlainString();
    }

    private static Optional<ObjectiveForm.Measure> measure(Measurement measurement) {
        if (!(measurement.window().recurrence() instanceof Window.Calendar calendar)) {
            return Optional.empty();
        }
        String window = calendar.span().name();
        return switch (measurement.indicator()) {
            case Indicator.Availability it ->
                Optional.of(outages(Kind.AVAILABILITY, window, it.counting(), denominator(it.denominator())));
            case Indicator.Downtime it ->
                Optional.of(outages(
                        switch (it.spread()) {
                            case CUMULATIVE -> Kind.TOTAL_DOWNTIME;
                            case LONGEST -> Kind.LONGEST_OUTAGE;
                            case EACH_OUTAGE -> Kind.EACH_OUTAGE;
                        },
                        window,
                        it.counting(),
                        "calendarTime"));
            case Indicator.OutageCount it ->
                Optional.of(outages(Kind.OUTAGE_COUNT, window, it.counting(), "calendarTime"));
            case Indicator.MeanTimeToRestore it ->
                Optional.of(outages(Kind.MEAN_TIME_TO_RESTORE, window, it.counting(), "calendarTime"));
            case Indicator.MeanTimeBetweenFailures it ->
                Optional.of(outages(Kind.MEAN_TIME_BETWEEN_FAILURES, window, it.counting(), "calendarTime"));
            case Indicator.Timeliness it -> Optional.of(acts(window, it));
            case Indicator.SampleShare it ->
                Optional.of(samples(
                        Kind.SAMPLE_SHARE,
                        window,
                        new ObjectiveForm.Samples(
                                it.metric(),
                                "MEAN",
                                "95",
                                text(it.limit()),
                                it.comparison().name())));
            case Indicator.SampleStatistic it -> Optional.of(samples(Kind.SAMPLE_STATISTIC, window, statistic(it)));
            case Indicator.CounterRatio it ->
                Optional.of(counters(
                        it.asPercent() ? Kind.CALLS_IN_TIME : Kind.COUNTER_MEAN,
                        window,
                        names(it.dividend()) + " / " + names(it.divisor())));
            case Indicator.BackupGap it -> Optional.of(counters(Kind.BACKUP_GAP, window, ""));
            case Indicator.DaysWithoutBackup it -> Optional.of(counters(Kind.DAYS_WITHOUT_BACKUP, window, ""));
            case Indicator.BackupRetention it -> Optional.of(counters(Kind.BACKUP_RETENTION, window, ""));
            case Indicator.DataLoss it -> Optional.of(counters(Kind.DATA_LOSS, window, ""));
            case Indicator.Attested it -> Optional.of(counters(Kind.ATTESTED, window, it.subject()));
            default -> Optional.empty();
        };
    }

    private static ObjectiveForm.Measure outages(Kind kind, String window, Counting counting, String denominator) {
        boolean any = counting.minimum().length().amount().signum() == 0;
        ObjectiveForm.Outages outages = new ObjectiveForm.Outages(
                counting.start().name(),
                any ? "" : text(counting.minimum().length()),
                !any && counting.minimum().inclusive(),
                String.join(", ", counting.severities()),
                denominator);
        return new ObjectiveForm.Measure(
                kind, window, outages, ObjectiveForm.Acts.usual(), ObjectiveForm.Samples.usual(), "");
    }

    private static String denominator(Denominator denominator) {
        return switch (denominator) {
            case Denominator.CalendarTime all -> "calendarTime";
            case Denominator.MinusExcluded less -> "minusExcluded";
            case Denominator.DeployedTime deployed -> "deployedTime";
            case Denominator.ServiceHours hours -> hours.calendar();
            case Denominator.Nominal nominal -> "nominal";
        };
    }

    private static ObjectiveForm.Measure acts(String window, Indicator.Timeliness it) {
        List<ObjectiveForm.Deadline> deadlines = it.deadlines().stream()
                .map(rule -> new ObjectiveForm.Deadline(rule.priority(), text(rule.within()), rule.calendar()))
                .toList();
        ObjectiveForm.Acts acts = new ObjectiveForm.Acts(
                it.task().name(), it.figure().name(), it.clock().pausing() == Clock.Pausing.STOPS, deadlines);
        return new ObjectiveForm.Measure(
                Kind.valueOf(it.figure().name()),
                window,
                ObjectiveForm.Outages.usual(),
                acts,
                ObjectiveForm.Samples.usual(),
                "");
    }

    private static ObjectiveForm.Samples statistic(Indicator.SampleStatistic it) {
        return switch (it.statistic()) {
            case Indicator.Statistic.Mean mean -> new ObjectiveForm.Samples(it.metric(), "MEAN", "95", "", "AT_MOST");
            case Indicator.Statistic.Maximum max ->
                new ObjectiveForm.Samples(it.metric(), "MAXIMUM", "95", "", "AT_MOST");
            case Indicator.Statistic.Minimum min ->
                new ObjectiveForm.Samples(it.metric(), "MINIMUM", "95", "", "AT_MOST");
            case Indicator.Statistic.Percentile share ->
                new ObjectiveForm.Samples(
                        it.metric(), "PERCENTILE", share.percentile().toPlainString(), "", "AT_MOST");
        };
    }

    private static ObjectiveForm.Measure samples(Kind kind, String window, ObjectiveForm.Samples samples) {
        return new ObjectiveForm.Measure(
                kind, window, ObjectiveForm.Outages.usual(), ObjectiveForm.Acts.usual(), samples, "");
    }

    private static ObjectiveForm.Measure counters(Kind kind, String window, String counters) {
        return new ObjectiveForm.Measure(
                kind,
                window,
                ObjectiveForm.Outages.usual(),
                ObjectiveForm.Acts.usual(),
                ObjectiveForm.Samples.usual(),
                counters);
    }

    private static String names(List<Indicator.CounterTerm> sum) {
        StringBuilder names = new StringBuilder();
        for (Indicator.CounterTerm term : sum) {
            boolean less = term.times().signum() < 0;
            names.append(names.isEmpty() ? "" : less ? " - " : " + ").append(term.counter());
        }
        return names.toString();
    }

    private static boolean saysTheSame(ObjectiveForm form, Objective objective) {
        Reading reading = new Reading();
        Objective back = ObjectiveReading.objective(reading, form, Names.of(objective), objective.clause());
        return reading.isClean() && normal(back).equals(normal(objective));
    }

    /** The order of exclusions and the ids of caps carry no meaning. */
    private static Objective normal(Objective objective) {
        Measurement measurement = objective.measurement();
        List<Exclusion> exclusions = measurement.exclusions().stream()
                .sorted(java.util.Comparator.comparing(Exclusion::ground))
                .toList();
        return new Objective(
                objective.id(),
                objective.clause(),
                objective.service(),
                new Measurement(measurement.indicator(), measurement.window(), exclusions, measurement.rounding()),
                objective.promise(),
                objective.remedies().stream().map(ObjectiveWriting::normal).toList());
    }

    private static Remedy normal(Remedy remedy) {
        return new Remedy(
                remedy.id(),
                remedy.trigger(),
                remedy.schedule(),
                remedy.base(),
                remedy.percentRounding(),
                remedy.caps().stream()
                        .map(cap -> new Cap("cap", cap.scope(), cap.limit(), cap.excess(), cap.allocation()))
                        .toList());
    }
}
