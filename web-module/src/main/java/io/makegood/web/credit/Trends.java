package io.makegood.web.credit;

import io.makegood.assess.Assessment.Result;
import io.makegood.assess.Assessment.Status;
import io.makegood.assess.Period;
import io.makegood.credit.Assessments.Monthly;
import io.makegood.credit.Part;
import io.makegood.measure.Level;
import io.makegood.terms.Objective;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Edge;
import io.makegood.terms.value.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Level against promise, month by month and objective by objective; of several events in a month the worst one counts. */
@Component
class Trends {
    private final Wording wording;
    private final Levels levels;

    Trends(Wording wording, Levels levels) {
        this.wording = wording;
        this.levels = levels;
    }

    /** What a month says of an objective; the promise is that of the version which ruled. */
    record Seen(Part part, Objective objective, Result worst) {
        Optional<Fraction> level() {
            return worst.level().map(Level::value);
        }

        Optional<Fraction> promise() {
            return objective.promise().target() instanceof Target.Bound bound
                    ? Optional.of(bound.level().exact())
                    : lowEnd(objective.promise().target());
        }

        private static Optional<Fraction> lowEnd(Target target) {
            return target instanceof Target.Band band && band.range().from() instanceof Edge.Inside low
                    ? Optional.of(low.at().exact())
                    : Optional.empty();
        }
    }

    /** An objective over the months, in the order of the newest terms. */
    List<TrendRows.Trend> of(List<Monthly> months) {
        Map<String, Objective> objectives = new LinkedHashMap<>();
        months.reversed().stream()
                .flatMap(month -> month.computed().parts().reversed().stream())
                .flatMap(part -> part.ruling().terms().objectives().stream())
                .forEach(objective -> objectives.putIfAbsent(objective.id(), objective));
        return objectives.keySet().stream()
                .map(id -> trend(id, months))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<TrendRows.Trend> trend(String id, List<Monthly> months) {
        List<Optional<Seen>> seen =
                months.stream().map(month -> seen(month, id)).toList();
        Optional<Seen> newest =
                seen.reversed().stream().flatMap(Optional::stream).findFirst();
        return newest.map(last -> new TrendRows.Trend(
                "trend-" + id,
                Names.of(last.part(), last.objective().clause(), id),
                levels.promise(last.objective()),
                cells(months, seen),
                TrendDrawing.of(
                        seen,
                        months.stream()
                                .map(Monthly::month)
                                .map(wording::shortMonth)
                                .toList())));
    }

    private List<TrendRows.Cell> cells(List<Monthly> months, List<Optional<Seen>> seen) {
        List<TrendRows.Cell> cells = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Monthly month = months.get(i);
            String name = wording.period(Period.month(month.month()));
            cells.add(seen.get(i)
                    .map(each -> new TrendRows.Cell(
                            name,
                            levels.brief(each.objective(), each.worst().level()),
                            levels.promise(each.objective()),
                            wording.badge(each.worst().status())))
                    .orElse(new TrendRows.Cell(name, "–", "–", new Rows.Badge("–", "plain"))));
        }
        return cells;
    }

    private static Optional<Seen> seen(Monthly month, String id) {
        return month.computed().parts().stream().flatMap(part -> seen(part, id)).reduce((earlier, later) -> later);
    }

    /** The worst of an objective under one version; nothing where the version does not have it or it was not due. */
    static Stream<Seen> seen(Part part, String id) {
        return part.ruling().terms().objectives().stream()
                .filter(objective -> objective.id().equals(id))
                .flatMap(objective -> part.assessment().results().stream()
                        .filter(result -> result.objective().equals(id))
                        .min(worstFirst(objective.promise().target()))
                        .map(worst -> new Seen(part, objective, worst))
                        .stream());
    }

    private static Comparator<Result> worstFirst(Target target) {
        boolean lowIsBad = !(target instanceof Target.Bound bound)
                || bound.comparison() == Comparison.AT_LEAST
                || bound.comparison() == Comparison.ABOVE;
        Comparator<Fraction> worse = lowIsBad ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.<Result, Boolean>comparing(result -> result.status() != Status.MISSED)
                .thenComparing(result -> result.level().isEmpty())
                .thenComparing(result -> result.level().map(Level::value).orElse(Fraction.ZERO), worse);
    }
}
