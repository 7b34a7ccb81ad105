package io.makegood.assess.rule;

import io.makegood.assess.rule.AfterEffectFacts.DowntimeWithinDays;
import io.makegood.assess.rule.CapFacts.AskedTimes;
import io.makegood.assess.rule.CombinationFacts.Contender;
import io.makegood.assess.rule.ProcedureFacts.Claimed;
import io.makegood.assess.rule.ProcedureFacts.MustBeClaimed;
import io.makegood.assess.rule.PromiseFacts.Kept;
import io.makegood.assess.rule.PromiseFacts.Missed;
import io.makegood.assess.rule.PromiseFacts.Over;
import io.makegood.assess.rule.RemedyFacts.LookedUp;
import io.makegood.assess.rule.RemedyFacts.Offered;
import io.makegood.measure.Measured.Reason;
import io.makegood.measure.counting.CountingRules.AskedTime;
import io.makegood.measure.counting.CountingRules.CountedTime;
import io.makegood.measure.counting.CountingRules.Counts;
import io.makegood.measure.counting.CountingRules.DoesNotCount;
import io.makegood.measure.counting.CountingRules.Excluded;
import io.makegood.measure.counting.CountingRules.ExcludedAlready;
import io.makegood.measure.counting.CountingRules.Length;
import io.makegood.measure.counting.CountingRules.NotExcluded;
import io.makegood.measure.counting.CountingRules.OutageTime;
import io.makegood.measure.counting.CountingRules.OutsideTime;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Settlement.Combination.Mode;
import io.makegood.terms.remedy.Trigger;
import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Edge;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.LevelRange;
import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;
import java.util.List;
import java.util.stream.Stream;

/** Rules that no vector reaches, each with facts that make it fire and what it concludes. */
public final class RuleCases {

    private static final Award TEN = new Award.PercentOfBase(Percentage.of("10"));
    private static final Award TWENTY = new Award.PercentOfBase(Percentage.of("20"));
    private static final Award REPORT = new Award.Duty(Award.Duty.Kind.REPORT, Quantity.parse("PT24H"));

    private RuleCases() {}

    /** The number of a rule, the facts it is asked about, and its conclusion. */
    public record RuleCase(String rule, List<Object> facts, Object conclusion) {

        static RuleCase of(String rule, Object conclusion, Object... facts) {
            return new RuleCase(rule, List.of(facts), conclusion);
        }
    }

    public static Stream<RuleCase> all() {
        return Stream.of(counting(), exclusions(), promise(), remedy(), grants(), combination(), settlement())
                .flatMap(cases -> cases);
    }

    private static Stream<RuleCase> counting() {
        return Stream.of(
                RuleCase.of("9.1", new DoesNotCount(Reason.SEVERITY), new OutageTime(false, true)),
                RuleCase.of("9.2", new DoesNotCount(Reason.BEFORE_START_RULE), new OutageTime(true, false)),
                RuleCase.of("9.3", new Counts(), new OutageTime(true, true)),
                RuleCase.of("9.4", new Counts(), new Length(true)),
                RuleCase.of("9.5", new DoesNotCount(Reason.TOO_SHORT), new Length(false)),
                RuleCase.of("9.6", new DoesNotCount(Reason.OVERLAP), new CountedTime()),
                RuleCase.of("9.7", new DoesNotCount(Reason.OUTSIDE_WINDOW), new OutsideTime(Reason.OUTSIDE_WINDOW)),
                RuleCase.of(
                        "9.8",
                        new DoesNotCount(Reason.OUTSIDE_SERVICE_HOURS),
                        new OutsideTime(Reason.OUTSIDE_SERVICE_HOURS)),
                RuleCase.of("9.9", new DoesNotCount(Reason.NOT_DEPLOYED), new OutsideTime(Reason.NOT_DEPLOYED)));
    }

    private static Stream<RuleCase> exclusions() {
        return Stream.of(
                RuleCase.of("10.1", new NotExcluded(Reason.NOTICE_TOO_SHORT), new AskedTime(false, true, false, true)),
                RuleCase.of("10.2", new NotExcluded(Reason.OUTSIDE_PATTERN), new AskedTime(true, false, false, true)),
                RuleCase.of("10.3", new NotExcluded(Reason.PROVIDER_FAULT), new AskedTime(true, true, true, true)),
                RuleCase.of("10.4", new NotExcluded(Reason.QUOTA_USED_UP), new AskedTime(true, true, false, false)),
                RuleCase.of("10.5", new Excluded(), new AskedTime(true, true, false, true)),
                RuleCase.of("10.6", new NotExcluded(Reason.OVERLAP), new ExcludedAlready()));
    }

    private static Stream<RuleCase> promise() {
        return Stream.of(
                RuleCase.of("1.6", new Kept(0), new Over(0), new PromiseFacts.DeemedMet(0)),
                RuleCase.of("1.7", new PromiseFacts.NotApplicable(0), new Over(0), new PromiseFacts.Skipped(0)),
                RuleCase.of(
                        "1.8", new PromiseFacts.NotApplicable(0), new Over(0), new PromiseFacts.ConditionFailed(0)));
    }

