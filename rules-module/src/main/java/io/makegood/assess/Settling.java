package io.makegood.assess;

import io.makegood.assess.Capping.Capped;
import io.makegood.assess.rule.CapFacts;
import io.makegood.measure.Interval;
import io.makegood.terms.remedy.Cap;
import io.makegood.terms.remedy.Settlement;
import io.makegood.terms.remedy.Settlement.MinimumPayable;
import io.makegood.terms.remedy.Settlement.MoneyRounding;
import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The minimum payable, and the one rounding of money: parts add up to the total, and no cap is exceeded by rounding. */
record Settling(Inputs inputs) {

    /** The exact totals of each month, before rounding, against the smallest amount that is paid. */
    List<Due> withoutPetty(List<Due> due) {
        Settlement settlement = inputs.terms().settlement();
        if (settlement.minimumPayable() instanceof MinimumPayable.None) {
            return due;
        }
        List<Due> paid = new ArrayList<>(due);
        months(due).forEach((month, lines) -> {
            Fraction total = sum(lines, due);
            var decision = inputs.decideEach(
                            List.of(new CapFacts.ToPay(0, total, settlement.minimumPayable())),
                            CapFacts.Ruling.class,
                            1,
                            CapFacts.Ruling::group)
                    .getFirst();
            boolean isPaid = decision.conclusion() instanceof CapFacts.Paid;
            for (int i : lines) {
                Due line = due.get(i);
                paid.set(
                        i,
                        line.left(
                                isPaid ? line.left() : Fraction.ZERO,
                                Values.finding(
                                        decision,
                                        "total",
                                        total,
                                        "minimum",
                                        minimum(settlement.minimumPayable()),
                                        "unit",
                                        line.unit())));
            }
        });
        return paid;
    }

    private Map<Interval, List<Integer>> months(List<Due> due) {
        Map<Interval, List<Integer>> months = new TreeMap<>();
        for (int i = 0; i < due.size(); i++) {
            if (due.get(i).isMoney() && due.get(i).isOwed()) {
                months.computeIfAbsent(
                                CapScope.month(
                                        inputs.zone(), due.get(i).window().end()),
                                month -> new ArrayList<>())
                        .add(i);
            }
        }
        return months;
    }

    private static String minimum(MinimumPayable minimum) {
        return switch (minimum) {
            case MinimumPayable.None none -> "0";
            case MinimumPayable.AtLeast least -> least.amount().toString();
            case MinimumPayable.MoreThan more -> more.amount().toString();
        };
    }

    /** The amount of each line, by its place; money is rounded, anything else is as exact as a decimal can be. */
    List<BigDecimal> rounded(List<Due> due, List<Capped> cuts) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (Due line : due) {
            amounts.add(line.isMoney() ? money(line.left()) : Amounts.decimal(line.left()));
        }
        for (List<Integer> together : together(due, cuts)) {
            difference(together, amounts, money(sum(together, due)));
        }
        for (Capped capped : cuts) {
            List<Integer> lines =
                    capped.lines().stream().filter(i -> due.get(i).isMoney()).toList();
            BigDecimal limit = money(capped.limit());
            if (!lines.isEmpty() && inAll(amounts, lines).compareTo(limit) > 0) {
                difference(lines, amounts, limit);
            }
        }
        return amounts;
    }

    /** An exact amount as it is paid. */
    BigDecimal money(Fraction exact) {
        MoneyRounding rounding = inputs.terms().settlement().rounding();
        return exact.toDecimal(rounding.rounding().places(), rounding.rounding().mode());
    }

    /** Lines that are rounded together: all of a currency, or those that a cap has cut in proportion. */
    private List<List<Integer>> together(List<Due> due, List<Capped> cuts) {
        if (inputs.terms().settlement().rounding().stage() == MoneyRounding.Stage.TOTAL) {
            Map<String, List<Integer>> byCurrency = new LinkedHashMap<>();
            for (int i = 0; i < due.size(); i++) {
                if (due.get(i).isMoney() && due.get(i).isOwed()) {
                    byCurrency
                            .computeIfAbsent(due.get(i).unit(), currency -> new ArrayList<>())
                            .add(i);
                }
            }
            return List.copyOf(byCurrency.values());
        }
        return cuts.stream()
                .filter(capped -> capped.cut() && capped.cap().allocation() == Cap.Allocation.PRO_RATA)
                .map(capped -> capped.lines().stream()
                        .filter(i -> due.get(i).isMoney() && due.get(i).isOwed())
                        .toList())
                .filter(lines -> !lines.isEmpty())
                .toList();
    }

    /** The last line takes the difference; one that it would make negative leaves the rest to the line before it. */
    private static void difference(List<Integer> lines, List<BigDecimal> amounts, BigDecimal total) {
        BigDecimal difference = total.subtract(inAll(amounts, lines));
        for (int i : lines.reversed()) {
            BigDecimal before = amounts.get(i);
            BigDecimal after = before.add(difference).max(BigDecimal.ZERO.setScale(before.scale()));
            amounts.set(i, after);
            difference = difference.subtract(after.subtract(before));
        }
    }

    private static BigDecimal inAll(List<BigDecimal> amounts, List<Integer> lines) {
        return lines.stream().map(amounts::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Fraction sum(List<Integer> lines, List<Due> due) {
        return lines.stream().map(i -> due.get(i).left()).reduce(Fraction.ZERO, Fraction::plus);
    }
}
