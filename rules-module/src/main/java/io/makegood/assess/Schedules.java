package io.makegood.assess;

import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Bases.BaseAmount;
import io.makegood.assess.Due.Worth;
import io.makegood.assess.rule.Decision;
import io.makegood.assess.rule.RemedyFacts;
import io.makegood.measure.fact.Fact.Outage;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stages 3 and 4: what the schedule of one remedy grants for one window or event, and what that is worth. */
record Schedules(Inputs inputs, History history, Judged of, Remedy remedy, BaseAmount base) {

    /** The rules look at one line at a time here. */
    private static final int LINE = 0;

    record Yield(Worth worth, List<Finding> findings) {}

    Yield of(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Flat flat -> granted(List.of(new RemedyFacts.Flat(LINE, flat.award())), Map.of());
            case Schedule.Tiers tiers ->
                granted(rows(tiers.rows(), new Shortfalls(of).lookup(tiers.lookup())), figure(tiers.lookup()));
            case Schedule.Thresholds thresholds -> granted(rungs(thresholds), figure(Schedule.Lookup.LEVEL));
            case Schedule.PerStep steps -> perStep(steps);
            case Schedule.Escalating escalating -> granted(grades(escalating), Map.of());
            case Schedule.GreaterOf greater -> choice(greater.of(), true);
            case Schedule.LesserOf lesser -> choice(lesser.of(), false);
            case Schedule.SumOf sum -> together(sum.of(), new RemedyFacts.SumWanted(LINE));
            case Schedule.TimesAffectedShare part ->
                together(List.of(part.of()), new RemedyFacts.ShareWanted(LINE, affectedShare()));
        };
    }

    /** The rows of a table of points. */
    Yield ofPoints(List<Schedule.Tier> rows, Fraction points) {
        return granted(
                rows(rows, points), Values.of("figure", points, "figureUnit", Unit.NUMBER, "lookup", "POINTS_TOTAL"));
    }

    private static List<Object> rows(List<Schedule.Tier> rows, Fraction figure) {
        List<Object> facts = new ArrayList<>();
        facts.add(new RemedyFacts.Table(LINE));
        facts.add(new RemedyFacts.LookedUp(LINE, figure));
        for (Schedule.Tier tier : rows) {
            facts.add(new RemedyFacts.Row(LINE, facts.size() - 1, tier.range(), tier.award()));
        }
        return facts;
    }

    private List<Object> rungs(Schedule.Thresholds thresholds) {
        List<Object> facts = new ArrayList<>();
        facts.add(new RemedyFacts.Ladder(LINE));
        facts.add(new RemedyFacts.LookedUp(LINE, new Shortfalls(of).level()));
        for (Schedule.Threshold rung : thresholds.rows()) {
            facts.add(new RemedyFacts.Rung(
                    LINE, facts.size() - 1, thresholds.comparison(), rung.at().exact(), rung.award()));
        }
        return facts;
    }

    private List<Object> grades(Schedule.Escalating escalating) {
        List<Object> facts = new ArrayList<>();
        facts.add(new RemedyFacts.Repeated(LINE, 1 + history.missesBefore(of, escalating.rollingMonths())));
        for (Award award : escalating.awards()) {
            facts.add(new RemedyFacts.Grade(
                    LINE, facts.size(), facts.size() == escalating.awards().size(), award));
        }
        return facts;
    }

    private Map<String, String> figure(Schedule.Lookup lookup) {
        Shortfalls shortfalls = new Shortfalls(of);
        return Values.of("figure", shortfalls.lookup(lookup), "figureUnit", shortfalls.unit(lookup), "lookup", lookup);
    }

    private Yield perStep(Schedule.PerStep schedule) {
        Shortfalls.Beyond beyond = new Shortfalls(of).of(schedule);
        Fraction steps = Shortfalls.steps(schedule.steps(), beyond.shortfall(), schedule.step());
        return granted(
                List.of(new RemedyFacts.Stepped(LINE, steps, schedule.each())),
                Values.of(
                        "origin",
                        beyond.origin(),
                        "shortfall",
                        beyond.shortfall().max(Fraction.ZERO),
                        "figureUnit",
                        beyond.unit(),
                        "step",
                        schedule.step(),
                        "counting",
                        schedule.steps()));
    }

    private Yield granted(List<?> facts, Map<String, String> values) {
        Decision<RemedyFacts.Grant> decision = inputs.decideEach(
                        facts, RemedyFacts.Grant.class, 1, RemedyFacts.Grant::line)
                .getFirst();
        return switch (decision.conclusion()) {
            case RemedyFacts.Granted granted -> valued(decision, granted, values);
            default -> new Yield(nothing(), List.of(Values.finding(decision, values)));
        };
    }

    private Yield valued(Decision<?> decision, RemedyFacts.Granted granted, Map<String, String> figures) {
        Map<String, String> values = Values.of(
                "row", granted.row(),
                "award", Values.award(granted.award()),
                "times", granted.times());
        values.putAll(figures);
        Fraction worth = rounded(granted.award(), Amounts.worth(granted.award()).times(granted.times()));
        Award award = Amounts.ofSameKind(granted.award(), worth);
        var valuation = inputs.decideEach(
                        List.of(new RemedyFacts.ToValue(LINE, granted.award())),
                        RemedyFacts.Worth.class,
                        1,
                        RemedyFacts.Worth::line)
                .getFirst();
        Fraction exact =
                switch (valuation.conclusion()) {
                    case RemedyFacts.ShareOfBase share -> worth.times(base.amount());
                    case RemedyFacts.StandsForItself amount -> worth;
                    case RemedyFacts.Arises arises -> Fraction.ONE;
                    case RemedyFacts.Worthless nothing -> Fraction.ZERO;
                };
        Worth due = new Worth(award, base.amount(), exact, Amounts.unit(award, base.unit()), isMoney(award));
        return new Yield(due, List.of(Values.finding(decision, values), value(valuation, due)));
    }

    private Worth nothing() {
        return new Worth(new Award.Nothing(), base.amount(), Fraction.ZERO, base.unit(), base.money());
    }

    private boolean isMoney(Award award) {
        return award instanceof Award.FixedMoney || (Amounts.isShare(award) && base.money());
    }

    private static Finding value(Decision<?> valuation, Worth due) {
        return Values.finding(
                valuation,
                "award",
                Values.award(due.award()),
                "base",
                due.base(),
                "amount",
                due.exact(),
                "unit",
                due.unit());
    }

    /** Rounds a percentage at its own stage; an exact part of the base is never rounded. */
    private Fraction rounded(Award award, Fraction worth) {
        return award instanceof Award.PercentOfBase
                ? remedy.percentRounding().apply(worth.times(Fraction.HUNDRED)).dividedBy(Fraction.HUNDRED)
                : worth;
    }

    private Yield choice(List<Schedule> schedules, boolean greater) {
        List<Yield> options = schedules.stream().map(this::of).toList();
        List<Object> facts = new ArrayList<>();
        facts.add(new RemedyFacts.Choice(LINE, greater));
        for (int option = 0; option < options.size(); option++) {
            facts.add(new RemedyFacts.Option(
                    LINE, option, options.get(option).worth().exact()));
        }
        var decision = inputs.decideEach(facts, RemedyFacts.Chosen.class, 1, RemedyFacts.Chosen::line)
                .getFirst();
        Yield chosen = options.get(decision.conclusion().option());
        Finding because = Values.finding(
                decision,
                "option",
                decision.conclusion().option() + 1,
                "options",
                options.size(),
                "amount",
                chosen.worth().exact(),
                "unit",
                chosen.worth().unit());
        return new Yield(chosen.worth(), grown(chosen.findings(), because));
    }

    private Yield together(List<Schedule> schedules, Object wanted) {
        List<Yield> parts = schedules.stream().map(this::of).toList();
        var decision = inputs.decideEach(List.of(wanted), RemedyFacts.AllStand.class, 1, RemedyFacts.AllStand::line)
                .getFirst();
        Worth sum = sum(parts, decision.conclusion().share());
        List<Finding> findings =
                parts.stream().flatMap(part -> part.findings().stream()).toList();
        Finding because = Values.finding(
                decision,
                "share",
                decision.conclusion().share(),
                "award",
                Values.award(sum.award()),
                "amount",
                sum.exact(),
                "unit",
                sum.unit());
        return new Yield(sum, grown(findings, because));
    }

    /** Parts of another unit than the first one that yields something do not add up and are left out; lint refuses them. */
    private Worth sum(List<Yield> parts, Fraction share) {
        List<Worth> worths = parts.stream()
                .map(Yield::worth)
                .filter(worth -> worth.exact().signum() > 0)
                .toList();
        if (worths.isEmpty()) {
            return nothing();
        }
        Worth first = worths.getFirst();
        List<Worth> alike = worths.stream()
                .filter(worth -> worth.unit().equals(first.unit())
                        && Amounts.isShare(worth.award()) == Amounts.isShare(first.award()))
                .toList();
        Fraction exact = alike.stream().map(Worth::exact).reduce(Fraction.ZERO, Fraction::plus);
        Fraction worth = alike.stream().map(part -> Amounts.worth(part.award())).reduce(Fraction.ZERO, Fraction::plus);
        return new Worth(
                Amounts.ofSameKind(first.award(), worth.times(share)),
                base.amount(),
                exact.times(share),
                first.unit(),
                first.money());
    }

    private Fraction affectedShare() {
        return of.measured().counted().stream()
                .flatMap(stretch -> inputs.facts().named(Outage.class, stretch.fact()).stream())
                .map(Outage::affected)
                .reduce(Fraction::max)
                .orElse(Fraction.ONE);
    }

    private static List<Finding> grown(List<Finding> findings, Finding because) {
        List<Finding> grown = new ArrayList<>(findings);
        grown.add(because);
        return List.copyOf(grown);
    }
}
