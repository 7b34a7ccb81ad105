package io.makegood.assess;

import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.rule.Decision;
import io.makegood.measure.Interval;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.value.Edge;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.LevelRange;
import java.util.HashMap;
import java.util.Map;

/** The values of findings as exact text: fractions as {@code 35800/359}, times in seconds, instants in UTC. */
final class Values {

    private Values() {}

    /** A finding of the rule that decided; names and values alternate. */
    static Finding finding(Decision<?> decision, Object... namesAndValues) {
        return finding(decision, of(namesAndValues));
    }

    static Finding finding(Decision<?> decision, Map<String, String> values) {
        return new Finding(decision.rule(), decision.sentence(), values);
    }

    static Map<String, String> of(Object... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1].toString());
        }
        return values;
    }

    static void window(Map<String, String> values, Interval window) {
        values.put("from", window.start().toString());
        values.put("until", window.end().toString());
    }

    static void target(Map<String, String> values, Target target) {
        switch (target) {
            case Target.Bound bound -> {
                values.put("comparison", bound.comparison().name());
                values.put("target", bound.level().toString());
            }
            case Target.Band band -> {
                values.put("comparison", "WITHIN");
                values.put("target", range(band.range()));
            }
        }
    }

    /** A range in brackets: {@code [99 %, 99.9 %)} has its lower end inside and its upper end outside. */
    static String range(LevelRange range) {
        String from =
                switch (range.from()) {
                    case Edge.Inside low -> "[" + low.at();
                    case Edge.Outside low -> "(" + low.at();
                    case Edge.Unbounded none -> "(";
                };
        return from
                + ", "
                + switch (range.to()) {
                    case Edge.Inside high -> high.at() + "]";
                    case Edge.Outside high -> high.at() + ")";
                    case Edge.Unbounded none -> ")";
                };
    }

    /** An award in its own words: {@code 10 %}, {@code 1/30}, {@code 80.00 PLN}, {@code PT24H}, {@code 3 free hours}. */
    static String award(Award award) {
        return switch (award) {
            case Award.Nothing nothing -> "0";
            case Award.PercentOfBase percent -> percent.percent() + " %";
            case Award.FractionOfBase fraction -> fraction.fraction().toString();
            case Award.FixedMoney money -> money.amount().toString();
            case Award.Extension extension -> extension.time().toString();
            case Award.Units units -> units.count().toPlainString() + " " + units.unit();
            case Award.Points points -> points.points().toPlainString() + " " + Amounts.POINTS;
            case Award.Duty duty -> duty.kind().name();
            case Award.Right right -> right.kind().name();
        };
    }

    /** An exact amount in its unit. */
    static String amount(Fraction exact, String unit) {
        return exact + " " + unit;
    }
}