    private static Stream<RuleCase> remedy() {
        Offered forMinimum = new Offered(0, 0, new Trigger.MinimumMissed());
        Offered bonus = new Offered(0, 0, new Trigger.PromiseKept());
        return Stream.of(
                RuleCase.of("2.3", new RemedyFacts.LookedAt(0), forMinimum, new PromiseFacts.MinimumMissed(0)),
                RuleCase.of("2.4", new RemedyFacts.PassedOver(0), forMinimum, new Missed(0)),
                RuleCase.of("2.8", new RemedyFacts.LookedAt(0), bonus, new Kept(0)),
                RuleCase.of("2.9", new RemedyFacts.PassedOver(0), bonus, new Missed(0)),
                RuleCase.of("2.10", new RemedyFacts.PassedOver(0), new RemedyFacts.Withheld(0)));
    }

    private static Stream<RuleCase> grants() {
        Fraction half = Fraction.of(1, 2);
        LookedUp ninety = new LookedUp(0, Fraction.of(90));
        LevelRange above99 = new LevelRange(new Edge.Inside(Quantity.percent("99")), new Edge.Unbounded());
        RemedyFacts.NothingGranted nothing = new RemedyFacts.NothingGranted(0);
        return Stream.of(
                RuleCase.of("3.2", nothing, new RemedyFacts.Table(0), ninety, new RemedyFacts.Row(0, 1, above99, TEN)),
                RuleCase.of(
                        "3.4",
                        nothing,
                        new RemedyFacts.Ladder(0),
                        ninety,
                        new RemedyFacts.Rung(0, 1, Comparison.BELOW, Fraction.of(90), TEN)),
                RuleCase.of(
                        "3.9",
                        new RemedyFacts.Granted(0, 2, TWENTY, Fraction.ONE),
                        new RemedyFacts.Repeated(0, 4),
                        new RemedyFacts.Grade(0, 1, false, TEN),
                        new RemedyFacts.Grade(0, 2, true, TWENTY)),
                RuleCase.of(
                        "3.11",
                        new RemedyFacts.Chosen(0, 1),
                        new RemedyFacts.Choice(0, false),
                        new RemedyFacts.Option(0, 0, Fraction.of(5)),
                        new RemedyFacts.Option(0, 1, Fraction.of(3))),
                RuleCase.of("3.13", new RemedyFacts.AllStand(0, half), new RemedyFacts.ShareWanted(0, half)),
                RuleCase.of("4.3", new RemedyFacts.Arises(0), new RemedyFacts.ToValue(0, REPORT)));
    }

    private static Stream<RuleCase> combination() {
        Contender first = new Contender(0, 0, Mode.NOT_TOGETHER, Fraction.of(3), true);
        Contender second = new Contender(0, 1, Mode.NOT_TOGETHER, Fraction.of(5), true);
        return Stream.of(
                RuleCase.of("5.8", new CombinationFacts.Stands(0, 0), first, second),
                RuleCase.of("5.9", new CombinationFacts.Yields(0, 1), first, second));
    }

    private static Stream<RuleCase> settlement() {
        return Stream.of(
                RuleCase.of("6.4", new CapFacts.Uncut(0), new AskedTimes(0, 2, 2)),
                RuleCase.of("6.5", new CapFacts.CutAndLapsed(0), new AskedTimes(0, 3, 2)),
                RuleCase.of(
                        "6.8", new CapFacts.OwedNow(0), new CapFacts.BroughtForward(0, Fraction.of(5), Fraction.of(5))),
                RuleCase.of(
                        "6.9",
                        new CapFacts.OwedInPart(0),
                        new CapFacts.BroughtForward(0, Fraction.of(5), Fraction.of(4))),
                RuleCase.of("7.8", new ProcedureFacts.AnswerDue(0), new ProcedureFacts.ToAnswer(0)),
                RuleCase.of("7.9", new ProcedureFacts.SettlementDue(0), new ProcedureFacts.ToSettle(0)),
                RuleCase.of("7.10", new ProcedureFacts.Expires(0), new ProcedureFacts.ToUse(0)),
                RuleCase.of(
                        "7.2",
                        new ProcedureFacts.ClaimedInTime(0),
                        new MustBeClaimed(0, false, true),
                        new Claimed(0, true)),
                RuleCase.of(
                        "7.4",
                        new ProcedureFacts.LateButAccepted(0),
                        new MustBeClaimed(0, true, false),
                        new Claimed(0, false)),
                RuleCase.of("7.7", new ProcedureFacts.MayBeClaimed(0), new MustBeClaimed(0, true, false)),
                RuleCase.of(
                        "8.7", new AfterEffectFacts.NotEarnedBack(0), new AfterEffectFacts.KeptSince(0, 2, 6, true)),
                RuleCase.of(
                        "8.4",
                        new AfterEffectFacts.Chronic(0),
                        new DowntimeWithinDays(0, Fraction.of(3601), Fraction.of(3600))));
    }
}
