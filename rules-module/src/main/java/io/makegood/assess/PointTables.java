package io.makegood.assess;

import io.makegood.assess.Assessment.Finding;
import io.makegood.measure.Interval;
import io.makegood.terms.remedy.AfterEffect;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.remedy.Trigger;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the points of a month are worth: they are left over from combination, and what they give goes under the common caps. */
record PointTables(Inputs inputs, History history) {

    /** After the remedies of an objective and before what repetition gives. */
    private static final int AFTER_REMEDIES = Integer.MAX_VALUE - 1;

    List<Due> with(List<Due> due) {
        List<Due> all = new ArrayList<>(due);
        for (AfterEffect effect : inputs.terms().settlement().afterEffects()) {
            if (effect instanceof AfterEffect.PointsTable table) {
                months(table, due).forEach((month, lines) -> all.add(worth(table, month, lines)));
            }
        }
        all.sort(Due.IN_ORDER);
        return all;
    }

    private Map<Interval, List<Due>> months(AfterEffect.PointsTable table, List<Due> due) {
        Map<Interval, List<Due>> months = new TreeMap<>();
        for (Due line : due) {
            if (line.unit().equals(Amounts.POINTS)
                    && table.objectives().contains(line.of().objective().id())) {
                months.computeIfAbsent(
                                CapScope.month(inputs.zone(), line.window().end()), month -> new ArrayList<>())
                        .add(line);
            }
        }
        return months;
    }

    /** It is told beside the last miss that brought points. */
    private Due worth(AfterEffect.PointsTable table, Interval month, List<Due> lines) {
        Judged last = lines.getLast().of();
        Fraction points = lines.stream().map(Due::left).reduce(Fraction.ZERO, Fraction::plus);
        Schedule.Tiers tiers = new Schedule.Tiers(Schedule.Lookup.LEVEL, table.rows());
        Remedy remedy =
                new Remedy(table.id(), new Trigger.Always(), tiers, table.base(), new Rounding.Exact(), List.of());
        var base = new Bases(inputs).of(table.base(), last.objective().service(), month);
        Schedules.Yield yield = new Schedules(inputs, history, last, remedy, base).ofPoints(table.rows(), points);
        List<Finding> findings = yield.findings();
        return new Due(
                last, AFTER_REMEDIES, table.id(), yield.worth(), yield.worth().exact(), findings);
    }
}
