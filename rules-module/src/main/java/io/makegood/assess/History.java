package io.makegood.assess;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact.EarlierAward;
import io.makegood.measure.fact.Fact.EarlierResult;
import io.makegood.terms.value.Fraction;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What was found before: earlier results as recorded, without those that are assessed again now, and the windows of
 * this assessment.
 */
final class History {

    private final Inputs inputs;
    private final List<Judged> judged;
    private final List<EarlierResult> earlier;
    /** Worked out when an objective is asked for. */
    private final Map<String, Misses> misses = new HashMap<>();

    History(Inputs inputs, List<Judged> judged) {
        this.inputs = inputs;
        this.judged = List.copyOf(judged);
        List<EarlierResult> recorded = inputs.facts().of(EarlierResult.class);
        this.earlier = recorded.isEmpty() ? List.of() : notAssessedAgain(recorded);
    }

    private record Subject(String objective, Interval window) {}

    private List<EarlierResult> notAssessedAgain(List<EarlierResult> recorded) {
        Set<Subject> now = new HashSet<>();
        judged.forEach(each -> now.add(new Subject(each.objective().id(), each.window())));
        return recorded.stream()
                .filter(each -> !now.contains(new Subject(each.objective(), each.span())))
                .sorted(Comparator.comparing(EarlierResult::span).thenComparing(EarlierResult::id))
                .toList();
    }

    Inputs inputs() {
        return inputs;
    }

    List<Judged> judged() {
        return judged;
    }

    /** In the order of time. */
    List<EarlierResult> earlier() {
        return earlier;
    }

    /** The sum of earlier awards in a unit. */
    Fraction awarded(String unit, Predicate<EarlierResult> which) {
        Fraction sum = Fraction.ZERO;
        for (EarlierResult result : earlier) {
            if (which.test(result)) {
                for (EarlierAward award : result.awards()) {
                    sum = award.unit().equals(unit) ? sum.plus(Fraction.of(award.amount())) : sum;
                }
            }
        }
        return sum;
    }

    /** How many earlier results brought any award. */
    long awards(Predicate<EarlierResult> which) {
        return earlier.stream()
                .filter(which)
                .filter(result -> result.awards().stream().anyMatch(History::isSome))
                .count();
    }

    static boolean isSome(EarlierAward award) {
        return award.amount().signum() > 0;
    }

    /** The misses of the same objective before this one, in the months that end with its window. */
    int missesBefore(Judged of, int months) {
        Instant from =
                of.window().end().atZone(inputs.zone()).minusMonths(months).toInstant();
        return misses.computeIfAbsent(of.objective().id(), objective -> Misses.of(this, objective))
                .between(from, of);
    }

    /** Whether an earlier result ended within a span, its end included and its start not. */
    static boolean endsWithin(EarlierResult earlier, Interval span) {
        return earlier.span().end().isAfter(span.start())
                && !earlier.span().end().isAfter(span.end());
    }
}
