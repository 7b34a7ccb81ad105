package io.makegood.measure.time;

import io.makegood.measure.Interval;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/**
 * Instants and lengths as exact nanoseconds in a {@code long}, for the arithmetic inside a measurement. Instants count
 * from 1970 and are exact from 1677 to 2262; what lies outside is for ever ago or never.
 */
public final class Nanos {

    public static final long PER_SECOND = 1_000_000_000L;
    public static final long FOR_EVER_AGO = Long.MIN_VALUE;
    public static final long NEVER = Long.MAX_VALUE;

    private static final BigInteger SECOND = BigInteger.valueOf(PER_SECOND);
    private static final BigDecimal SECOND_DECIMAL = BigDecimal.valueOf(PER_SECOND);
    private static final long LAST_SECOND = Long.MAX_VALUE / PER_SECOND - 1;

    private Nanos() {}

    public static long of(Instant instant) {
        long second = instant.getEpochSecond();
        if (second > LAST_SECOND) {
            return NEVER;
        }
        return second < -LAST_SECOND ? FOR_EVER_AGO : second * PER_SECOND + instant.getNano();
    }

    public static Instant instant(long nanos) {
        if (nanos == NEVER) {
            return Interval.OPEN;
        }
        return nanos == FOR_EVER_AGO
                ? Instant.MIN
                : Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }

    public static Interval interval(long start, long end) {
        return new Interval(instant(start), instant(end));
    }

    /** A length in nanoseconds; parts of a nanosecond are cut off, more than 292 years are for ever. */
    public static long length(Quantity seconds) {
        BigDecimal nanos = seconds.amount().multiply(SECOND_DECIMAL);
        return nanos.compareTo(BigDecimal.valueOf(NEVER)) >= 0 ? NEVER : nanos.longValue();
    }

    public static Fraction seconds(long nanos) {
        return nanos % PER_SECOND == 0
                ? Fraction.of(nanos / PER_SECOND)
                : new Fraction(BigInteger.valueOf(nanos), SECOND);
    }

    /** The sum, or never where it would go beyond. */
    public static long plus(long instant, long length) {
        long sum = instant + length;
        return length >= 0 && sum < instant ? NEVER : sum;
    }
}
