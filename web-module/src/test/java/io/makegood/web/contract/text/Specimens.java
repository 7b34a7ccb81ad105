package io.makegood.web.contract.text;

import io.makegood.terms.value.Edge;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.LevelRange;
import io.makegood.terms.value.Money;
import io.makegood.terms.value.Percentage;
import io.makegood.terms.value.Quantity;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values of every type of the terms language, made from the types themselves: two or more that differ. */
final class Specimens {
    private static final Quantity HOUR = Quantity.parse("PT1H");
    private static final Map<Class<?>, List<Object>> VALUES = Map.ofEntries(
            Map.entry(Quantity.class, List.of(HOUR, Quantity.parse("PT2H"))),
            Map.entry(Percentage.class, List.of(Percentage.of("5"), Percentage.of("7.5"))),
            Map.entry(Money.class, List.of(Money.of("100", "PLN"), Money.of("200", "PLN"), Money.of("100", "EUR"))),
            Map.entry(Fraction.class, List.of(Fraction.of(BigDecimal.ONE), Fraction.of(BigDecimal.TEN))),
            Map.entry(
                    LevelRange.class,
                    List.of(
                            new LevelRange(new Edge.Inside(HOUR), new Edge.Unbounded()),
                            new LevelRange(new Edge.Outside(HOUR), new Edge.Unbounded()),
                            new LevelRange(new Edge.Unbounded(), new Edge.Inside(HOUR)),
                            new LevelRange(new Edge.Unbounded(), new Edge.Outside(HOUR)),
                            new LevelRange(new Edge.Unbounded(), new Edge.Unbounded()))),
            Map.entry(BigDecimal.class, List.of(BigDecimal.ONE, BigDecimal.TWO)),
            Map.entry(String.class, List.of("alpha", "beta")),
            Map.entry(int.class, List.of(1, 2, 5)),
            Map.entry(boolean.class, List.of(true, false)),
            Map.entry(LocalDate.class, List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1))),
            Map.entry(LocalTime.class, List.of(LocalTime.of(8, 0), LocalTime.of(9, 0), LocalTime.MIDNIGHT)),
            Map.entry(DayOfWeek.class, List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY)),
            Map.entry(
                    RoundingMode.class,
                    Arrays.stream(RoundingMode.values())
                            .filter(mode -> mode != RoundingMode.UNNECESSARY)
                            .map(mode -> (Object) mode)
                            .toList()),
            Map.entry(ZoneId.class, List.of(ZoneId.of("Europe/Warsaw"), ZoneId.of("UTC"))),
            Map.entry(Currency.class, List.of(Currency.getInstance("PLN"), Currency.getInstance("EUR"))));
    private static final int DEPTH = 4;

    private Specimens() {}

    /** All record types under a type, through fields, lists and sealed interfaces. */
    static Set<Class<?>> recordsUnder(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(type, found);
        found.removeIf(one -> !one.isRecord() || VALUES.containsKey(one));
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType list) {
            collect(list.getActualTypeArguments()[0], found);
        } else if (type instanceof Class<?> one && !VALUES.containsKey(one) && found.add(one)) {
            if (one.isSealed()) {
                Arrays.stream(one.getPermittedSubclasses()).forEach(kind -> collect(kind, found));
            } else if (one.isRecord()) {
                Arrays.stream(one.getRecordComponents()).forEach(part -> collect(part.getGenericType(), found));
            }
        }
    }

    /** Records that differ in one component only. */
    static List<Record> variations(Class<?> type, int at) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] fields = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            fields[i] = first(components[i].getGenericType());
        }
        List<Record> group = new ArrayList<>();
        for (Object value : values(components[at].getGenericType(), DEPTH)) {
            Object[] changed = fields.clone();
            changed[at] = value;
            made(type, changed).ifPresent(group::add);
        }
        return group;
    }

    private static Object first(Type type) {
        List<Object> values = values(type, DEPTH);
        return values.get(type instanceof ParameterizedType ? 1 : 0);
    }

    static List<Object> values(Type type, int depth) {
        if (type instanceof ParameterizedType list) {
            List<Object> items = values(list.getActualTypeArguments()[0], depth);
            List<Object> lists = new ArrayList<>();
            lists.add(List.of());
            items.forEach(item -> lists.add(List.of(item)));
            return lists;
        }
        Class<?> one = (Class<?>) type;
        if (VALUES.containsKey(one)) {
            return VALUES.get(one);
        }
        if (one.isEnum()) {
            return List.of(one.getEnumConstants());
        }
        if (depth == 0) {
            return List.of();
        }
        List<Object> made = new ArrayList<>();
        if (one.isSealed()) {
            Arrays.stream(one.getPermittedSubclasses()).forEach(kind -> made.addAll(values(kind, depth - 1)));
        } else {
            record(one, depth).ifPresent(made::add);
        }
        return made;
    }

    /** One record, of the first values that make one. */
    private static Optional<Record> record(Class<?> type, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] fields = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            List<Object> values = values(components[i].getGenericType(), depth - 1);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            boolean list = components[i].getGenericType() instanceof ParameterizedType && values.size() > 1;
            fields[i] = values.get(list ? 1 : Math.min(i, values.size() - 1));
        }
        return made(type, fields);
    }

    private static Optional<Record> made(Class<?> type, Object[] fields) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            return Optional.of((Record) constructor.newInstance(fields));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Cannot make " + type, impossible);
        }
    }
}
