package io.makegood.measure;

import io.makegood.assess.rule.RuleBook;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Header;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Denominator;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Measurement;
import io.makegood.terms.measurement.Promise;
import io.makegood.terms.measurement.ServiceCalendar;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.remedy.Procedure;
import io.makegood.terms.remedy.Settlement;
import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Rounding;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Terms and facts of a test, said in a few words. */
public final class Given {

    private final ZoneId zone;
    private Header.Term term = new Header.Term.Indefinite(LocalDate.parse("2000-01-01"));
    private Indicator indicator = availability(Counting.plain());
    private Window window = Window.month();
    private Optional<Interval> inForce = Optional.empty();
    private final List<ServiceCalendar> calendars = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    private Given(String zone) {
        this.zone = ZoneId.of(zone);
    }

    public static Given in(String zone) {
        return new Given(zone);
    }

    public static Given utc() {
        return new Given("UTC");
    }

    public Given from(String day) {
        term = new Header.Term.Indefinite(LocalDate.parse(day));
        return this;
    }

    public Given bound(String from, String until) {
        term = new Header.Term.Fixed(LocalDate.parse(from), LocalDate.parse(until));
        return this;
    }

    public Given inForce(String from, String until) {
        inForce = Optional.of(new Interval(day(from), day(until)));
        return this;
    }

    public Given measuring(Indicator measured) {
        indicator = measured;
        return this;
    }

    public Given every(Window.Recurrence recurrence) {
        return every(recurrence, Window.Partial.PRORATED);
    }

    public Given every(Window.Recurrence recurrence, Window.Partial partial) {
        window = new Window(recurrence, partial);
        return this;
    }

    public Given calendar(ServiceCalendar calendar) {
        calendars.add(calendar);
        return this;
    }

    public Given excluding(Exclusion... excluded) {
        exclusions.addAll(Arrays.asList(excluded));
        return this;
    }

    public Given facts(Fact... recorded) {
        facts.addAll(Arrays.asList(recorded));
        return this;
    }

    public Given facts(List<? extends Fact> recorded) {
        facts.addAll(recorded);
        return this;
    }

    public Given outage(String start, String end) {
        return facts(Given.outage("o" + (facts.size() + 1), start, end));
    }

    /** The measurements of the windows that end in the period, with everything known that is recorded. */
    public List<Measured> measured(String from, String until) {
        return measured(from, until, until);
    }

    public List<Measured> measured(String from, String until, String knownUntil) {
        Instant known = knownUntil.contains("T") ? at(knownUntil) : day(knownUntil);
        Assessed assessed = Assessed.of(new Interval(day(from), day(until)), known);
        if (inForce.isPresent()) {
            assessed = new Assessed(assessed.period(), inForce.get(), known);
        }
        return Measurer.measure(
                terms(),
                objective(),
                assessed,
                new Facts(facts),
                RuleBook.present().counting());
    }

    /** The only measurement of the period. */
    public Measured one(String from, String until) {
        return one(from, until, until);
    }

    public Measured one(String from, String until, String knownUntil) {
        List<Measured> measured = measured(from, until, knownUntil);
        if (measured.size() != 1) {
            throw new AssertionError("One measurement was expected: " + measured);
        }
        return measured.getFirst();
    }

    /** The level of the only measurement, as an exact fraction; {@code none} without a level. */
    public String level(String from, String until) {
        return levelOf(one(from, until));
    }

    public String downtime(String from, String until) {
        return one(from, until).times().downtime().toString();
    }

    public static String levelOf(Measured measured) {
        return measured.level().map(level -> level.value().toString()).orElse("none");
    }

    public Instant day(String date) {
        return LocalDate.parse(date).atStartOfDay(zone).toInstant();
    }

    public Objective objective() {
        Promise promise = Promise.of(new Target.Bound(Comparison.AT_LEAST, Quantity.percent("99.9")));
        Measurement measurement = new Measurement(indicator, window, exclusions, new Rounding.Exact());
        return new Objective("objective", "clause", "crm", measurement, promise, List.of());
    }

