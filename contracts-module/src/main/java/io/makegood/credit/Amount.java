package io.makegood.credit;

import io.makegood.assess.Assessment.Owed;
import io.makegood.terms.value.Money;
import java.math.BigDecimal;

/**
 * What is owed as a number in a unit: a currency code, {@link #SECONDS}, the name of a unit, or {@link #ONCE} for what
 * is owed or not. What the provider has earned back is negative.
 */
public record Amount(Kind kind, BigDecimal value, String unit) {

    public static final String SECONDS = "SECONDS";
    public static final String ONCE = "ONCE";

    /** What sort of thing is owed. */
    public enum Kind {
        CREDIT,
        EXTRA_TIME,
        UNITS,
        DUTY,
        RIGHT,
        EARNED_BACK,
        NOTHING
    }

    public static Amount of(Owed owed) {
        return switch (owed) {
            case Owed.Credit credit -> money(Kind.CREDIT, credit.amount());
            case Owed.EarnedBack back -> money(Kind.EARNED_BACK, back.amount().negated());
            case Owed.ExtraTime time -> new Amount(Kind.EXTRA_TIME, time.seconds(), SECONDS);
            case Owed.Units units -> new Amount(Kind.UNITS, units.count(), units.unit());
            case Owed.Obligation duty -> new Amount(Kind.DUTY, BigDecimal.ONE, ONCE);
            case Owed.Entitled right -> new Amount(Kind.RIGHT, BigDecimal.ONE, ONCE);
            case Owed.NothingOwed nothing -> new Amount(Kind.NOTHING, BigDecimal.ZERO, ONCE);
        };
    }

    /** Whether it adds up with others of its unit: a duty and a right arise or do not. */
    public boolean addsUp() {
        return switch (kind) {
            case CREDIT, EARNED_BACK, EXTRA_TIME, UNITS -> true;
            case DUTY, RIGHT, NOTHING -> false;
        };
    }

    private static Amount money(Kind kind, Money money) {
        return new Amount(kind, money.amount(), money.currency().getCurrencyCode());
    }
}
