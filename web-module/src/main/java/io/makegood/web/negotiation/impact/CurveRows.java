package io.makegood.web.negotiation.impact;

import io.makegood.assess.Curve;
import io.makegood.assess.Curve.Step;
import io.makegood.negotiation.impact.Compared;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.value.Fraction;
import io.makegood.web.terms.Parts;
import io.makegood.web.terms.tryit.Around;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** At which level the credit of an objective starts, doubles and is at its most, under both terms. */
@Component
class CurveRows {
    private static final int MOST = 8;

    private final ImpactWords words;

    CurveRows(ImpactWords words) {
        this.words = words;
    }

    /** Both curves of an objective; where only one of the terms has it, the other is empty. */
    record Pair(String id, Optional<Curve> before, Optional<Curve> after, boolean floor) {
        boolean differs() {
            return !before.equals(after);
        }

        Curve any() {
            return after.or(() -> before).orElseThrow();
        }

        /** Curves of different units are not drawn into one picture. */
        boolean isComparable() {
            return before.isEmpty()
                    || after.isEmpty()
                    || (before.get().unit().equals(after.get().unit())
                            && before.get().levelUnit() == after.get().levelUnit());
        }
    }

    /** The objectives of which the curves differ; if none does, all that owe something. */
    List<ImpactRows.CurveRow> of(Compared compared, LocalDate day) {
        Set<String> ids = new LinkedHashSet<>();
        compared.after().objectives().forEach(objective -> ids.add(objective.id()));
        compared.before().objectives().forEach(objective -> ids.add(objective.id()));
        List<Pair> all = ids.stream()
                .map(id -> pair(id, compared, day))
                .filter(pair -> pair.before().isPresent() || pair.after().isPresent())
                .filter(Pair::isComparable)
                .toList();
        List<Pair> different = all.stream().filter(Pair::differs).toList();
        return (different.isEmpty() ? all : different)
                .stream().limit(MOST).map(pair -> row(pair, compared)).toList();
    }

    private static Pair pair(String id, Compared compared, LocalDate day) {
        Optional<Objective> after = Parts.objective(compared.after(), id);
        Optional<Objective> before = Parts.objective(compared.before(), id);
        boolean floor = after.or(() -> before)
                .filter(each -> each.promise().target() instanceof Target.Bound bound
                        && bound.comparison().isFloor())
                .isPresent();
        return new Pair(
                id,
                before.flatMap(each -> curve(compared.before(), each, day)),
                after.flatMap(each -> curve(compared.after(), each, day)),
                floor);
    }

    private static Optional<Curve> curve(Terms terms, Objective objective, LocalDate day) {
        LocalDate first = terms.header().term().from();
        LocalDate inside = day.isBefore(first) ? first : day;
        return Curve.of(terms, objective, Around.day(objective.measurement().window(), inside, first));
    }

    private ImpactRows.CurveRow row(Pair pair, Compared compared) {
        CurveLines lines = CurveLines.of(pair);
        return new ImpactRows.CurveRow(
                "curve-" + pair.id(),
                words.objective(pair.id(), compared.after(), compared.before()),
                List.of(
                        key("start", pair, Curve::start),
                        key("double", pair, Curve::doubled),
                        key("most", pair, Curve::most)),
                lines.picture(level -> words.wording().level(level, pair.any().levelUnit())),
                stretches(pair, lines));
    }

    private ImpactRows.KeyLevel key(String name, Pair pair, Function<Curve, Optional<Step>> step) {
        return new ImpactRows.KeyLevel(
                words.say("curve." + name), at(pair, pair.before(), step), at(pair, pair.after(), step));
    }

    private String at(Pair pair, Optional<Curve> curve, Function<Curve, Optional<Step>> which) {
        return curve.flatMap(which)
                .map(step -> place(pair, step) + ": " + amount(curve.orElseThrow(), step.owed()))
                .orElse("–");
    }

    /** At a level, or beyond it towards the worse. */
    private String place(Pair pair, Step step) {
        String level = words.wording().level(step.from(), pair.any().levelUnit());
        return words.say(step.inside() ? "curve.from" : pair.floor() ? "curve.below" : "curve.above", level);
    }

    private String amount(Curve curve, BigDecimal owed) {
        return words.wording().unit(curve.unit(), owed);
    }

    private List<ImpactRows.Stretch> stretches(Pair pair, CurveLines lines) {
        List<ImpactRows.Stretch> rows = new ArrayList<>();
        for (Fraction level : lines.levels()) {
            rows.add(new ImpactRows.Stretch(
                    words.wording().level(level, pair.any().levelUnit()),
                    owed(pair.before(), level, pair.floor()),
                    owed(pair.after(), level, pair.floor())));
        }
        return rows;
    }

    private String owed(Optional<Curve> curve, Fraction level, boolean floor) {
        return curve.map(each -> amount(each, CurveLines.beyond(each, level, floor)))
                .orElse("–");
    }
}
