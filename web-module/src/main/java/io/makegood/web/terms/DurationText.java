package io.makegood.web.terms;

import io.makegood.terms.value.Quantity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people type them: {@code 30 min}, {@code 4 h}, {@code 1 d 12 h}, {@code 2,5 h}; a day is 24 hours. */
public final class DurationText {

    private static final Pattern PART = Pattern.compile(
            "\\s*(\\d+(?:[.,]\\d+)?)\\s*(ms|s|sek|sec|min|m|h|godz|g|d|dni|dzień|day|days)(?![a-zń])\\.?\\s*");

    private DurationText() {}

    public static Optional<Quantity> parse(String typed) {
        Matcher part = PART.matcher(typed.toLowerCase(java.util.Locale.ROOT));
        BigDecimal millis = BigDecimal.ZERO;
        int at = 0;
        while (at < typed.length()) {
            part.region(at, typed.length());
            if (!part.lookingAt()) {
                return Optional.empty();
            }
            millis = millis.add(new BigDecimal(part.group(1).replace(',', '.')).multiply(millisOf(part.group(2))));
            at = part.end();
        }
        return at == 0 || millis.stripTrailingZeros().scale() > 0
                ? Optional.empty()
                : Optional.of(Quantity.time(Duration.ofMillis(millis.longValueExact())));
    }

    /** The shortest text that {@link #parse} reads back; empty for a duration finer than a millisecond. */
    public static String format(Quantity time) {
        BigDecimal millis = time.amount().movePointRight(3);
        if (millis.stripTrailingZeros().scale() > 0) {
            return "";
        }
        long rest = millis.longValueExact();
        if (rest == 0) {
            return "0 min";
        }
        StringBuilder text = new StringBuilder();
        rest = append(text, rest, 86_400_000L, "d");
        rest = append(text, rest, 3_600_000L, "h");
        rest = append(text, rest, 60_000L, "min");
        rest = append(text, rest, 1_000L, "s");
        append(text, rest, 1L, "ms");
        return text.toString();
    }

    private static long append(StringBuilder text, long millis, long unit, String name) {
        if (millis >= unit) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(millis / unit)
                    .append(' ')
                    .append(name);
        }
        return millis % unit;
    }

    private static BigDecimal millisOf(String unit) {
        return switch (unit) {
            case "ms" -> BigDecimal.ONE;
            case "s", "sek", "sec" -> BigDecimal.valueOf(1_000);
            case "min", "m" -> BigDecimal.valueOf(60_000);
            case "h", "godz", "g" -> BigDecimal.valueOf(3_600_000);
            default -> BigDecimal.valueOf(86_400_000);
        };
    }
}
