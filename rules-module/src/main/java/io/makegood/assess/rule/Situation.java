package io.makegood.assess.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What rules can tell apart in the facts of a question: in the place of a figure stands how it compares, because no rule
 * sees more of it. Of equal situations the same follows. A figure that is part of a conclusion stays as it is.
 */
record Situation(List<Object> seen) {

    /** That a fact is there, and what of it is told apart. */
    private record Seen(Class<?> kind, int number, Object more) {}

    /** How two facts of the question compare, by their places. */
    private record Compared(int one, int other, boolean holds) {}

    private record Kept(boolean target, boolean minimum) {}

    static Situation of(Collection<?> facts) {
        List<Object> all = List.copyOf(facts);
        List<Object> seen = new ArrayList<>(2 * all.size());
        for (int place = 0; place < all.size(); place++) {
            Object fact = all.get(place);
            seen.add(alone(fact));
            if (isCompared(fact)) {
                for (int other = 0; other < all.size(); other++) {
                    compare(fact, all.get(other), place, other, seen);
                }
            }
        }
        return new Situation(seen);
    }

    private static boolean isCompared(Object fact) {
        return fact instanceof RemedyFacts.Offered
                || fact instanceof RemedyFacts.Row
                || fact instanceof RemedyFacts.Rung;
    }

    private static Object alone(Object fact) {
        return switch (fact) {
            case PromiseFacts.Reached reached ->
                seen(fact, reached.of(), new Kept(reached.satisfiesTarget(), reached.satisfiesMinimum()));
            case RemedyFacts.LookedUp lookedUp -> seen(fact, lookedUp.line(), true);
            case RemedyFacts.ToValue value ->
                seen(fact, value.line(), value.award().getClass());
            case CapFacts.Asked asked -> seen(fact, asked.group(), asked.fits() ? "" : asked.excess());
            case CapFacts.AskedTimes asked -> seen(fact, asked.group(), asked.fits());
            case CapFacts.BroughtForward forward -> seen(fact, forward.carried(), forward.fits());
            case CapFacts.ToPay total -> seen(fact, total.group(), total.reachesMinimum());
            case AfterEffectFacts.Banked bank -> seen(fact, bank.effect(), bank.offsets());
            case AfterEffectFacts.BankAtTheEnd bank ->
                seen(fact, bank.effect(), bank.bank().signum() > 0);
            default -> fact;
        };
    }

    private static Seen seen(Object fact, int number, Object more) {
        return new Seen(fact.getClass(), number, more);
    }

    private static void compare(Object fact, Object other, int place, int otherPlace, List<Object> seen) {
        switch (fact) {
            case RemedyFacts.Offered offered -> {
                if (other instanceof PromiseFacts.Reached reached) {
                    seen.add(new Compared(place, otherPlace, offered.covers(reached.level())));
                }
            }
            case RemedyFacts.Row row -> {
                if (other instanceof RemedyFacts.LookedUp lookedUp) {
                    seen.add(new Compared(place, otherPlace, row.covers(lookedUp.figure())));
                }
            }
            case RemedyFacts.Rung rung -> {
                if (other instanceof RemedyFacts.LookedUp lookedUp) {
                    seen.add(new Compared(place, otherPlace, rung.satisfiedBy(lookedUp.figure())));
                }
            }
            default -> {}
        }
    }
}