    public Terms terms() {
        Header.Party party = new Header.Party("A party", "");
        Header header = new Header(
                "Terms",
                party,
                party,
                new Header.Setting(zone, Currency.getInstance("PLN"), "en", "Poland"),
                term,
                Header.Amendments.VERSION_AT_WINDOW_START);
        Procedure.TimeLimit unlimited = new Procedure.TimeLimit.Unlimited();
        Settlement settlement = new Settlement(
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
        return new Terms(
                header, new Terms.Scope(List.of(), calendars), List.of(), List.of(objective()), settlement, List.of());
    }

    public static Money pln(String amount) {
        return Money.of(amount, "PLN");
    }

    public static Instant at(String written) {
        return OffsetDateTime.parse(written).toInstant();
    }

    public static Interval span(String start, String end) {
        return end.isEmpty() ? Interval.openFrom(at(start)) : new Interval(at(start), at(end));
    }

    public static Fact.Outage outage(String id, String start, String end) {
        return outage(id, start, end, Fact.Cause.provider());
    }

    public static Fact.Outage outage(String id, String start, String end, Fact.Cause cause) {
        return new Fact.Outage(id, "crm", span(start, end), cause, "major", Fact.Noticed.unknown(), Fraction.ONE);
    }

    public static Fact.Outage affecting(String id, String start, String end, String share) {
        return new Fact.Outage(
                id,
                "crm",
                span(start, end),
                Fact.Cause.provider(),
                "major",
                Fact.Noticed.unknown(),
                Fraction.parse(share));
    }

    public static Fact.Maintenance maintenance(String id, String start, String end, String announced) {
        return new Fact.Maintenance(
                id,
                "crm",
                span(start, end),
                announced.isEmpty() ? Optional.empty() : Optional.of(at(announced)),
                Exclusion.Ground.PLANNED_MAINTENANCE,
                true);
    }

    public static Indicator availability(Counting counting) {
        return new Indicator.Availability(counting, new Denominator.CalendarTime());
    }

    public static Indicator availability(Denominator denominator) {
        return new Indicator.Availability(Counting.plain(), denominator);
    }

    public static Indicator each(Counting counting) {
        return new Indicator.Downtime(counting, Indicator.Spread.EACH_OUTAGE);
    }

    public static Exclusion excluded(Exclusion.Ground ground, Exclusion.Overlap overlap) {
        return new Exclusion("x", "6.2", ground, new Exclusion.Notice.None(), new Exclusion.Quota.Unlimited(), overlap);
    }

    public static Exclusion maintenanceWithNotice(String lead) {
        return new Exclusion(
                "maintenance",
                "6.2",
                Exclusion.Ground.PLANNED_MAINTENANCE,
                new Exclusion.Notice.InAdvance(Quantity.parse(lead), "24x7", List.of()),
                new Exclusion.Quota.Unlimited(),
                Exclusion.Overlap.EXCLUSION_WINS);
    }

    public static Counting minimum(String length, boolean inclusive, Counting.MinimumLength.Of of, boolean clipped) {
        Counting plain = Counting.plain();
        return new Counting(
                plain.severities(),
                plain.start(),
                plain.joining(),
                new Counting.MinimumLength(Quantity.parse(length), inclusive, of, clipped),
                plain.granularity(),
                plain.weight());
    }

    public static Counting started(Counting.StartRule rule) {
        Counting plain = Counting.plain();
        return new Counting(
                plain.severities(), rule, plain.joining(), plain.minimum(), plain.granularity(), plain.weight());
    }

    public static Counting inSteps(Counting.Granularity.Kind kind, String unit, Counting.Weight weight) {
        Counting plain = Counting.plain();
        return new Counting(
                plain.severities(),
                plain.start(),
                plain.joining(),
                plain.minimum(),
                new Counting.Granularity(kind, Quantity.parse(unit)),
                weight);
    }

    public static Counting joining(String gap, boolean inclusive, boolean counts) {
        Counting plain = Counting.plain();
        return new Counting(
                plain.severities(),
                plain.start(),
                new Counting.Joining(Quantity.parse(gap), inclusive, counts),
                plain.minimum(),
                plain.granularity(),
                plain.weight());
    }

    /** Monday to Friday, 08:00 to 16:00 in Warsaw, without the Polish holidays the tests touch. */
    public static ServiceCalendar office() {
        return new ServiceCalendar.Weekly(
                "office",
                ZoneId.of("Europe/Warsaw"),
                List.of(new ServiceCalendar.Hours(
                        List.of(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY),
                        LocalTime.of(8, 0),
                        LocalTime.of(16, 0))),
                new ServiceCalendar.Holidays(
                        "PL",
                        List.of(
                                LocalDate.parse("2024-12-25"),
                                LocalDate.parse("2024-12-26"),
                                LocalDate.parse("2025-12-24"),
                                LocalDate.parse("2025-12-25"),
                                LocalDate.parse("2025-12-26"),
                                LocalDate.parse("2026-06-04"),
                                LocalDate.parse("2026-11-11"))),
                List.of());
    }
}
