package io.makegood.terms.lint;

import io.makegood.terms.json.Place;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.value.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Nested thresholds, of which the deepest satisfied one decides. */
final class Nested {

    private Nested() {}

    static void check(Table table, Schedule.Thresholds thresholds, Report report) {
        List<Row> rows = mildFirst(table, thresholds);
        if (rows.isEmpty()) {
            report.add(Code.TIERS_EMPTY, table.place());
            return;
        }
        for (int i = 1; i < rows.size(); i++) {
            Quantity at = rows.get(i).low().at();
            if (rows.get(i - 1).low().at().equals(at)) {
                report.add(Code.TIERS_OVERLAP, rows.get(i).place(), Map.of("at", at.toString()));
            }
        }
        Tables.neverLess(rows, report);
        table.bound().ifPresent(bound -> againstPromise(rows.getFirst(), bound, thresholds, table, report));
    }

    private static List<Row> mildFirst(Table table, Schedule.Thresholds thresholds) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < thresholds.rows().size(); i++) {
            Schedule.Threshold row = thresholds.rows().get(i);
            Place place = table.place().field("rows").item(i);
            Cut cut = Cut.of(thresholds.comparison(), row.at());
            rows.add(new Row(place, cut, cut, row.award()));
        }
        Comparator<Row> rising = Comparator.comparing(Row::low);
        rows.sort(thresholds.comparison().isFloor() ? rising : rising.reversed());
        return rows;
    }

    private static void againstPromise(
            Row mildest, Target.Bound bound, Schedule.Thresholds thresholds, Table table, Report report) {
        boolean floor = bound.comparison().isFloor();
        if (floor == thresholds.comparison().isFloor()) {
            return;
        }
        Cut promise = Cut.of(bound.comparison(), bound.level());
        int beyond = floor ? mildest.low().compareTo(promise) : promise.compareTo(mildest.low());
        if (beyond > 0) {
            report.add(
                    Code.PAYS_WHILE_KEPT,
                    mildest.place(),
                    Map.of("promise", bound.level().toString()));
        } else if (beyond < 0) {
            Cut from = floor ? mildest.low() : promise;
            Cut to = floor ? promise : mildest.low();
            Neighbours.gap(from, to, table, mildest.place(), Code.MISSED_WITHOUT_AWARD, report);
        }
    }
}
