package io.makegood.web.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessor;
import io.makegood.assess.Period;
import io.makegood.assess.json.AssessmentJson;
import io.makegood.contract.ContractId;
import io.makegood.contract.TermsDocument;
import io.makegood.contract.Version;
import io.makegood.contract.VersionId;
import io.makegood.contract.VersionState;
import io.makegood.credit.Computed;
import io.makegood.credit.Part;
import io.makegood.credit.Ruling;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.party.OrganisationId;
import io.makegood.party.PersonId;
import io.makegood.terms.Clause;
import io.makegood.terms.Header;
import io.makegood.terms.Objective;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Denominator;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Measurement;
import io.makegood.terms.measurement.Promise;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Base;
import io.makegood.terms.remedy.Procedure;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.remedy.Settlement;
import io.makegood.terms.remedy.Trigger;
import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A cloud for 12,000 PLN a month promises 99.9 % of April and owes 10 % below that. April has 43,200 minutes; 72 of them
 * down are 1/600, which leaves 99.83333… %, so 1,200 PLN are owed.
 */
@SpringBootTest
class StatementBodyTest {
    private static final Period APRIL = Period.parse("2026-04");
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Autowired
    Wording wording;

    @TempDir
    static Path data;

    @Autowired
    Bodies bodies;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("makegood.data", data::toString);
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void daysOfTimeAreDaysAndDaysWithoutABackupSaySo() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(wording.time(Fraction.of(BigDecimal.valueOf(7 * 86_400)))).isEqualTo("7 days");
        assertThat(wording.say("credit.daysWithout", 0)).isEqualTo("no day without");
    }

    @Test
    void financeReadsLevelPromiseAndAmount() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        Rows.Body body = bodies.of(computed(), BigDecimal.ZERO);

        assertThat(body.summary().totals()).containsExactly(new Rows.Total("Service credits", "1,200.00\u00a0PLN"));
        assertThat(body.objectives()).singleElement().satisfies(objective -> {
            assertThat(objective.level()).isEqualTo("99.83333…\u00a0%");
            assertThat(objective.name().url()).endsWith("/versions/1#clause-availability");
            assertThat(objective.promise()).isEqualTo("at least 99.9\u00a0%");
            assertThat(objective.badge()).isEqualTo(new Rows.Badge("Missed", "bad"));
        });
    }

    @Test
    void behindTheLineStandTheOutageAndItsMinutes() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        Rows.Body body = bodies.of(computed(), BigDecimal.ZERO);

        assertThat(body.lines()).singleElement().satisfies(line -> {
            assertThat(line.name().clause()).isEqualTo("3.1");
            assertThat(line.sums())
                    .isEqualTo(new Rows.Sums(
                            "10\u00a0%", "12,000.00\u00a0PLN", "1,200.00\u00a0PLN", "", "1,200.00\u00a0PLN"));
            assertThat(line.why().steps()).isNotEmpty();
            assertThat(line.why().records()).singleElement().satisfies(counted -> assertThat(counted.title())
                    .isEqualTo("Counted"));
            assertThat(line.why().records().getFirst().stretches())
                    .singleElement()
                    .satisfies(stretch -> {
                        assertThat(stretch.fact().id()).isEqualTo("INC-1");
                        assertThat(stretch.length()).isEqualTo("1\u00a0h 12\u00a0min");
                    });
        });
    }

    @Test
    void theSameFactsGiveTheSameBytes() {
        assertThat(AssessmentJson.canonical(assessment())).isEqualTo(AssessmentJson.canonical(assessment()));
    }

    @Test
    void worksAnnouncedTooLateCountAndAreNowhereLeftOut() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        Rows.Body body = bodies.of(computed(works(3, Duration.ofHours(1))), BigDecimal.ZERO);

        assertThat(body.lines()).singleElement().satisfies(line -> {
            assertThat(line.why().records())
                    .extracting(Rows.Group::title)
                    .containsExactly("Counted", "Not excluded, and why");
            assertThat(line.why().records().getLast().stretches())
                    .singleElement()
                    .satisfies(
                            refused -> assertThat(refused.reason()).contains("MNT-1", "not excluded under 7.1", "48"));
        });
        assertThat(body.owingNothing()).isEmpty();
        assertThat(body.charts()).singleElement().satisfies(chart -> {
            assertThat(chart.top()).isEqualTo("3\u00a0h");
            assertThat(chart.bars()).extracting(Rows.Bar::kind).containsExactly("mg-bar-counted");
            assertThat(chart.days().get(11).counted()).isEqualTo("3\u00a0h");
            assertThat(chart.days()).extracting(Rows.Day::leftOut).containsOnly(wording.length(Fraction.ZERO));
        });
    }

    @Test
    void aKeptPromiseSaysWhatWasExcludedUnderWhichNumberAndWhichRuleDecided() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        Rows.Body body = bodies.of(computed(works(2, Duration.ofDays(3))), BigDecimal.ZERO);

        assertThat(body.lines()).isEmpty();
        assertThat(body.owingNothing()).singleElement().satisfies(promise -> {
            assertThat(promise.badge().word()).isEqualTo("Kept");
            assertThat(promise.why().steps()).extracting(Rows.Step::rule).isNotEmpty();
            assertThat(promise.why().records()).singleElement().satisfies(excluded -> {
                assertThat(excluded.title()).isEqualTo("Excluded, and why");
                assertThat(excluded.stretches()).singleElement().satisfies(stretch -> {
                    assertThat(stretch.fact().id()).isEqualTo("MNT-1");
                    assertThat(stretch.length()).isEqualTo("2\u00a0h");
                    assertThat(stretch.reason()).contains("excluded under 7.1");
                });
            });
        });
        assertThat(body.charts())
                .singleElement()
                .satisfies(chart -> assertThat(chart.days().get(11).leftOut()).isEqualTo("2\u00a0h"));
    }

    /** On 12 April from ten o'clock in Warsaw. */
    private static Fact works(int hours, Duration announcedBefore) {
        Instant start = Instant.parse("2026-04-12T08:00:00Z");
        return new Fact.Maintenance(
                "MNT-1",
                "cloud",
                new Interval(start, start.plusSeconds(hours * 3_600L)),
                Optional.of(start.minus(announcedBefore)),
                Exclusion.Ground.PLANNED_MAINTENANCE,
                true);
    }

    private static Computed computed() {
        return computed(outage());
    }

    private static Computed computed(Fact fact) {
        Version version = new Version(
                new VersionId(java.util.UUID.randomUUID()),
                ContractId.random(),
                1,
                TermsDocument.of(terms()),
                new Version.Offer(
                        LocalDate.of(2026, 1, 1),
                        OrganisationId.random(),
                        new PersonId(java.util.UUID.randomUUID()),
                        Instant.EPOCH,
                        ""),
                new Version.Progress(VersionState.AGREED, Optional.empty(), Optional.empty(), "", Instant.EPOCH));
        Ruling ruling = new Ruling(version, Ruling.BEGINNING, Ruling.OPEN, Header.Amendments.VERSION_AT_WINDOW_START);
        Part part = new Part(ruling, assessment(fact));
        return new Computed(version.contract(), APRIL, APRIL.in(WARSAW).end(), List.of(part));
    }

    private static Assessment assessment() {
        return assessment(outage());
    }

    private static Assessment assessment(Fact fact) {
        return Assessor.assess(terms(), APRIL, new Facts(List.of(fact)));
    }

    private static Fact outage() {
        Instant start = Instant.parse("2026-04-10T08:00:00Z");
        return new Fact.Outage(
                "INC-1",
                "cloud",
                new Interval(start, start.plusSeconds(72 * 60)),
                Fact.Cause.provider(),
                "major",
                Fact.Noticed.unknown(),
                Fraction.ONE);
    }

    private static Terms terms() {
        Header header = new Header(
                "Cloud",
                new Header.Party("Cloud Ltd", ""),
                new Header.Party("Calls Ltd", ""),
                new Header.Setting(WARSAW, Currency.getInstance("PLN"), "en", "Poland"),
                new Header.Term.Indefinite(LocalDate.of(2026, 1, 1)),
                Header.Amendments.VERSION_AT_WINDOW_START);
        Service cloud = new Service(
                "cloud",
                "Cloud",
                new Service.Charge(Money.of("12000.00", "PLN"), Service.Charge.Per.MONTH, Percentage.of("23")),
                List.of());
        return new Terms(
                header,
                new Terms.Scope(List.of(cloud), List.of()),
                List.of(new Clause("availability", "3.1", "Availability", "The cloud is available.")),
                List.of(objective()),
                settlement(),
                List.of());
    }

    private static Objective objective() {
        Measurement measurement = new Measurement(
                new Indicator.Availability(Counting.plain(), new Denominator.CalendarTime()),
                Window.month(),
                List.of(new Exclusion(
                        "works",
                        "7.1",
                        Exclusion.Ground.PLANNED_MAINTENANCE,
                        new Exclusion.Notice.InAdvance(Quantity.time(Duration.ofDays(2)), "24x7", List.of()),
                        new Exclusion.Quota.Unlimited(),
                        Exclusion.Overlap.PROVIDER_FAULT_WINS)),
                new Rounding.Exact());
        Remedy remedy = new Remedy(
                "credit",
                new Trigger.PromiseMissed(),
                new Schedule.Flat(new Award.PercentOfBase(Percentage.of("10"))),
                new Base.Charges(Base.Scope.SERVICE, Base.Invoice.CURRENT, 1, Base.Tax.NET, false),
                new Rounding.Exact(),
                List.of());
        return new Objective(
                "uptime",
                "availability",
                "cloud",
                measurement,
                Promise.of(new Target.Bound(Comparison.AT_LEAST, Quantity.percent("99.9"))),
                List.of(remedy));
    }

    private static Settlement settlement() {
        Procedure.TimeLimit unlimited = new Procedure.TimeLimit.Unlimited();
        return new Settlement(
                List.of(),
                List.of(),
                new Settlement.MoneyRounding(
                        Settlement.MoneyRounding.Stage.LINE, new Rounding.ToPlaces(2, RoundingMode.HALF_UP)),
                new Settlement.MinimumPayable.None(),
                new Procedure(
                        new Procedure.Opening.Automatic(),
                        unlimited,
                        new Procedure.Payment(Procedure.Payment.Form.CREDIT_NOTE, unlimited),
                        unlimited),
                List.of());
    }
}
