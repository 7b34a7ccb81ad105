package io.makegood.negotiation.impact;

import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares an amount out by weights so that the portions add up to it to the last unit of its scale. */
final class Portions {
    private Portions() {}

    /** Whoever loses most by rounding down gets the next unit; without any weight all are alike. */
    static List<BigDecimal> of(BigDecimal amount, List<Fraction> weights) {
        Fraction sum = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
        List<Fraction> exact = weights.stream()
                .map(weight -> sum.signum() == 0
                        ? Fraction.of(amount).dividedBy(Fraction.of(weights.size()))
                        : Fraction.of(amount).times(weight).dividedBy(sum))
                .toList();
        List<BigDecimal> portions = new ArrayList<>(exact.stream()
                .map(share -> share.toDecimal(amount.scale(), RoundingMode.FLOOR))
                .toList());
        BigDecimal rest = amount.subtract(portions.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        int units = rest.movePointRight(amount.scale()).intValueExact();
        List<Integer> neediest = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer at) -> exact.get(at).minus(Fraction.of(portions.get(at))), Comparator.reverseOrder()))
                .toList();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(amount.scale());
        for (int at = 0; at < units; at++) {
            portions.set(neediest.get(at), portions.get(neediest.get(at)).add(unit));
        }
        return List.copyOf(portions);
    }
}
