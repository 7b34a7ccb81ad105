package io.makegood.web.terms.objective;

import io.makegood.terms.measurement.Clock;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Counting.MinimumLength;
import io.makegood.terms.measurement.Denominator;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Quantity;
import io.makegood.web.terms.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the measure part of the form to an indicator and a window. */
final class MeasureReading {

    /** A minus stands between spaces, because a counter's name may have one in it. */
    private static final Pattern SIGN = Pattern.compile("\\+|\\s[-−]\\s");

    private final Reading reading;
    private final ObjectiveForm.Measure typed;

    MeasureReading(Reading reading, ObjectiveForm.Measure typed) {
        this.reading = reading;
        this.typed = typed;
    }

    Indicator indicator() {
        return switch (typed.kind()) {
            case AVAILABILITY -> new Indicator.Availability(counting(), denominator());
            case EACH_OUTAGE -> new Indicator.Downtime(counting(), Indicator.Spread.EACH_OUTAGE);
            case TOTAL_DOWNTIME -> new Indicator.Downtime(counting(), Indicator.Spread.CUMULATIVE);
            case LONGEST_OUTAGE -> new Indicator.Downtime(counting(), Indicator.Spread.LONGEST);
            case OUTAGE_COUNT -> new Indicator.OutageCount(counting());
            case MEAN_TIME_TO_RESTORE -> new Indicator.MeanTimeToRestore(counting());
            case MEAN_TIME_BETWEEN_FAILURES ->
                new Indicator.MeanTimeBetweenFailures(counting(), Indicator.MeanTimeBetweenFailures.Base.UPTIME);
            case DELAY_OF_EACH -> timeliness(Indicator.TimelinessFigure.DELAY_OF_EACH);
            case PERCENT_ON_TIME -> timeliness(Indicator.TimelinessFigure.PERCENT_ON_TIME);
            case MEAN_TIME -> timeliness(Indicator.TimelinessFigure.MEAN_TIME);
            case LONGEST_TIME -> timeliness(Indicator.TimelinessFigure.LONGEST_TIME);
            case SAMPLE_SHARE -> sampleShare();
            case SAMPLE_STATISTIC -> new Indicator.SampleStatistic(metric(), statistic());
            case CALLS_IN_TIME -> ratio(true);
            case COUNTER_MEAN -> ratio(false);
            case BACKUP_GAP -> new Indicator.BackupGap(Indicator.BackupGap.Edges.WITH_WINDOW_EDGES);
            case DAYS_WITHOUT_BACKUP -> new Indicator.DaysWithoutBackup();
            case BACKUP_RETENTION -> new Indicator.BackupRetention();
            case DATA_LOSS -> new Indicator.DataLoss();
            case ATTESTED -> new Indicator.Attested(reading.text("measure.counters", typed.counters()));
        };
    }

    Window window() {
        return new Window(
                new Window.Calendar(reading.choice("measure.window", typed.window(), Window.Span.class), 1),
                Window.Partial.PRORATED);
    }

    private Counting counting() {
        Counting plain = Counting.plain();
        String minimum = typed.outages().minimum();
        return new Counting(
                reading.words(typed.outages().severities()),
                reading.choice("measure.outages.start", typed.outages().start(), Counting.StartRule.class),
                plain.joining(),
                minimum.isBlank()
                        ? plain.minimum()
                        : new MinimumLength(
                                reading.duration("measure.outages.minimum", minimum),
                                typed.outages().minimumIncluded(),
                                MinimumLength.Of.GROSS,
                                false),
                plain.granularity(),
                plain.weight());
    }

    private Denominator denominator() {
        String name = typed.outages().denominator();
        return switch (name) {
            case "calendarTime" -> new Denominator.CalendarTime();
            case "minusExcluded" -> new Denominator.MinusExcluded(new Denominator.CalendarTime());
            case "deployedTime" -> new Denominator.DeployedTime();
            default -> new Denominator.ServiceHours(reading.text("measure.outages.denominator", name));
        };
    }

    private Indicator timeliness(Indicator.TimelinessFigure figure) {
        ObjectiveForm.Acts acts = typed.acts();
        List<Indicator.DeadlineRule> rules = new ArrayList<>();
        for (int row = 0; row < acts.deadlines().size(); row++) {
            ObjectiveForm.Deadline deadline = acts.deadlines().get(row);
            if (!deadline.within().isBlank()) {
                rules.add(new Indicator.DeadlineRule(
                        deadline.priority().isBlank()
                                ? "*"
                                : deadline.priority().strip(),
                        reading.duration("measure.acts.deadlines[" + row + "].within", deadline.within()),
                        deadline.calendar()));
            }
        }
        if (rules.isEmpty()) {
            reading.refuse("measure.acts.deadlines[0].within", "terms.problem.required");
            rules.add(new Indicator.DeadlineRule("*", Quantity.parse("PT0S"), Indicator.DeadlineRule.ROUND_THE_CLOCK));
        }
        Clock plain = Clock.plain();
        return new Indicator.Timeliness(
                reading.choice("measure.acts.task", acts.task(), Indicator.Task.class),
                rules,
                new Clock(
                        acts.pausesStop() ? Clock.Pausing.STOPS : Clock.Pausing.RUNS_ON,
                        plain.priorityChange(),
                        plain.reopening(),
                        plain.closingInstant()),
                figure);
    }

    private Indicator sampleShare() {
        return new Indicator.SampleShare(
                metric(),
                reading.choice("measure.samples.good", typed.samples().good(), Comparison.class),
                reading.timeOrNumber("measure.samples.limit", typed.samples().limit()));
    }

    private String metric() {
        return reading.text("measure.samples.metric", typed.samples().metric());
    }

    private Indicator.Statistic statistic() {
        return switch (typed.samples().figure()) {
            case "MAXIMUM" -> new Indicator.Statistic.Maximum();
            case "MINIMUM" -> new Indicator.Statistic.Minimum();
            case "PERCENTILE" ->
                new Indicator.Statistic.Percentile(
                        BigDecimal.valueOf(reading.whole(
                                "measure.samples.percentile", typed.samples().percentile(), 1, 100)),
                        Indicator.Statistic.Method.NEAREST_RANK);
            default -> new Indicator.Statistic.Mean();
        };
    }

    /** Two counters separated by a stroke: what counts as good, and of how many. */
    private Indicator ratio(boolean asPercent) {
        String counters = reading.text("measure.counters", typed.counters());
        int stroke = counters.indexOf('/');
        if (stroke < 1 || stroke == counters.length() - 1) {
            reading.refuse("measure.counters", "terms.problem.ratio");
            return new Indicator.CounterRatio(sum("x"), sum("x"), asPercent);
        }
        return new Indicator.CounterRatio(
                sum(counters.substring(0, stroke)), sum(counters.substring(stroke + 1)), asPercent);
    }

    private List<Indicator.CounterTerm> sum(String counters) {
        List<Indicator.CounterTerm> terms = new ArrayList<>();
        Matcher sign = SIGN.matcher(counters);
        BigDecimal times = BigDecimal.ONE;
        int from = 0;
        while (sign.find()) {
            terms.add(counter(counters.substring(from, sign.start()), times));
            times = sign.group().contains("+") ? BigDecimal.ONE : BigDecimal.ONE.negate();
            from = sign.end();
        }
        terms.add(counter(counters.substring(from), times));
        return terms;
    }

    private Indicator.CounterTerm counter(String name, BigDecimal times) {
        if (name.isBlank()) {
            reading.refuse("measure.counters", "terms.problem.ratio");
        }
        return new Indicator.CounterTerm(name.strip(), times);
    }
}
