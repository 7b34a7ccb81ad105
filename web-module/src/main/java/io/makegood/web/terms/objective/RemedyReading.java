package io.makegood.web.terms.objective;

import io.makegood.terms.measurement.Target;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Base;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.remedy.Trigger;
import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Edge;
import io.makegood.terms.value.LevelRange;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Rounding;
import io.makegood.terms.value.Unit;
import io.makegood.web.terms.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From one remedy of the form to a remedy of the terms. */
final class RemedyReading {

    /** Percentages are of the net monthly charge of the service. */
    static final Base MONTHLY_CHARGE =
            new Base.Charges(Base.Scope.SERVICE, Base.Invoice.CURRENT, 1, Base.Tax.NET, false);

    private final Reading reading;
    private final Target.Bound target;
    private final String path;

    RemedyReading(Reading reading, Target.Bound target, int position) {
        this.reading = reading;
        this.target = target;
        this.path = "remedies[" + position + "]";
    }

    Remedy remedy(ObjectiveForm.Follows typed, String id, String capId) {
        return new Remedy(
                id,
                new Trigger.PromiseMissed(),
                schedule(typed),
                base(typed),
                new Rounding.Exact(),
                caps(typed, capId));
    }

    private Schedule schedule(ObjectiveForm.Follows typed) {
        return switch (typed.kind()) {
            case "tiers" -> tiers(typed.rows());
            case "flat" -> new Schedule.Flat(percent(typed));
            case "flatMoney" -> new Schedule.Flat(money(typed));
            case "perStep" -> perStep(percent(typed), typed.step());
            case "perStepMoney" -> perStep(money(typed), typed.step());
            case "extraTime" -> extraTime(typed);
            case "extraTimeFixed" -> new Schedule.Flat(new Award.Extension(stepSize(typed.step())));
            case "duty" ->
                new Schedule.Flat(new Award.Duty(
                        reading.choice(path + ".duty.act", typed.duty().act(), Award.Duty.Kind.class),
                        reading.duration(path + ".duty.within", typed.duty().within())));
            case "terminate" ->
                new Schedule.Flat(new Award.Right(
                        Award.Right.Kind.TERMINATE,
                        reading.duration(path + ".duty.within", typed.duty().within())));
            default -> {
                reading.refuse(path + ".kind", "terms.problem.choice");
                yield new Schedule.Flat(new Award.Nothing());
            }
        };
    }

    private Base base(ObjectiveForm.Follows typed) {
        return switch (typed.kind()) {
            case "tiers", "flat", "perStep" -> MONTHLY_CHARGE;
            default -> new Base.None();
        };
    }

    private List<Cap> caps(ObjectiveForm.Follows typed, String id) {
        if (typed.cap().most().isBlank()) {
            return List.of();
        }
        return List.of(new Cap(
                id,
                reading.choice(path + ".cap.scope", typed.cap().scope(), Cap.Scope.class),
                limit(typed),
                Cap.Excess.LAPSES,
                Cap.Allocation.IN_ORDER));
    }

    /** Money where a currency is typed, time for extra usage time, otherwise percent of the monthly charge. */
    private Cap.Limit limit(ObjectiveForm.Follows typed) {
        String field = path + ".cap.most";
        String most = typed.cap().most().strip();
        if (most.matches(".*[A-Z]{3}")) {
            return new Cap.Limit.AtMostMoney(reading.amount(field, most));
        }
        return typed.kind().startsWith("extraTime")
                ? new Cap.Limit.AtMostTime(reading.duration(field, most))
                : new Cap.Limit.PercentOf(reading.percentage(field, most), MONTHLY_CHARGE);
    }

    private Award money(ObjectiveForm.Follows typed) {
        return new Award.FixedMoney(reading.amount(path + ".percent", typed.percent()));
    }

    private Award percent(ObjectiveForm.Follows typed) {
        return new Award.PercentOfBase(reading.percentage(path + ".percent", typed.percent()));
    }

