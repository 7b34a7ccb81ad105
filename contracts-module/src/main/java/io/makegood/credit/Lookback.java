package io.makegood.credit;

import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.remedy.AfterEffect;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Schedule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far before a period the facts that it needs may lie, in days: its windows may have begun before, an average or a
 * cap looks at earlier windows. Rather too far than too near: a fact too many changes no result.
 */
final class Lookback {

    /** What every period looks back at: the invoice of the month before, tickets opened late in it. */
    private static final int ALWAYS = 62;

    private static final int MONTH = 31;
    private static final int YEAR = 366;

    private Lookback() {}

    /** The first day of which facts are needed. */
    static LocalDate start(Terms terms, LocalDate periodStart) {
        return periodStart.minusDays(days(terms, periodStart));
    }

    private static int days(Terms terms, LocalDate periodStart) {
        int sinceTerm =
                (int) Math.max(0, ChronoUnit.DAYS.between(terms.header().term().from(), periodStart));
        IntStream objectives = terms.objectives().stream().mapToInt(objective -> days(objective, sinceTerm));
        IntStream caps = terms.settlement().caps().stream().mapToInt(cap -> days(cap, sinceTerm));
        IntStream effects = terms.settlement().afterEffects().stream()
                .mapToInt(effect -> days(effect, longestWindow(terms, sinceTerm)));
        return ALWAYS
                + Stream.of(objectives, caps, effects)
                        .flatMapToInt(each -> each)
                        .max()
                        .orElse(0);
    }

    private static int days(Objective objective, int sinceTerm) {
        int window = days(objective.measurement().window(), sinceTerm)
                * windows(objective.measurement().indicator());
        IntStream quotas = objective.measurement().exclusions().stream().mapToInt(Lookback::days);
        IntStream remedies = objective.remedies().stream().mapToInt(remedy -> days(remedy, sinceTerm));
        return IntStream.concat(quotas, remedies).reduce(window, Math::max);
    }

    private static int longestWindow(Terms terms, int sinceTerm) {
        return terms.objectives().stream()
                .mapToInt(objective -> days(objective.measurement().window(), sinceTerm))
                .max()
                .orElse(0);
    }

    private static int windows(Indicator indicator) {
        return indicator instanceof Indicator.AverageWithPrevious average
                ? average.windows() * windows(average.of())
                : 1;
    }

    private static int days(Window window, int sinceTerm) {
        return switch (window.recurrence()) {
            case Window.Calendar calendar -> days(calendar.span());
            case Window.BillingCycle cycle -> MONTH;
            case Window.ContractYear year -> YEAR;
            case Window.Days days -> days.days();
            case Window.Rolling rolling -> rolling.days();
            case Window.Months months -> months.months() * MONTH;
            case Window.RollingMonths rolling -> rolling.months() * MONTH;
            case Window.ClockHour hour -> 1;
            case Window.WholeTerm whole -> sinceTerm;
        };
    }

    private static int days(Window.Span span) {
        return switch (span) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> MONTH;
            case QUARTER -> 3 * MONTH;
            case HALF_YEAR -> 6 * MONTH;
            case YEAR -> YEAR;
        };
    }

    private static int days(Exclusion exclusion) {
        return exclusion.quota() instanceof Exclusion.Quota.AtMost quota ? days(quota.per()) : 0;
    }

    private static int days(Remedy remedy, int sinceTerm) {
        return IntStream.concat(
                        IntStream.of(days(remedy.schedule())),
                        remedy.caps().stream().mapToInt(cap -> days(cap, sinceTerm)))
                .max()
                .orElse(0);
    }

    private static int days(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Escalating escalating -> escalating.rollingMonths() * MONTH;
            case Schedule.GreaterOf any -> longest(any.of());
            case Schedule.LesserOf any -> longest(any.of());
            case Schedule.SumOf any -> longest(any.of());
            case Schedule.TimesAffectedShare share -> days(share.of());
            case Schedule.Flat flat -> 0;
            case Schedule.Tiers tiers -> 0;
            case Schedule.Thresholds thresholds -> 0;
            case Schedule.PerStep steps -> 0;
        };
    }

    private static int longest(List<Schedule> schedules) {
        return schedules.stream().mapToInt(Lookback::days).max().orElse(0);
    }

    private static int days(Cap cap, int sinceTerm) {
        return switch (cap.scope()) {
            case EVENT, OBJECTIVE_WINDOW -> 0;
            case RESOURCE_MONTH, SERVICE_MONTH, CONTRACT_MONTH, LATER_INVOICE -> MONTH;
            case ROLLING_12_MONTHS, CONTRACT_YEAR -> YEAR;
            case CONTRACT_LIFE -> sinceTerm;
        };
    }

    private static int days(AfterEffect effect, int window) {
        return switch (effect) {
            case AfterEffect.EarnBack back -> (back.cleanWindows() + 1) * window;
            case AfterEffect.EarnBackBank bank -> (bank.cleanWindows() + 1) * window;
            case AfterEffect.Chronic chronic -> days(chronic.pattern(), window);
            case AfterEffect.PointsTable table -> 0;
        };
    }

    private static int days(AfterEffect.Pattern pattern, int window) {
        return switch (pattern) {
            case AfterEffect.Pattern.Consecutive consecutive -> consecutive.windows() * window;
            case AfterEffect.Pattern.KOfLast last -> last.ofWindows() * window;
            case AfterEffect.Pattern.OutagesWithinDays days -> days.days();
            case AfterEffect.Pattern.DowntimeWithinDays days -> days.days();
            case AfterEffect.Pattern.AnyOf any ->
                any.patterns().stream()
                        .mapToInt(each -> days(each, window))
                        .max()
                        .orElse(0);
        };
    }
}
