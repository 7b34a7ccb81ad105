package io.makegood.terms.value;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * A threshold or a step with its unit, exact. Written {@code 99.9 %}, {@code PT1H} (ISO 8601, a day is 24 hours) or
 * {@code 3000}; what cannot be read is refused with {@link IllegalArgumentException}.
 */
public record Quantity(BigDecimal amount, Unit unit) {

    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

    public Quantity {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
    }

    public static Quantity percent(String value) {
        return new Quantity(new BigDecimal(value), Unit.PERCENT);
    }

    public static Quantity time(Duration duration) {
        BigDecimal nanos = BigDecimal.valueOf(duration.getNano()).divide(NANOS);
        return new Quantity(BigDecimal.valueOf(duration.getSeconds()).add(nanos), Unit.SECONDS);
    }

    public static Quantity number(String value) {
        return new Quantity(new BigDecimal(value), Unit.NUMBER);
    }

    public static Quantity parse(String text) {
        String written = text.strip();
        try {
            if (written.endsWith("%")) {
                return percent(written.substring(0, written.length() - 1).strip());
            }
            return written.startsWith("P") || written.startsWith("-P")
                    ? time(Duration.parse(written))
                    : number(written);
        } catch (NumberFormatException | java.time.format.DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    "A quantity is written as 99.9 %, PT1H or 3000, not as " + text, unreadable);
        }
    }

    public Fraction exact() {
        return Fraction.of(amount);
    }

    @Override
    public String toString() {
        return switch (unit) {
            case PERCENT -> amount.toPlainString() + " %";
            case SECONDS ->
                Duration.ofSeconds(
                                amount.longValue(),
                                amount.remainder(BigDecimal.ONE).multiply(NANOS).longValueExact())
                        .toString();
            case NUMBER -> amount.toPlainString();
        };
    }
}
