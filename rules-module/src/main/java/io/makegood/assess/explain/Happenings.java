package io.makegood.assess.explain;

import io.makegood.assess.explain.Explanation.Step;
import io.makegood.measure.Interval;
import io.makegood.measure.Level;
import io.makegood.measure.Measured;
import io.makegood.measure.Measured.Figure;
import io.makegood.measure.Measured.LeftOut;
import io.makegood.measure.Measured.Stretch;
import io.makegood.terms.json.Names;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What counted in a window and what was left out, fact by fact; long lists end with how many more there are. */
final class Happenings {

    private final Spoken spoken;
    private final BiFunction<String, Map<String, String>, String> say;

    Happenings(Spoken spoken, BiFunction<String, Map<String, String>, String> say) {
        this.spoken = spoken;
        this.say = say;
    }

    List<Step> steps(Measured measured) {
        List<Step> steps = new ArrayList<>();
        measured.counted().stream().limit(Explanation.SHOWN).map(this::counted).forEach(steps::add);
        more(measured.counted().size(), "counted.more", steps);
        measured.leftOut().stream().limit(Explanation.SHOWN).map(this::leftOut).forEach(steps::add);
        more(measured.leftOut().size(), "leftOut.more", steps);
        return steps;
    }

    private void more(int size, String key, List<Step> steps) {
        if (size > Explanation.SHOWN) {
            Map<String, String> values = Map.of("n", Integer.toString(size - Explanation.SHOWN));
            steps.add(new Step("", say.apply(key, values), values));
        }
    }

    private Step counted(Stretch stretch) {
        Map<String, String> values = values(stretch.fact(), stretch.span(), stretch.figures());
        Map<String, String> said = said(stretch.fact(), stretch.span(), stretch.figures());
        stretch.deadline().ifPresent(by -> {
            values.put("deadline", by.toString());
            said.put("deadline", spoken.moment(by));
        });
        return new Step("", say.apply(kind(stretch), said), values);
    }

    private static String kind(Stretch stretch) {
        if (stretch.figures().containsKey(Figure.ALLOWED)) {
            return "counted.act";
        }
        return stretch.figures().containsKey(Figure.VALUE) ? "counted.value" : "counted.time";
    }

    private Step leftOut(LeftOut out) {
        Map<String, String> values = values(out.fact(), out.span(), out.figures());
        Map<String, String> said = said(out.fact(), out.span(), out.figures());
        if (!out.exclusion().isEmpty()) {
            values.put("exclusion", out.exclusion());
            said.put("exclusion", out.exclusion());
        }
        return new Step(out.rule().orElse(""), say.apply("leftOut." + Names.ofConstant(out.reason()), said), values);
    }

    private static Map<String, String> values(String fact, Interval span, Map<Figure, Level> figures) {
        Map<String, String> values = new HashMap<>();
        values.put("fact", fact);
        values.put("from", span.start().toString());
        if (!span.isOpen()) {
            values.put("until", span.end().toString());
            values.put("length", Spoken.seconds(span).toString());
        }
        figures.forEach((figure, level) ->
                values.put(Names.ofConstant(figure), level.value().toString()));
        return values;
    }

    private Map<String, String> said(String fact, Interval span, Map<Figure, Level> figures) {
        Map<String, String> said = new HashMap<>();
        said.put("fact", fact);
        said.put("span", spoken.span(span));
        if (!span.isOpen() && !span.isEmpty()) {
            said.put("duration", spoken.level(Spoken.seconds(span), Unit.SECONDS));
        }
        figures.forEach((figure, level) -> {
            boolean whole = figure == Figure.SHARE && level.value().equals(Fraction.ONE);
            boolean onTime = figure == Figure.DELAY && level.value().signum() == 0;
            boolean unused = figure == Figure.USED && level.value().signum() == 0;
            if (!whole && !onTime && !unused) {
                said.put(Names.ofConstant(figure), said(figure, level));
            }
        });
        return said;
    }

    private String said(Figure figure, Level level) {
        boolean afterOf = (figure == Figure.ALLOWED || figure == Figure.QUOTA) && level.unit() == Unit.SECONDS;
        return afterOf ? spoken.ofSeconds(level.value()) : spoken.level(level.value(), level.unit());
    }
}