    private Schedule perStep(Award each, ObjectiveForm.Step step) {
        return new Schedule.PerStep(
                each,
                stepSize(step),
                reading.choice(path + ".step.counted", step.counted(), Schedule.Steps.class),
                origin(step));
    }

    /** The time itself is granted, in proportion second by second or by full or started steps; or more for each step. */
    private Schedule extraTime(ObjectiveForm.Follows typed) {
        ObjectiveForm.Step step = typed.step();
        Schedule.Steps counted = reading.choice(path + ".step.counted", step.counted(), Schedule.Steps.class);
        boolean plain = typed.percent().isBlank();
        Quantity size = plain && counted == Schedule.Steps.LINEAR ? Quantity.parse("PT1S") : stepSize(step);
        Quantity each = plain ? size : reading.duration(path + ".percent", typed.percent());
        return new Schedule.PerStep(new Award.Extension(each), size, counted, origin(step));
    }

    private Schedule.Origin origin(ObjectiveForm.Step step) {
        return step.from().equals("zero") ? new Schedule.Origin.Zero() : new Schedule.Origin.AtTarget();
    }

    private Quantity stepSize(ObjectiveForm.Step step) {
        Unit unit = target.level().unit();
        boolean percentSteps = unit == Unit.PERCENT && step.size().contains("%");
        Quantity size = reading.quantity(
                path + ".step.size",
                step.size(),
                percentSteps ? Unit.PERCENT : unit == Unit.NUMBER ? Unit.NUMBER : Unit.SECONDS);
        if (size.amount().signum() <= 0) {
            reading.refuse(path + ".step.size", "terms.problem.positive");
        }
        return size;
    }

    /** Rows as typed, "beyond this level: so many percent", become ranges that touch: the edge belongs to the better side. */
    private Schedule tiers(List<ObjectiveForm.Row> rows) {
        boolean floor = target.comparison().isFloor();
        List<Bound> bounds = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).level().isBlank() || !rows.get(row).percent().isBlank()) {
                String at = path + ".rows[" + row + "]";
                bounds.add(new Bound(
                        reading.quantity(
                                at + ".level",
                                rows.get(row).level(),
                                target.level().unit()),
                        new Award.PercentOfBase(reading.percentage(
                                at + ".percent", rows.get(row).percent()))));
            }
        }
        if (bounds.isEmpty()) {
            reading.refuse(path + ".rows[0].level", "terms.problem.required");
        }
        Comparator<Bound> byLevel = Comparator.comparing(bound -> bound.level().exact());
        bounds.sort(floor ? byLevel.reversed() : byLevel);
        return new Schedule.Tiers(Schedule.Lookup.LEVEL, ranges(bounds, floor));
    }

    private List<Schedule.Tier> ranges(List<Bound> bounds, boolean floor) {
        boolean edgeIsKept = target.comparison() == Comparison.AT_LEAST || target.comparison() == Comparison.AT_MOST;
        List<Schedule.Tier> tiers = new ArrayList<>();
        for (int row = 0; row < bounds.size(); row++) {
            Edge near = edge(bounds.get(row).level(), !edgeIsKept);
            Edge far = row + 1 < bounds.size() ? edge(bounds.get(row + 1).level(), edgeIsKept) : new Edge.Unbounded();
            if (row + 1 < bounds.size()
                    && bounds.get(row + 1).level().equals(bounds.get(row).level())) {
                reading.refuse(path + ".rows[0].level", "terms.problem.twice");
                continue;
            }
            tiers.add(new Schedule.Tier(
                    floor ? new LevelRange(far, near) : new LevelRange(near, far),
                    bounds.get(row).award()));
        }
        return tiers;
    }

    private static Edge edge(Quantity at, boolean inside) {
        return inside ? new Edge.Inside(at) : new Edge.Outside(at);
    }

    private record Bound(Quantity level, Award award) {}
}
