package io.makegood.terms.lint;

import io.makegood.terms.measurement.Target;
import io.makegood.terms.remedy.Trigger;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Unit;
import java.util.List;
import java.util.Map;

/** The rows of a table against the promise: what is missed has a row down to the worst level, what is kept earns nothing. */
final class Coverage {

    private Coverage() {}

    /** {@code rows} are sorted from the lowest level to the highest. */
    static void check(List<Row> rows, Table table, Report report) {
        table.bound().ifPresent(bound -> againstPromise(rows, bound, table, report));
        table.lowerIsWorse().ifPresent(lower -> worstEnd(rows, lower, table, report));
    }

    private static void worstEnd(List<Row> rows, boolean lowerIsWorse, Table table, Report report) {
        Row worst = lowerIsWorse ? rows.getFirst() : rows.getLast();
        boolean covered = lowerIsWorse
                ? worst.low().compareTo(lowest(worst.low())) <= 0
                : worst.high().compareTo(highest(worst.high(), table)) >= 0;
        if (!covered) {
            Cut end = lowerIsWorse ? worst.low() : worst.high();
            report.add(
                    Code.WORST_LEVEL_WITHOUT_ROW,
                    worst.place(),
                    Map.of("at", end.at().toString()));
        }
    }

    private static Cut lowest(Cut sameUnit) {
        return Cut.below(new Quantity(java.math.BigDecimal.ZERO, sameUnit.at().unit()));
    }

    private static Cut highest(Cut sameUnit, Table table) {
        boolean share = sameUnit.at().unit() == Unit.PERCENT
                && table.lookup() == io.makegood.terms.remedy.Schedule.Lookup.LEVEL;
        return share ? Cut.above(Quantity.percent("100")) : Cut.HIGHEST;
    }

    private static void againstPromise(List<Row> rows, Target.Bound bound, Table table, Report report) {
        Cut promise = Cut.of(bound.comparison(), bound.level());
        boolean floor = bound.comparison().isFloor();
        Row best = floor ? rows.getLast() : rows.getFirst();
        Cut reached = floor ? best.high() : best.low();
        if (floor && reached.compareTo(promise) < 0) {
            Neighbours.gap(reached, promise, table, best.place(), Code.MISSED_WITHOUT_AWARD, report);
        } else if (!floor && reached.compareTo(promise) > 0) {
            Neighbours.gap(promise, reached, table, best.place(), Code.MISSED_WITHOUT_AWARD, report);
        }
        rows.forEach(row -> whileKept(row, promise, floor, table, report));
    }

    private static void whileKept(Row row, Cut promise, boolean floor, Table table, Report report) {
        boolean reachesKept =
                floor ? row.high().compareTo(promise) > 0 : row.low().compareTo(promise) < 0;
        boolean onlyKept =
                floor ? row.low().compareTo(promise) >= 0 : row.high().compareTo(promise) <= 0;
        if (!reachesKept || !Worth.isSomething(row.award())) {
            return;
        }
        boolean neverLookedAt = onlyKept && !(table.remedy().trigger().bare() instanceof Trigger.Always);
        report.add(
                neverLookedAt ? Code.ROW_NEVER_REACHED : Code.PAYS_WHILE_KEPT,
                row.place(),
                Map.of("promise", promise.at().toString()));
    }
}
