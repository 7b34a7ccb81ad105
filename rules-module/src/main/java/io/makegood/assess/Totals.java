package io.makegood.assess;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Owed;
import io.makegood.assess.Assessment.Total;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sum of each unit over all that is owed; duties and rights do not add up. */
final class Totals {

    private Totals() {}

    static List<Total> of(List<Entitlement> entitlements) {
        return entitlements.stream()
                .flatMap(entitlement -> total(entitlement.owed()))
                .collect(groupingBy(
                        Total::unit, TreeMap::new, reducing(BigDecimal.ZERO, Total::amount, BigDecimal::add)))
                .entrySet()
                .stream()
                .map(sum -> new Total(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static Stream<Total> total(Owed owed) {
        return switch (owed) {
            case Owed.Credit credit ->
                Stream.of(new Total(
                        credit.amount().currency().getCurrencyCode(),
                        credit.amount().amount()));
            case Owed.EarnedBack back ->
                Stream.of(new Total(
                        back.amount().currency().getCurrencyCode(),
                        back.amount().amount().negate()));
            case Owed.ExtraTime time -> Stream.of(new Total(Amounts.SECONDS, time.seconds()));
            case Owed.Units units -> Stream.of(new Total(units.unit(), units.count()));
            case Owed.Obligation duty -> Stream.empty();
            case Owed.Entitled right -> Stream.empty();
            case Owed.NothingOwed nothing -> Stream.empty();
        };
    }
}
