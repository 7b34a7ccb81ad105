package io.makegood.terms.lint;

import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Parts;
import io.makegood.terms.json.Place;
import io.makegood.terms.remedy.AfterEffect;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Schedule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables of awards: each level has one row, and a worse level never earns less. */
final class Tables {

    private Tables() {}

    static void check(Terms terms, Report report) {
        points(terms, report);
        for (int i = 0; i < terms.objectives().size(); i++) {
            Objective objective = terms.objectives().get(i);
            Place remedies = Place.TOP.field("objectives").item(i).field("remedies");
            for (int j = 0; j < objective.remedies().size(); j++) {
                Remedy remedy = objective.remedies().get(j);
                schedule(objective, remedy, remedy.schedule(), remedies.item(j).field("schedule"), report);
            }
        }
    }

    /** A table of points is read like one of shortfalls: more points are worse. */
    private static void points(Terms terms, Report report) {
        for (Parts.Part<AfterEffect.PointsTable> part : Parts.of(terms, AfterEffect.PointsTable.class)) {
            Schedule.Tiers tiers =
                    new Schedule.Tiers(Schedule.Lookup.SHORTFALL, part.value().rows());
            terms.objectives().stream()
                    .filter(objective -> !objective.remedies().isEmpty())
                    .findFirst()
                    .ifPresent(objective -> tiers(
                            new Table(objective, objective.remedies().getFirst(), part.place(), tiers.lookup()),
                            tiers,
                            report));
        }
    }

    private static void schedule(Objective objective, Remedy remedy, Schedule schedule, Place place, Report report) {
        switch (schedule) {
            case Schedule.Tiers tiers -> tiers(new Table(objective, remedy, place, tiers.lookup()), tiers, report);
            case Schedule.Thresholds thresholds ->
                Nested.check(new Table(objective, remedy, place, Schedule.Lookup.LEVEL), thresholds, report);
            case Schedule.Escalating escalating -> neverLess(escalating.awards(), place.field("awards"), report);
            case Schedule.GreaterOf greater -> parts(objective, remedy, greater.of(), place, report);
            case Schedule.LesserOf lesser -> parts(objective, remedy, lesser.of(), place, report);
            case Schedule.SumOf sum -> {
                parts(objective, remedy, sum.of(), place, report);
                alike(sum, place, report);
            }
            case Schedule.TimesAffectedShare times ->
                schedule(objective, remedy, times.of(), place.field("of"), report);
            case Schedule.Flat flat -> {}
            case Schedule.PerStep perStep -> {}
        }
    }

    /** What is of another kind than the first would be left out of the sum. */
    private static void alike(Schedule.SumOf sum, Place place, Report report) {
        long kinds = Parts.of(sum, Award.class).stream()
                .map(part -> Worth.of(part.value())
                        .map(Worth::kind)
                        .orElse(part.value().getClass().getSimpleName()))
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .count();
        if (kinds > 1) {
            report.add(Code.UNLIKE_PARTS, place.field("of"));
        }
    }

    private static void parts(Objective objective, Remedy remedy, List<Schedule> of, Place place, Report report) {
        if (of.isEmpty()) {
            report.add(Code.TIERS_EMPTY, place);
        }
        for (int i = 0; i < of.size(); i++) {
            schedule(objective, remedy, of.get(i), place.field("of").item(i), report);
        }
    }

    private static void tiers(Table table, Schedule.Tiers tiers, Report report) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < tiers.rows().size(); i++) {
            rows.add(Row.of(tiers.rows().get(i), table.place().field("rows").item(i)));
        }
        if (rows.isEmpty()) {
            report.add(Code.TIERS_EMPTY, table.place());
            return;
        }
        rows.sort(Comparator.comparing(Row::low).thenComparing(Row::high));
        for (int i = 1; i < rows.size(); i++) {
            Neighbours.check(rows.get(i - 1), rows.get(i), table, report);
        }
        Coverage.check(rows, table, report);
        table.lowerIsWorse().ifPresent(lower -> neverLess(lower ? rows.reversed() : rows, report));
    }

    /** {@code rows} go from the best level to the worst. */
    static void neverLess(List<Row> rows, Report report) {
        for (int i = 1; i < rows.size(); i++) {
            lessAfter(rows.get(i - 1).award(), rows.get(i).award(), rows.get(i).place(), report);
        }
    }

    private static void neverLess(List<Award> awards, Place place, Report report) {
        for (int i = 1; i < awards.size(); i++) {
            lessAfter(awards.get(i - 1), awards.get(i), place.item(i), report);
        }
    }

    private static void lessAfter(Award better, Award worse, Place place, Report report) {
        Optional<Worth> first = Worth.of(better);
        Optional<Worth> second = Worth.of(worse);
        if (first.isPresent() && second.isPresent() && second.get().isLessThan(first.get())) {
            report.add(Code.WORSE_EARNS_LESS, place, Map.of());
        }
    }
}
