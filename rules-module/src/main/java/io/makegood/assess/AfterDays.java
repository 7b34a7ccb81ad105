package io.makegood.assess;

import io.makegood.measure.Assessed;
import io.makegood.measure.Interval;
import io.makegood.measure.Measured.Stretch;
import io.makegood.measure.Measurer;
import io.makegood.terms.value.Fraction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** Counted outages and downtime of some objectives within so many consecutive days, first and last day included. */
record AfterDays(Inputs inputs, List<String> objectives) {

    /** The most outages within so many consecutive days of which the last lies in the window. */
    int outages(Interval window, int days) {
        TreeMap<String, Instant> first = new TreeMap<>();
        counted(window, days)
                .forEach(stretch -> first.merge(
                        stretch.fact(), stretch.span().start(), (one, other) -> one.isBefore(other) ? one : other));
        TreeMap<LocalDate, Integer> begun = new TreeMap<>();
        first.values().forEach(start -> begun.merge(date(start), 1, Integer::sum));
        return begun.keySet().stream()
                .filter(last -> isIn(window, last))
                .mapToInt(last -> begun.subMap(last.minusDays(days), false, last, true).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .max()
                .orElse(0);
    }

    /** The most counted downtime within so many consecutive days of which the last lies in the window. */
    Fraction downtime(Interval window, int days) {
        List<Stretch> counted = counted(window, days);
        return counted.stream()
                .map(stretch -> date(stretch.span().end().minusNanos(1)))
                .distinct()
                .filter(last -> isIn(window, last))
                .map(last -> within(
                        counted,
                        new Interval(
                                last.minusDays(days - 1L)
                                        .atStartOfDay(inputs.zone())
                                        .toInstant(),
                                last.plusDays(1).atStartOfDay(inputs.zone()).toInstant())))
                .reduce(Fraction.ZERO, Fraction::max);
    }

    private static Fraction within(List<Stretch> counted, Interval days) {
        return counted.stream()
                .map(stretch -> stretch.span().clippedTo(days).length())
                .map(length -> Fraction.of(length.getSeconds()).plus(Fraction.of(length.getNano(), 1_000_000_000L)))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Measured again from so many days before the window, because what lies before it counts too. */
    private List<Stretch> counted(Interval window, int days) {
        Interval longer = new Interval(
                window.start().atZone(inputs.zone()).minusDays(days).toInstant(), window.end());
        Assessed assessed = new Assessed(
                longer, inputs.assessed().inForce(), inputs.assessed().knownUntil());
        Measurer measurer = new Measurer(
                inputs.terms(), assessed, inputs.facts(), inputs.book().counting());
        return inputs.terms().objectives().stream()
                .filter(objective -> objectives.contains(objective.id()))
                .flatMap(objective -> measurer.measure(objective).stream())
                .flatMap(measured -> measured.counted().stream())
                .distinct()
                .toList();
    }

    private boolean isIn(Interval window, LocalDate day) {
        return window.contains(
                day.plusDays(1).atStartOfDay(inputs.zone()).toInstant().minusNanos(1));
    }

    private LocalDate date(Instant instant) {
        return instant.atZone(inputs.zone()).toLocalDate();
    }
}
