package io.makegood.measure.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.measure.Given;
import io.makegood.measure.Interval;
import io.makegood.measure.Measured;
import io.makegood.measure.Measured.Coverage;
import io.makegood.measure.fact.Fact;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Counting.Granularity;
import io.makegood.terms.measurement.Counting.Weight;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.measurement.Window.Partial;
import io.makegood.terms.measurement.Window.RollingEnd;
import io.makegood.terms.measurement.Window.Span;
import io.makegood.terms.value.Fraction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-02-01, 2678400",
        "2025-03-01, 2025-04-01, 2674800",
        "2025-10-01, 2025-11-01, 2682000",
        "2024-02-01, 2024-03-01, 2505600",
        "2100-02-01, 2100-03-01, 2419200",
    })
    void monthsAreBuiltInTheZoneOfTheContract(String from, String until, String seconds) {
        assertThat(Given.in("Europe/Warsaw").one(from, until).times().denominator())
                .hasToString(seconds);
    }

    @Test
    void theSameOutageLiesInOtherMonthsInAnotherZone() {
        Given warsaw = Given.in("Europe/Warsaw").outage("2026-03-31T23:30:00+02:00", "2026-04-01T01:30:00+02:00");
        Given utc = Given.utc().outage("2026-03-31T23:30:00+02:00", "2026-04-01T01:30:00+02:00");
        assertThat(warsaw.level("2026-03-01", "2026-04-01")).isEqualTo("74250/743");
        assertThat(warsaw.level("2026-04-01", "2026-05-01")).isEqualTo("2395/24");
        assertThat(utc.level("2026-03-01", "2026-04-01")).isEqualTo("9275/93");
        assertThat(utc.level("2026-04-01", "2026-05-01")).isEqualTo("100");
    }

    @Test
    void aQuarterIsAssessedInTheMonthInWhichItEnds() {
        Given given = Given.utc().every(new Window.Calendar(Span.QUARTER, 1));
        assertThat(given.measured("2026-04-01", "2026-05-01")).isEmpty();
        assertThat(given.measured("2026-05-01", "2026-06-01")).isEmpty();
        assertThat(windows(given.measured("2026-06-01", "2026-07-01")))
                .containsExactly("2026-04-01T00:00:00Z/2026-07-01T00:00:00Z");
    }

    @Test
    void aFiscalQuarterBeginsWithItsOwnMonth() {
        Given given = Given.utc().every(new Window.Calendar(Span.QUARTER, 2));
        assertThat(windows(given.measured("2026-04-01", "2026-05-01")))
                .containsExactly("2026-02-01T00:00:00Z/2026-05-01T00:00:00Z");
    }

    @Test
    void aBillingCycleOfThe31stBeginsOnTheLastDayOfAShorterMonth() {
        Given given = Given.utc().every(new Window.BillingCycle(31));
        assertThat(windows(given.measured("2026-01-31", "2026-05-31")))
                .containsExactly(
                        "2026-01-31T00:00:00Z/2026-02-28T00:00:00Z",
                        "2026-02-28T00:00:00Z/2026-03-31T00:00:00Z",
                        "2026-03-31T00:00:00Z/2026-04-30T00:00:00Z",
                        "2026-04-30T00:00:00Z/2026-05-31T00:00:00Z");
    }

    @Test
    void aContractYearGoesFromAnniversaryToAnniversary() {
        Given given = Given.utc().from("2024-02-29").every(new Window.ContractYear());
        assertThat(windows(given.measured("2025-02-01", "2025-03-01")))
                .containsExactly("2024-02-29T00:00:00Z/2025-02-28T00:00:00Z");
    }

    @Test
    void aFiscalYearBeginsWithItsOwnMonth() {
        Given given = Given.in("Europe/London").every(new Window.Calendar(Span.YEAR, 4));
        // April 2025 to March 2026; both ends are at summer time in London
        assertThat(windows(given.measured("2026-03-01", "2026-04-01")))
                .containsExactly("2025-03-31T23:00:00Z/2026-03-31T23:00:00Z");
    }

    /** From 30 November: three months later there is no 30 February, then the 30th comes back. */
    @Test
    void stretchesOfMonthsGoOnFromTheFirstDayOfTheContract() {
        Given given = Given.utc().from("2025-11-30").every(new Window.Months(3));
        assertThat(windows(given.measured("2026-01-01", "2027-01-01")))
                .containsExactly(
                        "2025-11-30T00:00:00Z/2026-02-28T00:00:00Z",
                        "2026-02-28T00:00:00Z/2026-05-30T00:00:00Z",
                        "2026-05-30T00:00:00Z/2026-08-30T00:00:00Z",
                        "2026-08-30T00:00:00Z/2026-11-30T00:00:00Z");
    }

    /** Five does not divide twelve: the stretches still begin with the contract and not with a year. */
    @Test
    void fiveMonthsAreCountedFromTheFirstDayToo() {
        Given given = Given.utc().from("2025-02-01").every(new Window.Months(5));
        assertThat(windows(given.measured("2025-01-01", "2026-06-01")))
                .containsExactly(
                        "2025-02-01T00:00:00Z/2025-07-01T00:00:00Z",
                        "2025-07-01T00:00:00Z/2025-12-01T00:00:00Z",
                        "2025-12-01T00:00:00Z/2026-05-01T00:00:00Z");
    }

    @Test
    void rollingMonthsEndWithThePeriodWithEachDayOrBeforeTheClaim() {
        Given end = Given.utc().from("2020-01-01").every(new Window.RollingMonths(3, RollingEnd.PERIOD_END));
        assertThat(windows(end.measured("2026-04-01", "2026-05-01")))
                .containsExactly("2026-02-01T00:00:00Z/2026-05-01T00:00:00Z");
        Given each = Given.utc().from("2020-01-01").every(new Window.RollingMonths(1, RollingEnd.EACH_DAY));
        List<String> days = windows(each.measured("2026-03-01", "2026-04-01"));
        assertThat(days)
                .hasSize(31)
                .startsWith("2026-02-02T00:00:00Z/2026-03-02T00:00:00Z")
                .contains("2026-02-28T00:00:00Z/2026-03-30T00:00:00Z", "2026-02-28T00:00:00Z/2026-03-31T00:00:00Z")
                .endsWith("2026-03-01T00:00:00Z/2026-04-01T00:00:00Z");
        Given claim = Given.utc()
                .from("2020-01-01")
                .every(new Window.RollingMonths(12, RollingEnd.CLAIM))
                .facts(new Fact.Claim(
                        "c",
                        "crm",
                        "objective",
                        Instant.parse("2024-02-20T00:00:00Z"),
                        Instant.parse("2024-02-29T15:00:00Z")));
        assertThat(windows(claim.measured("2024-02-01", "2024-03-01")))
                .containsExactly("2023-02-28T00:00:00Z/2024-02-29T00:00:00Z");
    }

    @Test
    void rollingDaysEndWithEachDayOrWithThePeriod() {
        Given each = Given.utc().every(new Window.Rolling(30, RollingEnd.EACH_DAY));
        Given end = Given.utc().every(new Window.Rolling(30, RollingEnd.PERIOD_END));
        assertThat(each.measured("2026-04-01", "2026-05-01")).hasSize(30);
        assertThat(windows(end.measured("2026-05-01", "2026-06-01")))
                .containsExactly("2026-05-02T00:00:00Z/2026-06-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"52, 131335/1314", "53, 525335/5256"})
    void theYearBeforeAClaimIsFilledAsAvailableBeforeTheServiceStarted(int badPeriods, String level) {
        Counting fiveMinutes = Given.inSteps(Granularity.Kind.FULL_SLOTS, "PT5M", Weight.NONE);
        Given given = Given.utc()
                .from("2009-02-01")
                .measuring(Given.availability(fiveMinutes))
                .every(new Window.Rolling(365, RollingEnd.CLAIM), Partial.FILLED_AS_AVAILABLE)
                .facts(
                        new Fact.Claim(
                                "c",
                                "crm",
                                "objective",
                                Instant.parse("2009-02-10T00:00:00Z"),
                                Instant.parse("2009-03-01T00:00:00Z")),
                        new Fact.Outage(
                                "o",
                                "crm",
                                new Interval(
                                        Instant.parse("2009-02-10T00:00:00Z"),
                                        Instant.parse("2009-02-10T00:00:00Z").plusSeconds(300L * badPeriods)),
                                Fact.Cause.provider(),
                                "major",
                                Fact.Noticed.unknown(),
                                Fraction.ONE));
        assertThat(given.level("2009-03-01", "2009-04-01")).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "PRORATED, PRORATED, 1382400",
        "FILLED_AS_AVAILABLE, FILLED, 2592000",
        "SKIPPED, SKIPPED, 0",
        "DEEMED_MET, DEEMED_MET, 0"
    })
    void aMonthThatTheContractCoversInPartIsTreatedAsAgreed(Partial partial, Coverage coverage, String denominator) {
        Measured april = Given.utc()
                .from("2026-04-15")
                .every(new Window.Calendar(Span.MONTH, 1), partial)
                .one("2026-04-01", "2026-05-01");
        assertThat(april.scope().coverage()).isEqualTo(coverage);
        assertThat(april.times().denominator()).hasToString(denominator);
    }

    @Test
    void termsReplacedInTheMiddleOfAMonthSplitTheMonth() {
        Given first =
                Given.utc().inForce("2026-01-01", "2026-04-15").outage("2026-04-20T00:00:00Z", "2026-04-20T00:30:00Z");
        Given second =
                Given.utc().inForce("2026-04-15", "2027-01-01").outage("2026-04-20T00:00:00Z", "2026-04-20T00:30:00Z");
        // 20,160 min and 23,040 min; 30 min of the second
        assertThat(first.one("2026-04-01", "2026-05-01").times().denominator()).hasToString("1209600");
        assertThat(first.level("2026-04-01", "2026-05-01")).isEqualTo("100");
        assertThat(second.level("2026-04-01", "2026-05-01")).isEqualTo("19175/192");
    }

    @Test
    void clockHoursFollowTheZone() {
        Given given = Given.in("Europe/Warsaw").every(new Window.ClockHour());
        assertThat(given.measured("2026-03-29", "2026-03-30")).hasSize(23);
        assertThat(given.measured("2026-10-25", "2026-10-26")).hasSize(25);
    }

    private static List<String> windows(List<Measured> measured) {
        List<String> windows = new ArrayList<>();
        for (Measured window : measured) {
            windows.add(window.window().start() + "/" + window.window().end());
        }
        return windows;
    }
}
