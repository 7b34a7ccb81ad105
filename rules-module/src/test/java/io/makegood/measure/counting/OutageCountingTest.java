package io.makegood.measure.counting;

import static io.makegood.measure.Given.affecting;
import static io.makegood.measure.Given.availability;
import static io.makegood.measure.Given.excluded;
import static io.makegood.measure.Given.inSteps;
import static io.makegood.measure.Given.levelOf;
import static io.makegood.measure.Given.maintenance;
import static io.makegood.measure.Given.maintenanceWithNotice;
import static io.makegood.measure.Given.minimum;
import static io.makegood.measure.Given.outage;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.measure.Given;
import io.makegood.measure.Measured;
import io.makegood.measure.Measured.Figure;
import io.makegood.measure.Measured.Reason;
import io.makegood.measure.fact.Fact;
import io.makegood.terms.measurement.Counting.Granularity;
import io.makegood.terms.measurement.Counting.MinimumLength.Of;
import io.makegood.terms.measurement.Counting.StartRule;
import io.makegood.terms.measurement.Counting.Weight;
import io.makegood.terms.measurement.Denominator;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Exclusion.Ground;
import io.makegood.terms.measurement.Exclusion.Overlap;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutageCountingTest {

    @Test
    void minutesShorterThanTheMinimumAreIgnored() {
        // 10 + 25 of 9, 10, 25, 5 and 5 minutes: 35 min = 2,100 s of 2,592,000 s
        Given given = Given.utc()
                .measuring(availability(minimum("PT10M", true, Of.GROSS, false)))
                .outage("2026-04-01T00:00:00Z", "2026-04-01T00:09:00Z")
                .outage("2026-04-02T00:00:00Z", "2026-04-02T00:10:00Z")
                .outage("2026-04-03T00:00:00Z", "2026-04-03T00:25:00Z")
                .outage("2026-04-04T00:00:00Z", "2026-04-04T00:05:00Z")
                .outage("2026-04-04T00:06:00Z", "2026-04-04T00:11:00Z");
        assertThat(given.downtime("2026-04-01", "2026-05-01")).isEqualTo("2100");
        Measured month = given.one("2026-04-01", "2026-05-01");
        assertThat(levelOf(month)).isEqualTo("43165/432");
        assertThat(month.leftOut())
                .extracting(Measured.LeftOut::reason)
                .containsOnly(Reason.TOO_SHORT)
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"false, 1800, 1800", "true, 0, 0"})
    void theMinimumIsTestedBeforeOrAfterClippingAsAgreed(boolean afterClipping, String january, String february) {
        Given given = Given.utc()
                .measuring(availability(minimum("PT45M", true, Of.GROSS, afterClipping)))
                .outage("2026-01-31T23:30:00Z", "2026-02-01T00:30:00Z");
        assertThat(given.downtime("2026-01-01", "2026-02-01")).isEqualTo(january);
        assertThat(given.downtime("2026-02-01", "2026-03-01")).isEqualTo(february);
    }

    @ParameterizedTest
    @CsvSource({"GROSS, 7200", "REMAINING_TOTAL, 7200", "REMAINING_PIECE, 0"})
    void theTermsSayWhichLengthIsTested(Of of, String downtime) {
        // 01–05 without the maintenance 02–04 leaves 60 min + 60 min; neither piece is longer than 1 h
        Given given = Given.utc()
                .measuring(availability(minimum("PT1H", false, of, false)))
                .excluding(maintenanceWithNotice("PT48H"))
                .outage("2026-04-12T01:00:00Z", "2026-04-12T05:00:00Z")
                .facts(maintenance("m", "2026-04-12T02:00:00Z", "2026-04-12T04:00:00Z", "2026-04-01T00:00:00Z"));
        assertThat(given.downtime("2026-04-01", "2026-05-01")).isEqualTo(downtime);
    }

    @Test
    void excludedTimeLeavesTheDenominatorWhereAgreed() {
        // 7,200 s of 2,592,000 − 7,200 s
        Given given = Given.utc()
                .measuring(availability(new Denominator.MinusExcluded(new Denominator.CalendarTime())))
                .excluding(maintenanceWithNotice("PT48H"))
                .outage("2026-04-12T01:00:00Z", "2026-04-12T05:00:00Z")
                .facts(maintenance("m", "2026-04-12T02:00:00Z", "2026-04-12T04:00:00Z", "2026-04-01T00:00:00Z"));
        assertThat(given.level("2026-04-01", "2026-05-01")).isEqualTo("35800/359");
        assertThat(given.one("2026-04-01", "2026-05-01").times().excluded()).isEqualTo(Fraction.of(7200));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-10T02:00:00Z, 0, EXCLUDED",
        "2026-04-10T02:00:01Z, 7200, NOTICE_TOO_SHORT",
        "'', 7200, NOTICE_TOO_SHORT"
    })
    void noticeOfExactlyTheAgreedTimeIsEnough(String announced, String downtime, Reason reason) {
        Given given = Given.utc()
                .excluding(maintenanceWithNotice("PT48H"))
                .facts(maintenance("m", "2026-04-12T02:00:00Z", "2026-04-12T04:00:00Z", announced));
        assertThat(given.downtime("2026-04-01", "2026-05-01")).isEqualTo(downtime);
        assertThat(given.one("2026-04-01", "2026-05-01").leftOut())
                .extracting(Measured.LeftOut::reason)
                .containsExactly(reason);
    }

    @Test
    void noticeMayBeCountedInServiceHours() {
        // announced on Friday 15:30, work on Tuesday 09:00: 0.5 h + 8 h + 1 h = 9.5 h of office time
        Exclusion tenHours = notice("PT10H", "office");
        Exclusion nineHours = notice("PT9H30M", "office");
        Fact work =
                maintenance("m", "2026-04-21T09:00:00+02:00", "2026-04-21T10:00:00+02:00", "2026-04-17T15:30:00+02:00");
        Given enough = Given.in("Europe/Warsaw")
                .calendar(Given.office())
                .excluding(nineHours)
                .facts(work);
        Given late = Given.in("Europe/Warsaw")
                .calendar(Given.office())
                .excluding(tenHours)
                .facts(work);
        assertThat(enough.downtime("2026-04-01", "2026-05-01")).isEqualTo("0");
        assertThat(late.downtime("2026-04-01", "2026-05-01")).isEqualTo("3600");
    }

    @Test
    void aQuotaIsUsedUpInTheOrderOfTimeAndTheOverrunIsDowntime() {
        // 6 h + 4 h performed, 8 h excluded, the last 2 h of the second are downtime
        Given given = Given.utc()
                .excluding(new Exclusion(
                        "m",
                        "6.2",
                        Ground.PLANNED_MAINTENANCE,
                        new Exclusion.Notice.None(),
                        new Exclusion.Quota.AtMost(Quantity.parse("PT8H"), Window.Span.MONTH),
                        Overlap.EXCLUSION_WINS))
                .facts(
                        maintenance("a-second", "2026-04-20T00:00:00Z", "2026-04-20T04:00:00Z", ""),
                        maintenance("b-first", "2026-04-10T00:00:00Z", "2026-04-10T06:00:00Z", ""));
        Measured month = given.one("2026-04-01", "2026-05-01");
        assertThat(month.times().downtime()).isEqualTo(Fraction.of(7200));
        assertThat(month.times().excluded()).isEqualTo(Fraction.of(28800));
        assertThat(month.counted()).singleElement().satisfies(stretch -> assertThat(stretch.span())
                .isEqualTo(Given.span("2026-04-20T02:00:00Z", "2026-04-20T04:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"EXCLUSION_WINS, 3600", "PROVIDER_FAULT_WINS, 7200"})
    void theTermsSayWhatWinsWhereAnExclusionOverlapsAnOutage(Overlap overlap, String downtime) {
        Given given = Given.utc()
                .excluding(excluded(Ground.CUSTOMER_CAUSED, overlap))
                .facts(
                        outage("provider", "2026-04-12T10:00:00Z", "2026-04-12T12:00:00Z"),
                        outage(
                                "customer",
                                "2026-04-12T11:00:00Z",
                                "2026-04-12T13:00:00Z",
                                Fact.Cause.of(Ground.CUSTOMER_CAUSED)));
        assertThat(given.downtime("2026-04-01", "2026-05-01")).isEqualTo(downtime);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTUAL, 2026-04-12T10:45:00Z, 7200",
        "TICKET, 2026-04-12T10:45:00Z, 4500",
        "TICKET, 2026-04-12T12:30:00Z, 0",
        "DETECTED, 2026-04-12T10:45:00Z, 0",
    })
    void anOutageCountsFromTheAgreedInstantAndNeverLessThanNothing(StartRule rule, String ticket, String downtime) {
        Given given = Given.utc()
                .measuring(availability(Given.started(rule)))
                .facts(new Fact.Outage(
                        "o",
                        "crm",
                        Given.span("2026-04-12T10:00:00Z", "2026-04-12T12:00:00Z"),
                        Fact.Cause.provider(),
                        "major",
                        new Fact.Noticed(Optional.empty(), Optional.empty(), Optional.of(Instant.parse(ticket))),
                        Fraction.ONE));
        assertThat(given.downtime("2026-04-01", "2026-05-01")).isEqualTo(downtime);
    }

    @Test
    void anOpenOutageCountsUntilWhatIsKnown() {
        Given given = Given.utc().outage("2026-04-30T22:00:00Z", "");
        assertThat(given.downtime("2026-04-01", "2026-05-01")).isEqualTo("7200");
        Measured may = given.one("2026-05-01", "2026-06-01", "2026-05-01T03:00:00Z");
        assertThat(may.times().downtime()).isEqualTo(Fraction.of(10800));
        assertThat(may.scope().coverage()).isEqualTo(Measured.Coverage.PENDING);
    }

    @ParameterizedTest
    @CsvSource({
        // two outages of 10 min, 5 min apart
        "PT5M, true,  true,  1500, 1",
        "PT5M, true,  false, 1200, 1",
        "PT5M, false, true,  1200, 2",
        "PT4M, true,  true,  1200, 2",
    })
    void outagesCloseToOneAnotherAreJoinedAsAgreed(
            String gap, boolean inclusive, boolean counts, String downtime, String outages) {
        Given given = Given.utc()
                .outage("2026-04-12T10:00:00Z", "2026-04-12T10:10:00Z")
                .outage("2026-04-12T10:15:00Z", "2026-04-12T10:25:00Z");
        assertThat(given.measuring(availability(Given.joining(gap, inclusive, counts)))
                        .downtime("2026-04-01", "2026-05-01"))
                .isEqualTo(downtime);
        assertThat(given.measuring(new Indicator.OutageCount(Given.joining(gap, inclusive, counts)))
                        .level("2026-04-01", "2026-05-01"))
                .isEqualTo(outages);
    }

    @ParameterizedTest
    @CsvSource({
        // 10:04:30–10:10:30 and 10:20:00–10:21:10
        "EXACT,            PT1M, 430",
        "FULL_UNITS,       PT1M, 420",
        "STARTED_UNITS,    PT1M, 480",
        "FULL_SLOTS,       PT5M, 300",
        "TOUCHED_SLOTS,    PT5M, 1200",
        "FULL_SLOTS,       PT1M, 360",
        "TOTAL_ROUNDED_UP, PT1H, 3600",
    })
    void downtimeCountsInTheAgreedSteps(Granularity.Kind kind, String unit, String downtime) {
        Given given = Given.utc()
                .measuring(availability(inSteps(kind, unit, Weight.NONE)))
                .outage("2026-04-12T10:04:30Z", "2026-04-12T10:10:30Z")
                .outage("2026-04-12T10:20:00Z", "2026-04-12T10:21:10Z");
        assertThat(given.downtime("2026-04-01", "2026-05-01")).isEqualTo(downtime);
    }

    @ParameterizedTest
    @CsvSource({
        // 10–11 affects 60 %, 10:30–11:30 affects 70 %
        "NONE,                   5400",
        "AFFECTED_SHARE_ADDED,   4140",
        "AFFECTED_SHARE_LARGEST, 3600",
    })
    void overlappingOutagesAreWeightedAsAgreed(Weight weight, String downtime) {
        // added: 1,800 × 0.6 + 1,800 × min(1, 1.3) + 1,800 × 0.7 = 4,140; largest: 1,800 × (0.6 + 0.7 + 0.7) = 3,600
        Given given = Given.utc()
                .measuring(availability(inSteps(Granularity.Kind.EXACT, "PT0S", weight)))
                .facts(
                        affecting("a", "2026-04-12T10:00:00Z", "2026-04-12T11:00:00Z", "0.6"),
                        affecting("b", "2026-04-12T10:30:00Z", "2026-04-12T11:30:00Z", "0.7"));
        assertThat(given.downtime("2026-04-01", "2026-05-01")).isEqualTo(downtime);
    }

    @Test
    void userMinutesAreExact() {
        // 432 min of 100 of 1,000 users = 0.1 % of the user-minutes of 30 days
        Given given = Given.utc()
                .measuring(availability(inSteps(Granularity.Kind.EXACT, "PT0S", Weight.AFFECTED_SHARE_ADDED)))
                .facts(affecting("o", "2026-04-12T00:00:00Z", "2026-04-12T07:12:00Z", "1/10"));
        assertThat(given.level("2026-04-01", "2026-05-01")).isEqualTo("999/10");
    }

    @Test
    void theAccountTellsEachIncidentItsExcludedMinutesAndWhy() {
        // 58 m 40 s of the outage lie in maintenance that was announced 74 h before
        Given given = Given.utc()
                .excluding(maintenanceWithNotice("PT72H"))
                .outage("2026-04-12T01:00:00Z", "2026-04-12T02:58:40Z")
                .facts(maintenance("m", "2026-04-12T02:00:00Z", "2026-04-12T04:00:00Z", "2026-04-09T00:00:00Z"));
        List<Measured.LeftOut> ofOutage = given.one("2026-04-01", "2026-05-01").leftOut().stream()
                .filter(out -> out.fact().equals("o1"))
                .toList();
        assertThat(ofOutage).singleElement().satisfies(out -> {
            assertThat(out.span().length()).hasToString("PT58M40S");
            assertThat(out.reason()).isEqualTo(Reason.EXCLUDED);
            assertThat(out.exclusion()).isEqualTo("6.2");
            assertThat(out.figures().get(Figure.NOTICE).value()).isEqualTo(Fraction.of(74 * 3600));
            assertThat(out.figures().get(Figure.REQUIRED).value()).isEqualTo(Fraction.of(72 * 3600));
        });
    }

    @ParameterizedTest
    @EnumSource(Weight.class)
    void aWholeUnweightedOutageCountsOnce(Weight weight) {
        Given given = Given.utc()
                .measuring(availability(inSteps(Granularity.Kind.EXACT, "PT0S", weight)))
                .outage("2026-04-12T10:00:00Z", "2026-04-12T11:00:00Z")
                .outage("2026-04-12T10:00:00Z", "2026-04-12T11:00:00Z");
        assertThat(given.downtime("2026-04-01", "2026-05-01")).isEqualTo("3600");
    }

    @Test
    void aCauseThatNoExclusionNamesIsTheProvidersOwn() {
        Given given = Given.utc()
                .excluding(excluded(Ground.CUSTOMER_CAUSED, Overlap.EXCLUSION_WINS))
                .facts(outage("o", "2026-04-12T10:00:00Z", "2026-04-12T11:00:00Z", Fact.Cause.of(Ground.THIRD_PARTY)));
        assertThat(given.downtime("2026-04-01", "2026-05-01")).isEqualTo("3600");
    }

    private static Exclusion notice(String lead, String calendar) {
        return new Exclusion(
                "m",
                "6.2",
                Ground.PLANNED_MAINTENANCE,
                new Exclusion.Notice.InAdvance(Quantity.parse(lead), calendar, List.of()),
                new Exclusion.Quota.Unlimited(),
                Overlap.EXCLUSION_WINS);
    }
}
