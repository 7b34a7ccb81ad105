package io.makegood.web.negotiation.impact;

import io.makegood.assess.Curve;
import io.makegood.assess.Curve.Step;
import io.makegood.terms.value.Fraction;
import io.makegood.web.negotiation.impact.ImpactRows.Label;
import io.makegood.web.negotiation.impact.ImpactRows.Picture;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Two step curves drawn over the levels at which either of them turns, each as far from the next as from the one before. */
record CurveLines(CurveRows.Pair pair, List<Fraction> levels) {
    private static final int LEFT = 10;
    private static final int WIDTH = 700;
    private static final int BASE = 150;
    private static final int HEIGHT = 130;
    private static final int LABELS = 6;

    static CurveLines of(CurveRows.Pair pair) {
        Comparator<Fraction> worse = pair.floor() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        TreeSet<Fraction> levels = new TreeSet<>(worse);
        pair.before().ifPresent(curve -> curve.steps().forEach(step -> levels.add(step.from())));
        pair.after().ifPresent(curve -> curve.steps().forEach(step -> levels.add(step.from())));
        return new CurveLines(pair, List.copyOf(levels));
    }

    /** What is owed just beyond a level. */
    static BigDecimal beyond(Curve curve, Fraction level, boolean floor) {
        BigDecimal owed = BigDecimal.ZERO;
        for (Step step : curve.steps()) {
            int order = step.from().compareTo(level);
            if (floor ? order >= 0 : order <= 0) {
                owed = step.owed();
            }
        }
        return owed;
    }

    Picture picture(Function<Fraction, String> words) {
        Fraction most = levels.stream()
                .flatMap(level -> List.of(pair.before(), pair.after()).stream()
                        .flatMap(Optional::stream)
                        .map(curve -> Fraction.of(beyond(curve, level, pair.floor()))))
                .reduce(Fraction.ONE, Fraction::max);
        return new Picture(path(pair.before(), most), path(pair.after(), most), labels(words));
    }

    private String path(Optional<Curve> curve, Fraction most) {
        if (curve.isEmpty()) {
            return "";
        }
        StringBuilder path = new StringBuilder("M" + LEFT + " " + BASE);
        for (int i = 0; i < levels.size(); i++) {
            Fraction owed = Fraction.of(beyond(curve.get(), levels.get(i), pair.floor()));
            int y = BASE
                    - owed.times(Fraction.of(HEIGHT))
                            .dividedBy(most)
                            .toDecimal(0, RoundingMode.HALF_UP)
                            .intValueExact();
            path.append("V").append(y).append("H").append(x(i + 1));
        }
        return path.toString();
    }

    private List<Label> labels(Function<Fraction, String> words) {
        List<Label> labels = new ArrayList<>();
        int every = Math.max(1, (levels.size() + LABELS - 1) / LABELS);
        for (int i = 0; i < levels.size(); i += every) {
            labels.add(new Label(Integer.toString(x(i)), words.apply(levels.get(i))));
        }
        return labels;
    }

    private int x(int place) {
        return LEFT + WIDTH * place / levels.size();
    }
}
