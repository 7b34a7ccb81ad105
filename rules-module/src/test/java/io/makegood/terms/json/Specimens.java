package io.makegood.terms.json;

import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;
import io.makegood.terms.value.Rounding;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a specimen of any type of the language, and of each kind of a sealed one, by following the types; values grow. */
public final class Specimens {

    private static final int DEEP = 12;

    private int next = 1;

    /** One specimen of each kind of a sealed type. */
    public static List<Object> ofEachKind(Class<?> sealed) {
        return Names.kinds(sealed).values().stream().map(Specimens::of).toList();
    }

    public static Object of(Class<?> type) {
        return new Specimens().make(type, 0);
    }

    private Object make(Type type, int depth) {
        if (type instanceof ParameterizedType parameterized) {
            return container(parameterized, depth);
        }
        Class<?> declared = (Class<?>) type;
        Object value = value(declared);
        if (value != null) {
            return value;
        }
        if (declared.isEnum()) {
            return declared.getEnumConstants()[next % declared.getEnumConstants().length];
        }
        if (declared.isSealed()) {
            List<Class<?>> kinds = List.copyOf(Names.kinds(declared).values());
            return make(kinds.get(depth > DEEP ? 0 : next++ % kinds.size()), depth + 1);
        }
        Shape shape = Shape.of(declared);
        Object[] parts = shape.components().stream()
                .map(component -> make(component.getGenericType(), depth + 1))
                .toArray();
        return shape.make(parts, Place.TOP);
    }

    private Object container(ParameterizedType type, int depth) {
        Type of = type.getActualTypeArguments()[0];
        if (type.getRawType() == Map.class) {
            return Map.of(make(of, depth + 1), make(type.getActualTypeArguments()[1], depth + 1));
        }
        Object item = make(of, depth + 1);
        return type.getRawType() == Optional.class ? Optional.of(item) : List.of(item);
    }

    private Object value(Class<?> type) {
        int n = next++;
        return switch (type.getSimpleName()) {
            case "String" -> "text " + n;
            case "int" -> 2;
            case "boolean" -> n % 2 == 0;
            case "BigDecimal" -> new BigDecimal(n).divide(BigDecimal.TEN);
            case "Quantity" -> Quantity.percent(Integer.toString(n));
            case "Percentage" -> Percentage.of("12.5");
            case "Fraction" -> Fraction.of(n, 7);
            case "Money" -> Money.of(n + ".50", "PLN");
            case "Rounding", "ToPlaces" -> new Rounding.ToPlaces(2, RoundingMode.HALF_UP);
            case "ZoneId" -> ZoneId.of("Europe/Warsaw");
            case "Currency" -> Currency.getInstance("PLN");
            case "LocalDate" -> LocalDate.of(2026, 1, 1).plusDays(n);
            case "LocalTime" -> LocalTime.of(8, 0).plusSeconds(n);
            case "Instant" -> Instant.parse("2026-01-01T00:00:00Z").plusSeconds(n);
            default -> {
                next--;
                yield null;
            }
        };
    }
}
