package io.makegood.measure.indicator;

import static io.makegood.measure.Given.at;
import static io.makegood.measure.Given.levelOf;
import static io.makegood.measure.Given.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.measure.Given;
import io.makegood.measure.Measured;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Fact.Act;
import io.makegood.measure.fact.Fact.ActKind;
import io.makegood.terms.measurement.Clock;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Denominator;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Indicator.CounterTerm;
import io.makegood.terms.measurement.Indicator.DeadlineRule;
import io.makegood.terms.measurement.Indicator.Statistic;
import io.makegood.terms.measurement.Indicator.Task;
import io.makegood.terms.measurement.Indicator.TimelinessFigure;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaugeTest {

    @Test
    void exactly9995PercentIsExactly9995Percent() {
        Given given = Given.utc().outage("2026-05-10T00:00:00Z", "2026-05-10T00:22:19.200Z");
        assertThat(given.level("2026-05-01", "2026-06-01")).isEqualTo("1999/20");
    }

    @Test
    void nothingDeployedIsNothingMeasured() {
        Given given = Given.utc().measuring(Given.availability(new Denominator.DeployedTime()));
        assertThat(given.level("2026-04-01", "2026-05-01")).isEqualTo("none");
    }

    @Test
    void anHourIsHeldAgainstItsDeployedMinutes() {
        // 4 of 30 deployed minutes
        Given given = Given.utc()
                .measuring(Given.availability(new Denominator.DeployedTime()))
                .every(new Window.ClockHour())
                .facts(new Fact.Deployment("d", "crm", span("2026-04-10T10:30:00Z", "2026-04-10T11:00:00Z")))
                .outage("2026-04-10T10:30:00Z", "2026-04-10T10:34:00Z");
        List<Measured> hours = given.measured("2026-04-10", "2026-04-11");
        assertThat(levelOf(hours.get(10))).isEqualTo("260/3");
        assertThat(levelOf(hours.get(9))).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({"10:57:00, 11:06:00, 180, 360", "10:57:00, 11:07:00, 180, 420", "10:50:00, 11:10:00, 600, 600"})
    void downtimeFallsIntoItsClockHours(String from, String to, String ten, String eleven) {
        List<Measured> hours = Given.utc()
                .measuring(new Indicator.Downtime(Counting.plain(), Indicator.Spread.CUMULATIVE))
                .every(new Window.ClockHour())
                .outage("2026-04-10T" + from + "Z", "2026-04-10T" + to + "Z")
                .measured("2026-04-10", "2026-04-11");
        assertThat(levelOf(hours.get(10))).isEqualTo(ten);
        assertThat(levelOf(hours.get(11))).isEqualTo(eleven);
    }

    @Test
    void restoringTakesTheMeanOfWhatEndedAndFailuresAreWhatBegan() {
        Given given = Given.utc()
                .outage("2026-04-01T00:00:00Z", "2026-04-01T01:00:00Z")
                .outage("2026-04-02T00:00:00Z", "2026-04-02T02:00:00Z")
                .outage("2026-04-03T00:00:00Z", "2026-04-03T03:00:00Z");
        assertThat(given.measuring(new Indicator.MeanTimeToRestore(Counting.plain()))
                        .level("2026-04-01", "2026-05-01"))
                .isEqualTo("7200");
        assertThat(between(given, Indicator.MeanTimeBetweenFailures.Base.UPTIME))
                .isEqualTo(String.valueOf(238 * 3600));
        assertThat(between(given, Indicator.MeanTimeBetweenFailures.Base.WINDOW))
                .isEqualTo(String.valueOf(240 * 3600));
        assertThat(given.measuring(new Indicator.Downtime(Counting.plain(), Indicator.Spread.LONGEST))
                        .level("2026-04-01", "2026-05-01"))
                .isEqualTo("10800");
        assertThat(between(given, Indicator.MeanTimeBetweenFailures.Base.WINDOW, "2026-05-01", "2026-06-01"))
                .isEqualTo("none");
    }

    @Test
    void eachOutageIsMeasuredWholeWhereItEnded() {
        Given given = Given.utc()
                .measuring(Given.each(Counting.plain()))
                .outage("2026-03-31T23:30:00Z", "2026-04-01T00:31:00Z");
        assertThat(given.measured("2026-03-01", "2026-04-01")).isEmpty();
        Measured event = given.one("2026-04-01", "2026-05-01");
        assertThat(event.event()).isEqualTo("o1");
        assertThat(levelOf(event)).isEqualTo("3660");
    }

    @Test
    void idleSlotsHaveNoErrors() {
        // 4 dead slots of 5 min of the 8,640 of a month, 284 good ones, the rest idle
        List<Fact> counts = new ArrayList<>();
        for (int i = 0; i < 288; i++) {
            String at = at("2026-04-10T00:00:00Z").plusSeconds(300L * i).toString();
            counts.add(count("t" + i, "requests", at, "10"));
            counts.add(count("f" + i, "errors", at, i < 4 ? "10" : "0"));
        }
        Given given = Given.utc().facts(counts);
        assertThat(given.measuring(new Indicator.MeanErrorRate(Quantity.parse("PT5M"), "requests", "errors"))
                        .level("2026-04-01", "2026-05-01"))
                .isEqualTo("10795/108");
        assertThat(given.measuring(new Indicator.SlotsWithin(
                                Quantity.parse("PT5M"),
                                "requests",
                                "errors",
                                Comparison.AT_MOST,
                                Quantity.percent("5")))
                        .level("2026-04-01", "2026-05-01"))
                .isEqualTo("10795/108");
    }

    @Test
    void aServiceLevelIsARatioOfCountersAndNothingCountedIsNoLevel() {
        // (860 + 20) of (1,000 + 60)
        Indicator ratio = new Indicator.CounterRatio(
                List.of(term("answered20"), term("abandoned20")), List.of(term("answered"), term("abandoned")), true);
        Given given = Given.utc().measuring(ratio);
        assertThat(given.level("2026-04-01", "2026-05-01")).isEqualTo("none");
        given.facts(
                count("a", "answered20", "2026-04-02T00:00:00Z", "860"),
                count("b", "abandoned20", "2026-04-02T00:00:00Z", "20"),
                count("c", "answered", "2026-04-02T00:00:00Z", "1000"),
                count("d", "abandoned", "2026-04-02T00:00:00Z", "60"));
        assertThat(given.level("2026-04-01", "2026-05-01")).isEqualTo("4400/53");
    }

    @ParameterizedTest
    @CsvSource({"NEAREST_RANK, 90", "LINEAR, 91", "EXCLUSIVE, 99"})
    void thePercentileFollowsItsMethod(Statistic.Method method, String level) {
        // 10, 20 … 100; p90: rank 9 → 90; linear at rank 9.1 → 91; exclusive at rank 9.9 → 99
        Given given = Given.utc()
                .measuring(
                        new Indicator.SampleStatistic("ms", new Statistic.Percentile(BigDecimal.valueOf(90), method)));
        for (int i = 1; i <= 10; i++) {
            given.facts(new Fact.Sample("s" + i, "crm", "ms", at("2026-04-02T00:00:00Z"), BigDecimal.valueOf(10L * i)));
        }
        assertThat(given.level("2026-04-01", "2026-05-01")).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"CONTINUES, 2026-04-13T12:00:00+02:00", "RESTARTS, 2026-04-13T17:00:00+02:00"})
    void aNewPriorityCountsFromTheReportOrFromTheChange(Clock.PriorityChange policy, String deadline) {
        Clock clock = new Clock(Clock.Pausing.STOPS, policy, Clock.Reopening.CONTINUES, Clock.ClosingInstant.SAME_DAY);
        Measured event = Given.in("Europe/Warsaw")
                .calendar(Given.office())
                .measuring(new Indicator.Timeliness(
                        Task.RESOLUTION,
                        List.of(
                                new DeadlineRule("P1", Quantity.parse("PT4H"), "24x7"),
                                new DeadlineRule("P3", Quantity.parse("PT16H"), "office")),
                        clock,
                        TimelinessFigure.DELAY_OF_EACH))
                .facts(new Fact.Ticket(
                        "t",
                        "crm",
                        new Fact.Opened(at("2026-04-13T08:00:00+02:00"), "P3"),
                        List.of(),
                        List.of(),
                        List.of(new Fact.Change(at("2026-04-13T13:00:00+02:00"), "P1"))))
                .one("2026-04-01", "2026-05-01");
        assertThat(event.counted().getFirst().deadline()).contains(at(deadline));
    }

    @Test
    void anOpenOverdueTicketIsLateInTheWindowOfItsDeadline() {
        Given given =
                response("PT2H", "24x7", TimelinessFigure.DELAY_OF_EACH).facts(ticket("t", "2026-04-30T21:00:00Z", ""));
        Measured april = given.one("2026-04-01", "2026-05-01");
        assertThat(april.counted().getFirst().deadline()).contains(at("2026-04-30T23:00:00Z"));
        assertThat(levelOf(april)).isEqualTo("3600");
        assertThat(given.measured("2026-05-01", "2026-06-01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DELAY_OF_EACH, 4500", "ELAPSED_DELAY_OF_EACH, 234900"})
    void aDelayRunsOnTheCalendarOfItsDeadlineOrRoundTheClock(TimelinessFigure figure, String delay) {
        // deadline Friday 15:30, done Monday 08:45: 30 + 45 min of office time, 65 h 15 min elapsed
        Given given = Given.in("Europe/Warsaw")
                .calendar(Given.office())
                .measuring(new Indicator.Timeliness(
                        Task.RESPONSE,
                        List.of(new DeadlineRule("*", Quantity.parse("PT1H"), "office")),
                        Clock.plain(),
                        figure))
                .facts(ticket("t", "2026-04-17T14:30:00+02:00", "2026-04-20T08:45:00+02:00"));
        assertThat(given.level("2026-04-01", "2026-05-01")).isEqualTo(delay);
    }

    @Test
    void lateByNoOpenTimeIsStillLate() {
        Given given = Given.in("Europe/Warsaw")
                .calendar(Given.office())
                .measuring(new Indicator.Timeliness(
                        Task.RESPONSE,
                        List.of(new DeadlineRule("*", Quantity.parse("PT1H"), "office")),
                        Clock.plain(),
                        TimelinessFigure.DELAY_OF_EACH))
                .facts(ticket("t", "2026-04-17T15:00:00+02:00", "2026-04-18T12:00:00+02:00"));
        assertThat(given.level("2026-04-01", "2026-05-01")).isEqualTo("1/1000000000");
    }

    @Test
    void theShareOnTimeCountsWhatWasDueAndWithoutAnythingDueThereIsNone() {
        Given given = response("PT2H", "24x7", TimelinessFigure.PERCENT_ON_TIME);
        assertThat(given.level("2026-04-01", "2026-05-01")).isEqualTo("none");
        given.facts(
                ticket("exact", "2026-04-10T10:00:00Z", "2026-04-10T12:00:00Z"),
                ticket("late", "2026-04-10T10:00:00Z", "2026-04-10T12:00:01Z"),
                ticket("never", "2026-04-10T10:00:00Z", ""));
        assertThat(given.level("2026-04-01", "2026-05-01")).isEqualTo("100/3");
    }

    @Test
    void backupsAreHeldAgainstGapsDaysAndWhatARestoreLost() {
        Given given = Given.utc()
                .facts(
                        backup("a", "2026-04-10T02:00:00Z"),
                        backup("b", "2026-04-11T02:00:00Z"),
                        backup("c", "2026-04-13T02:00:00Z"),
                        new Fact.Restore(
                                "r", "crm", at("2026-04-12T10:00:00Z"), Optional.of(at("2026-04-12T14:00:00Z"))));
        Indicator gap = new Indicator.BackupGap(Indicator.BackupGap.Edges.BETWEEN_BACKUPS);
        assertThat(given.measuring(gap).level("2026-04-01", "2026-05-01")).isEqualTo(String.valueOf(48 * 3600));
        assertThat(given.measuring(new Indicator.DataLoss()).level("2026-04-01", "2026-05-01"))
                .isEqualTo(String.valueOf(32 * 3600));
        assertThat(given.measuring(new Indicator.DaysWithoutBackup()).level("2026-04-01", "2026-05-01"))
                .isEqualTo("27");
        Indicator restored = new Indicator.Timeliness(
                Task.BACKUP_RESTORE,
                List.of(new DeadlineRule("*", Quantity.parse("PT4H"), "24x7")),
                Clock.plain(),
                TimelinessFigure.DELAY_OF_EACH);
        assertThat(given.measuring(restored).level("2026-04-01", "2026-05-01")).isEqualTo("0");
    }

    @Test
    void aDailyBackupIsJudgedByTheDayInTheZone() {
        Given given = Given.in("Europe/Warsaw")
                .from("2026-03-28")
                .every(new Window.Days(3))
                .measuring(new Indicator.DaysWithoutBackup())
                .facts(
                        backup("a", "2026-03-28T02:30:00+01:00"),
                        backup("b", "2026-03-29T03:30:00+02:00"),
                        backup("c", "2026-03-30T02:30:00+02:00"));
        assertThat(given.level("2026-03-01", "2026-04-01")).isEqualTo("0");
    }

    @Test
    void anAverageTakesInTheMonthBefore() {
        // 30 h of 30 days and nothing of 31 days: (95.8333… + 100) / 2
        Given given = Given.utc()
                .measuring(new Indicator.AverageWithPrevious(Given.availability(Counting.plain()), 2))
                .outage("2026-04-01T00:00:00Z", "2026-04-02T06:00:00Z");
        assertThat(given.level("2026-04-01", "2026-05-01")).isEqualTo("1175/12");
    }

    @ParameterizedTest
    @CsvSource({
        // opened 08:00, resolved 10:00, reopened 12:00, resolved 13:00; 4 h round the clock
        "CONTINUES,                     2026-04-13T12:00:00Z, 3600",
        "CONTINUES_WITHOUT_CLOSED_TIME, 2026-04-13T14:00:00Z, 0",
        "RESTARTS,                      2026-04-13T16:00:00Z, 0",
    })
    void aReopenedTicketGoesOnAsAgreed(Clock.Reopening reopening, String deadline, String delay) {
        Clock clock = new Clock(
                Clock.Pausing.STOPS, Clock.PriorityChange.CONTINUES, reopening, Clock.ClosingInstant.SAME_DAY);
        Measured event = Given.utc()
                .measuring(new Indicator.Timeliness(
                        Task.RESOLUTION,
                        List.of(new DeadlineRule("*", Quantity.parse("PT4H"), "24x7")),
                        clock,
                        TimelinessFigure.DELAY_OF_EACH))
                .facts(new Fact.Ticket(
                        "t",
                        "crm",
                        new Fact.Opened(at("2026-04-13T08:00:00Z"), "P1"),
                        List.of(
                                new Act(ActKind.RESOLVED, at("2026-04-13T10:00:00Z")),
                                new Act(ActKind.REOPENED, at("2026-04-13T12:00:00Z")),
                                new Act(ActKind.RESOLVED, at("2026-04-13T13:00:00Z"))),
                        List.of(),
                        List.of()))
                .one("2026-04-01", "2026-05-01");
        assertThat(event.counted().getFirst().deadline()).contains(at(deadline));
        assertThat(levelOf(event)).isEqualTo(delay);
    }

    @Test
    void downtimeOutsideServiceHoursDoesNotCount() {
        // Monday 15:00–18:00: 1 h of 22 days × 8 h
        Given given = Given.in("Europe/Warsaw")
                .calendar(Given.office())
                .measuring(Given.availability(new Denominator.ServiceHours("office")))
                .outage("2026-04-13T15:00:00+02:00", "2026-04-13T18:00:00+02:00");
        assertThat(given.level("2026-04-01", "2026-05-01")).isEqualTo("4375/44");
        assertThat(given.one("2026-04-01", "2026-05-01").leftOut())
                .extracting(Measured.LeftOut::reason)
                .containsExactly(Measured.Reason.OUTSIDE_SERVICE_HOURS);
    }

    @Test
    void plannedDowntimeOfTheCustomerShrinksTheDenominator() {
        // 100 of 43,200 − 120 minutes
        Given given = Given.utc()
                .measuring(Given.availability(new Denominator.MinusExcluded(new Denominator.CalendarTime())))
                .excluding(Given.excluded(Exclusion.Ground.CUSTOMER_PLANNED_DOWNTIME, Exclusion.Overlap.EXCLUSION_WINS))
                .outage("2026-04-13T00:00:00Z", "2026-04-13T01:40:00Z")
                .facts(new Fact.Maintenance(
                        "m",
                        "crm",
                        span("2026-04-20T00:00:00Z", "2026-04-20T02:00:00Z"),
                        Optional.empty(),
                        Exclusion.Ground.CUSTOMER_PLANNED_DOWNTIME,
                        true));
        assertThat(given.level("2026-04-01", "2026-05-01")).isEqualTo("107450/1077");
    }

    private static String between(Given given, Indicator.MeanTimeBetweenFailures.Base base) {
        return between(given, base, "2026-04-01", "2026-05-01");
    }

    private static String between(Given given, Indicator.MeanTimeBetweenFailures.Base base, String from, String until) {
        return given.measuring(new Indicator.MeanTimeBetweenFailures(Counting.plain(), base))
                .level(from, until);
    }

    private static Given response(String within, String calendar, TimelinessFigure figure) {
        return Given.utc()
                .measuring(new Indicator.Timeliness(
                        Task.RESPONSE,
                        List.of(new DeadlineRule("*", Quantity.parse(within), calendar)),
                        Clock.plain(),
                        figure));
    }

    private static Fact.Ticket ticket(String id, String opened, String responded) {
        List<Act> acts = responded.isEmpty() ? List.of() : List.of(new Act(ActKind.RESPONDED, at(responded)));
        return new Fact.Ticket(id, "crm", new Fact.Opened(at(opened), "P2"), acts, List.of(), List.of());
    }

    private static Fact.Backup backup(String id, String completed) {
        return new Fact.Backup(id, "crm", at(completed), true, Optional.empty());
    }

    private static Fact.Count count(String id, String counter, String start, String count) {
        String end = at(start).plusSeconds(300).toString();
        return new Fact.Count(id, "crm", counter, span(start, end), new BigDecimal(count));
    }

    private static CounterTerm term(String counter) {
        return new CounterTerm(counter, BigDecimal.ONE);
    }
}
