package io.makegood.terms.json;

import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A value that is one short text in a document: how it is written and read, an example and the pattern that is checked
 * before it is read.
 */
public record ValueType<T>(
        Class<T> type, String example, String pattern, Function<T, String> write, Function<String, T> read) {

    private static final String DECIMAL = "-?[0-9]{1,40}(\\.[0-9]{1,40})?";
    private static final String DURATION = "-?P[0-9DTHMS.-]{1,40}";

    /** All value types of the terms language. */
    static final Map<Class<?>, ValueType<?>> ALL = byType(List.of(
            new ValueType<>(BigDecimal.class, "12.5", DECIMAL, BigDecimal::toPlainString, BigDecimal::new),
            new ValueType<>(
                    Quantity.class,
                    "99.9 %, PT1H or 3000",
                    DECIMAL + " ?%?|" + DURATION,
                    Quantity::toString,
                    Quantity::parse),
            new ValueType<>(Percentage.class, "10 %", DECIMAL + " ?%?", share -> share + " %", ValueType::percentage),
            new ValueType<>(
                    Fraction.class,
                    "1/30",
                    "-?[0-9]{1,40}(\\.[0-9]{1,40})?|-?[0-9]{1,20000}/[0-9]{1,20000}",
                    Fraction::toString,
                    Fraction::parse),
            new ValueType<>(Money.class, "12000.00 PLN", DECIMAL + " [A-Z]{3}", Money::toString, Money::parse),
            new ValueType<>(
                    Rounding.class,
                    "exact or 2 halfUp",
                    "exact|[0-9]{1,2} [a-zA-Z]+",
                    ValueType::write,
                    ValueType::read),
            new ValueType<>(Rounding.ToPlaces.class, "2 halfUp", "[0-9]{1,2} [a-zA-Z]+", ValueType::write, text ->
                    (Rounding.ToPlaces) read(text)),
            new ValueType<>(ZoneId.class, "Europe/Warsaw", "[A-Za-z0-9_+/:-]{1,50}", ZoneId::getId, ZoneId::of),
            new ValueType<>(Currency.class, "PLN", "[A-Z]{3}", Currency::getCurrencyCode, Currency::getInstance),
            new ValueType<>(LocalDate.class, "2026-04-30", "[0-9-]{10}", LocalDate::toString, LocalDate::parse),
            new ValueType<>(LocalTime.class, "08:00", "[0-9:.]{5,18}", LocalTime::toString, LocalTime::parse),
            new ValueType<>(
                    Instant.class,
                    "2026-04-30T08:00:00+02:00",
                    "[0-9TZ:.+-]{11,40}",
                    Instant::toString,
                    text -> OffsetDateTime.parse(text).toInstant())));

    /** Whether a type is written as one short text, so that a form needs one field for it. */
    public static boolean isValue(Class<?> type) {
        return ALL.containsKey(type);
    }

    private static Map<Class<?>, ValueType<?>> byType(List<ValueType<?>> types) {
        Map<Class<?>, ValueType<?>> byType = new LinkedHashMap<>();
        types.forEach(type -> byType.put(type.type(), type));
        return byType;
    }

    private static Percentage percentage(String text) {
        return Percentage.of(text.replace("%", "").strip());
    }

    private static String write(Rounding rounding) {
        return switch (rounding) {
            case Rounding.Exact exact -> "exact";
            case Rounding.ToPlaces to -> to.places() + " " + Names.ofConstant(to.mode());
        };
    }

    private static Rounding read(String text) {
        if (text.equals("exact")) {
            return new Rounding.Exact();
        }
        String[] parts = text.split(" ", -1);
        RoundingMode mode = Arrays.stream(RoundingMode.values())
                .filter(known -> Names.ofConstant(known).equals(parts[1]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no rounding " + parts[1]));
        return new Rounding.ToPlaces(Integer.parseInt(parts[0]), mode);
    }
}
