package io.makegood.credit;

import io.makegood.terms.Clause;
import io.makegood.terms.Header;
import io.makegood.terms.Objective;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Denominator;
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
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Rounding;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** A cloud for 12,000 PLN a month that promises 99.9 % of each month and owes 10 % below that. */
public final class CloudTerms {
    static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private CloudTerms() {}

    public static Terms terms() {
        return owing(credit());
    }

    /** The same with a day of extra usage time beside the credit. */
    static Terms withExtraTime() {
        Remedy day = new Remedy(
                "day",
                new Trigger.PromiseMissed(),
                new Schedule.Flat(new Award.Extension(Quantity.time(Duration.ofDays(1)))),
                new Base.None(),
                new Rounding.Exact(),
                List.of());
        return owing(credit(), day);
    }

    /** The same with extra usage time, for a term that ends before this day. */
    public static Terms withExtraTimeUntil(LocalDate until) {
        Terms open = withExtraTime();
        Header header = open.header();
        Header ending = new Header(
                header.title(),
                header.provider(),
                header.customer(),
                header.setting(),
                new Header.Term.Fixed(header.term().from(), until),
                header.amendments());
        return new Terms(ending, open.scope(), open.clauses(), open.objectives(), open.settlement(), open.examples());
    }

    /** Below 99.9 % a tenth of the charge, below 99.7 % a quarter. */
    public static Terms inSteps() {
        return owing(new Remedy(
                "credit",
                new Trigger.PromiseMissed(),
                new Schedule.Thresholds(
                        Comparison.BELOW,
                        List.of(
                                new Schedule.Threshold(
                                        Quantity.percent("99.9"), new Award.PercentOfBase(Percentage.of("10"))),
                                new Schedule.Threshold(
                                        Quantity.percent("99.7"), new Award.PercentOfBase(Percentage.of("25"))))),
                new Base.Charges(Base.Scope.SERVICE, Base.Invoice.CURRENT, 1, Base.Tax.NET, false),
                new Rounding.Exact(),
                List.of()));
    }

    /** An analysis within 14 days and the right to terminate within 30 days, and no money. */
    public static Terms withDutyAndRight() {
        return owing(
                remedy(
                        "analysis",
                        new Award.Duty(Award.Duty.Kind.ROOT_CAUSE_ANALYSIS, Quantity.time(Duration.ofDays(14)))),
                remedy("terminate", new Award.Right(Award.Right.Kind.TERMINATE, Quantity.time(Duration.ofDays(30)))));
    }

    private static Remedy remedy(String id, Award award) {
        return new Remedy(
                id,
                new Trigger.PromiseMissed(),
                new Schedule.Flat(award),
                new Base.None(),
                new Rounding.Exact(),
                List.of());
    }

    /** The same with a credit of this share of the monthly charge. */
    public static Terms owingPercent(String percent) {
        return owing(credit(percent));
    }

    private static Terms owing(Remedy... remedies) {
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
                List.of(objective(List.of(remedies))),
                settlement(),
                List.of());
    }

    private static Objective objective(List<Remedy> remedies) {
        Measurement measurement = new Measurement(
                new Indicator.Availability(Counting.plain(), new Denominator.CalendarTime()),
                Window.month(),
                List.of(),
                new Rounding.Exact());
        return new Objective(
                "uptime",
                "availability",
                "cloud",
                measurement,
                Promise.of(new Target.Bound(Comparison.AT_LEAST, Quantity.percent("99.9"))),
                remedies);
    }

    private static Remedy credit() {
        return credit("10");
    }

    private static Remedy credit(String percent) {
        return new Remedy(
                "credit",
                new Trigger.PromiseMissed(),
                new Schedule.Flat(new Award.PercentOfBase(Percentage.of(percent))),
                new Base.Charges(Base.Scope.SERVICE, Base.Invoice.CURRENT, 1, Base.Tax.NET, false),
                new Rounding.Exact(),
                List.of());
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
