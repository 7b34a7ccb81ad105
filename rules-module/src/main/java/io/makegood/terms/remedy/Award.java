package io.makegood.terms.remedy;

import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;
import java.math.BigDecimal;

/** What a schedule grants before caps. Money, time and units add up; duties and rights arise or do not. */
public sealed interface Award {

    record Nothing() implements Award {}

    record PercentOfBase(Percentage percent) implements Award {}

    /** An exact part or multiple of the base: 1/30 is not 3.33 %. */
    record FractionOfBase(Fraction fraction) implements Award {}

    record FixedMoney(Money amount) implements Award {}

    /** Extra usage time, added to the end of the term. */
    record Extension(Quantity time) implements Award {}

    /** Units of a named kind, such as free hours or usage credits. */
    record Units(BigDecimal count, String unit) implements Award {}

    record Points(BigDecimal points) implements Award {}

    /** Something the provider must do: analyse, correct, report; due so long after the window's end (or the event). */
    record Duty(Duty.Kind kind, Quantity within) implements Award {
        public enum Kind {
            ROOT_CAUSE_ANALYSIS,
            CORRECTIVE_PLAN,
            CORRECTION,
            REPORT
        }
    }

    /** Something the customer may do within a time after it arises. */
    record Right(Right.Kind kind, Quantity exercisedWithin) implements Award {
        public enum Kind {
            TERMINATE,
            STEP_IN,
            REFUND_OF_PREPAID_REST
        }
    }
}
