package io.makegood.web.credit;

import io.makegood.assess.Assessment.Status;
import io.makegood.terms.value.Fraction;
import io.makegood.web.credit.Trends.Seen;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws levels against their promise: kept is a disc, missed a diamond, not over yet a ring. */
final class TrendDrawing {
    private static final int LEFT = 14;
    private static final int WIDTH = 332;
    private static final int TOP = 14;
    private static final int HEIGHT = 96;
    private static final int FEW_MONTHS = 7;

    private final List<Optional<Seen>> seen;
    private final Fraction low;
    private final Fraction high;

    private TrendDrawing(List<Optional<Seen>> seen) {
        this.seen = seen;
        List<Fraction> all = seen.stream()
                .flatMap(Optional::stream)
                .flatMap(each -> Stream.concat(each.level().stream(), each.promise().stream()))
                .toList();
        low = all.stream().min(Comparator.naturalOrder()).orElse(Fraction.ZERO);
        high = all.stream().max(Comparator.naturalOrder()).orElse(Fraction.ZERO);
    }

    static TrendRows.Drawing of(List<Optional<Seen>> seen, List<String> months) {
        TrendDrawing drawing = new TrendDrawing(seen);
        return new TrendRows.Drawing(drawing.promise(), drawing.marks(), drawing.labels(months));
    }

    private String promise() {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < seen.size(); i++) {
            Optional<Fraction> promise = seen.get(i).flatMap(Seen::promise);
            if (promise.isPresent()) {
                int half = WIDTH / seen.size() / 2;
                path.append("M%d %dH%d".formatted(x(i) - half, y(promise.get()), x(i) + half));
            }
        }
        return path.toString();
    }

    private List<TrendRows.Mark> marks() {
        List<TrendRows.Mark> marks = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            Optional<Fraction> level = seen.get(i).flatMap(Seen::level);
            if (level.isPresent()) {
                Seen month = seen.get(i).orElseThrow();
                marks.add(mark(x(i), y(level.get()), month));
            }
        }
        return marks;
    }

    private TrendRows.Mark mark(int x, int y, Seen month) {
        String stem = month.promise()
                .map(promise -> "M%d %dV%d".formatted(x, y(promise), y))
                .orElse("");
        boolean missed = month.worst().status() == Status.MISSED;
        boolean open = month.worst().status() == Status.PENDING;
        String disc = "M%d %da5 5 0 1 0 10 0a5 5 0 1 0 -10 0".formatted(x - 5, y);
        String diamond = "M%d %dl7 7l-7 7l-7 -7z".formatted(x, y - 7);
        return new TrendRows.Mark(
                stem, missed ? diamond : disc, missed ? "mg-mark-bad" : open ? "mg-mark-open" : "mg-mark-good");
    }

    private List<TrendRows.Label> labels(List<String> months) {
        List<TrendRows.Label> labels = new ArrayList<>();
        int step = months.size() <= FEW_MONTHS ? 1 : 2;
        for (int i = months.size() - 1; i >= 0; i -= step) {
            labels.add(new TrendRows.Label(x(i), months.get(i)));
        }
        return labels;
    }

    private int x(int month) {
        return LEFT + (2 * month + 1) * WIDTH / (2 * seen.size());
    }

    private int y(Fraction level) {
        Fraction span = high.minus(low);
        if (span.signum() == 0) {
            return TOP + HEIGHT / 2;
        }
        Fraction above = level.minus(low).dividedBy(span).times(Fraction.of(HEIGHT));
        return TOP + HEIGHT - above.toDecimal(0, RoundingMode.HALF_UP).intValueExact();
    }
}
