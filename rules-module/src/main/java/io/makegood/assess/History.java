package io.makegood.assess;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact.EarlierAward;
import io.makegood.measure.fact.Fact.EarlierResult;
import io.makegood.terms.value.Fraction;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was found before: earlier results as recorded, without those that are assessed again now, and the windows of
 * this assessment.
 */
record History(Inputs inputs, List<Judged> judged) {

    History {
        judged = List.copyOf(judged);
    }

    /** In the order of time. */
    List<EarlierResult> earlier() {
        return inputs.facts().of(EarlierResult.class).stream()
                .filter(earlier -> judged.stream()
                        .noneMatch(now -> now.objective().id().equals(earlier.objective())
                                && now.window().equals(earlier.span())))
                .sorted(Comparator.comparing(EarlierResult::span).thenComparing(EarlierResult::id))
                .toList();
    }

    /** The sum of earlier awards in a unit. */
    Fraction awarded(String unit, Predicate<EarlierResult> which) {
        return earlier().stream()
                .filter(which)
                .flatMap(earlier -> earlier.awards().stream())
                .filter(award -> award.unit().equals(unit))
                .map(award -> Fraction.of(award.amount()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** How many earlier results brought any award. */
    long awards(Predicate<EarlierResult> which) {
        return earlier().stream()
                .filter(which)
                .filter(earlier -> earlier.awards().stream().anyMatch(History::isSome))
                .count();
    }

    static boolean isSome(EarlierAward award) {
        return award.amount().signum() > 0;
    }

    /** The misses of the same objective before this one, in the months that end with its window. */
    int missesBefore(Judged of, int months) {
        Instant from =
                of.window().end().atZone(inputs.zone()).minusMonths(months).toInstant();
        String objective = of.objective().id();
        long recorded = earlier().stream()
                .filter(earlier -> earlier.missed() && earlier.objective().equals(objective))
                .filter(earlier ->
                        !earlier.span().start().isBefore(from) && earlier.span().compareTo(of.window()) < 0)
                .count();
        long now = judged.stream()
                .filter(other -> other.missed() && other.objective().id().equals(objective))
                .filter(other -> !other.window().start().isBefore(from) && isBefore(other, of))
                .count();
        return Math.toIntExact(recorded + now);
    }

    private static boolean isBefore(Judged one, Judged other) {
        int byWindow = one.window().compareTo(other.window());
        return byWindow != 0 ? byWindow < 0 : moment(one).compareTo(moment(other)) < 0;
    }

    /** Where an event lies in its window; two events that begin together are told apart by their ids. */
    private static String moment(Judged judged) {
        Instant first = judged.measured().counted().stream()
                .map(stretch -> stretch.span().start())
                .min(Comparator.naturalOrder())
                .orElse(judged.window().start());
        return "%020d.%09d %s"
                .formatted(
                        first.getEpochSecond(),
                        first.getNano(),
                        judged.measured().event());
    }

    /** Whether an earlier result ended within a span, its end included and its start not. */
    static boolean endsWithin(EarlierResult earlier, Interval span) {
        return earlier.span().end().isAfter(span.start())
                && !earlier.span().end().isAfter(span.end());
    }
}
