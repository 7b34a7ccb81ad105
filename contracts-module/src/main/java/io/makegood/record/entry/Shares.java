package io.makegood.record.entry;

import io.makegood.terms.value.Fraction;
import java.math.BigInteger;

/** A share of one as percent: a decimal where it is one, else an exact fraction such as {@code 100/3}. */
final class Shares {

    static String percent(Fraction share) {
        Fraction percent = share.times(Fraction.HUNDRED);
        for (int places = 0; places <= 12; places++) {
            Fraction whole = percent.times(new Fraction(BigInteger.TEN.pow(places), BigInteger.ONE));
            if (whole.isWhole()) {
                return new java.math.BigDecimal(whole.numerator(), places).toPlainString();
            }
        }
        return percent.toString();
    }

    private Shares() {}
}
