package io.makegood.terms.remedy;

import io.makegood.terms.text.Refusal;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import java.util.Map;

/** What a percentage or a fraction is taken of. */
public sealed interface Base {

    /** No base: the award stands for itself. */
    record None() implements Base {}

    /**
     * Recurring (or all) charges of a scope on one invoice, divided (annual ÷ 12 or ÷ 365). Recorded charges of the
     * window come first, the charge in the terms otherwise.
     */
    record Charges(Scope scope, Invoice invoice, int divisor, Tax tax, boolean withOneOff) implements Base {
        public Charges {
            if (divisor < 1) {
                throw new Refusal("divisor", Map.of("value", Integer.toString(divisor)));
            }
        }
    }

    record Amount(Money amount) implements Base {}

    /** A share of the charges at risk, times the weight of this objective. */
    record AtRisk(Charges of, Fraction pool, Fraction weight) implements Base {}

    /** A counter's sum in the window divided by its days, in the counter's own unit. */
    record AverageDailyUsage(String counter) implements Base {}

    /**
     * A counter's sum in the window, each at a price: people on shift at what an hour of theirs costs, so that a part for
     * each hour lost is the price of lost time; requests at their fee.
     */
    record Priced(String counter, Money each) implements Base {}

    enum Scope {
        RESOURCE,
        SERVICE,
        COMPONENT,
        REGION,
        CONTRACT
    }

    enum Invoice {
        PREVIOUS,
        CURRENT,
        NEXT
    }

    enum Tax {
        NET,
        GROSS
    }
}
