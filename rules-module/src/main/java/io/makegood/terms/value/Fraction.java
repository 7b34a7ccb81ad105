package io.makegood.terms.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact ratio in lowest terms with a positive denominator; equal ratios are equal objects. Comparison
 * cross-multiplies and never divides. A zero denominator is refused with {@link ArithmeticException}.
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);
    public static final Fraction HUNDRED = of(100);

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A fraction needs a denominator other than zero");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger divisor = divisor(numerator, denominator);
            if (denominator.signum() < 0) {
                divisor = divisor.negate();
            }
            if (!divisor.equals(BigInteger.ONE)) {
                numerator = quotient(numerator, divisor);
                denominator = quotient(denominator, divisor);
            }
        }
    }

    /** The greatest common divisor; most numbers are small enough for plain arithmetic. */
    private static BigInteger divisor(BigInteger one, BigInteger other) {
        if (one.equals(BigInteger.ONE)) {
            return BigInteger.ONE;
        }
        if (one.bitLength() > 62 || other.bitLength() > 62) {
            return one.gcd(other);
        }
        long a = Math.abs(one.longValue());
        long b = Math.abs(other.longValue());
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a == 1 ? BigInteger.ONE : BigInteger.valueOf(a);
    }

    private static BigInteger quotient(BigInteger number, BigInteger divisor) {
        return number.bitLength() < Long.SIZE && divisor.bitLength() < Long.SIZE - 1
                ? BigInteger.valueOf(number.longValue() / divisor.longValue())
                : number.divide(divisor);
    }

    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** Reads {@code 3}, {@code 99.95} or {@code 1/30}. */
    public static Fraction parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(new BigDecimal(text.strip()))
                : parse(text.substring(0, slash)).dividedBy(parse(text.substring(slash + 1)));
    }

    public Fraction plus(Fraction other) {
        if (isWhole() && other.isWhole()) {
            return new Fraction(numerator.add(other.numerator), BigInteger.ONE);
        }
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The greatest whole number that is not above this fraction. */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The smallest whole number that is not below this fraction. */
    public BigInteger ceiling() {
        return negated().floor().negate();
    }

    public Fraction roundedTo(int places, RoundingMode mode) {
        return of(toDecimal(places, mode));
    }

    public BigDecimal toDecimal(int places, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, mode);
    }

    private static String text(BigInteger number) {
        return number.bitLength() < Long.SIZE ? Long.toString(number.longValue()) : number.toString();
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Fraction other) {
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@code 3} or {@code 1/30}: the exact form that {@link #parse} reads back. */
    @Override
    public String toString() {
        return isWhole() ? text(numerator) : text(numerator) + "/" + text(denominator);
    }
}
