package io.makegood.terms.remedy;

import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;

/** The most that may be owed within a scope. Caps apply in the order in which the terms list them. */
public record Cap(String id, Scope scope, Limit limit, Excess excess, Allocation allocation) {

    /** Within what awards are added up before they are held against the limit. */
    public enum Scope {
        EVENT,
        OBJECTIVE_WINDOW,
        RESOURCE_MONTH,
        SERVICE_MONTH,
        CONTRACT_MONTH,
        ROLLING_12_MONTHS,
        CONTRACT_YEAR,
        CONTRACT_LIFE,
        LATER_INVOICE
    }

    public sealed interface Limit {
        /** May exceed 100 %. */
        record PercentOf(Percentage percent, Base base) implements Limit {}

        /** An exact part or multiple: one week of a 30-day month is 7/30 of its charge. */
        record FractionOf(Fraction fraction, Base base) implements Limit {}

        record AtMostMoney(Money amount) implements Limit {}

        record AtMostTime(Quantity time) implements Limit {}

        record AtMostUnits(Quantity count, String unit) implements Limit {}

        /** This many awards, in the order of time. */
        record Times(int count) implements Limit {}
    }

    /** Whether what is cut off is lost or carried into the next period. */
    public enum Excess {
        LAPSES,
        CARRIED
    }

    /** How a cut falls on several awards. */
    public enum Allocation {
        IN_ORDER,
        /** In proportion; the last award takes the rounding difference. */
        PRO_RATA
    }
}
