package io.makegood.assess;

import io.makegood.terms.remedy.Award;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact amounts of awards and the units they are counted in. */
final class Amounts {

    static final String SECONDS = "SECONDS";
    static final String POINTS = "POINTS";
    /** The unit of what arises or does not. */
    static final String ONCE = "ONCE";

    /** Places of a decimal that stands for a fraction that has no finite one. */
    private static final int PLACES = 9;

    private Amounts() {}

    static BigDecimal decimal(Fraction exact) {
        return isFinite(exact)
                ? new BigDecimal(exact.numerator()).divide(new BigDecimal(exact.denominator()))
                : exact.toDecimal(PLACES, RoundingMode.HALF_UP);
    }

    static boolean isFinite(Fraction exact) {
        BigInteger rest = exact.denominator();
        for (int factor : new int[] {2, 5}) {
            BigInteger prime = BigInteger.valueOf(factor);
            while (rest.mod(prime).signum() == 0) {
                rest = rest.divide(prime);
            }
        }
        return rest.equals(BigInteger.ONE);
    }

    /** What an award counts by itself, in the unit of {@link #unit}; a share counts as a part of one. */
    static Fraction worth(Award award) {
        return switch (award) {
            case Award.Nothing nothing -> Fraction.ZERO;
            case Award.PercentOfBase percent -> percent.percent().share();
            case Award.FractionOfBase fraction -> fraction.fraction();
            case Award.FixedMoney money -> money.amount().exact();
            case Award.Extension extension -> extension.time().exact();
            case Award.Units units -> Fraction.of(units.count());
            case Award.Points points -> Fraction.of(points.points());
            case Award.Duty duty -> Fraction.ONE;
            case Award.Right right -> Fraction.ONE;
        };
    }

    /** The unit of an award; a share is counted in the unit of its base. */
    static String unit(Award award, String unitOfBase) {
        return switch (award) {
            case Award.Nothing nothing -> unitOfBase;
            case Award.PercentOfBase percent -> unitOfBase;
            case Award.FractionOfBase fraction -> unitOfBase;
            case Award.FixedMoney money -> money.amount().currency().getCurrencyCode();
            case Award.Extension extension -> SECONDS;
            case Award.Units units -> units.unit();
            case Award.Points points -> POINTS;
            case Award.Duty duty -> ONCE;
            case Award.Right right -> ONCE;
        };
    }

    static boolean isShare(Award award) {
        return award instanceof Award.PercentOfBase || award instanceof Award.FractionOfBase;
    }

    /** An award of the same kind with another amount; money and rates that have no finite decimal keep their kind's exact worth elsewhere. */
    static Award ofSameKind(Award award, Fraction worth) {
        return switch (award) {
            case Award.PercentOfBase percent -> share(worth);
            case Award.FractionOfBase fraction -> new Award.FractionOfBase(worth);
            case Award.FixedMoney money ->
                new Award.FixedMoney(new io.makegood.terms.value.Money(
                        decimal(worth), money.amount().currency()));
            case Award.Extension extension -> new Award.Extension(new Quantity(decimal(worth), Unit.SECONDS));
            case Award.Units units -> new Award.Units(decimal(worth), units.unit());
            case Award.Points points -> new Award.Points(decimal(worth));
            case Award.Nothing nothing -> nothing;
            case Award.Duty duty -> duty;
            case Award.Right right -> right;
        };
    }

    private static Award share(Fraction worth) {
        Fraction percent = worth.times(Fraction.HUNDRED);
        return isFinite(percent)
                ? new Award.PercentOfBase(new Percentage(decimal(percent)))
                : new Award.FractionOfBase(worth);
    }
}
