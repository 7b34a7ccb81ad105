package io.makegood.terms.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Between records and trees, following the types alone: a record is an object with its components as fields, a sealed
 * type carries {@code kind}, a constant is lowerCamel, a value type is a short text, an empty Optional is left out.
 */
public final class Codec {

    private final Map<Class<?>, Stand> stands;
    private final CanonicalWriter canonical;

    /** A type that is written as another one stands for it: an interval as its two ends with names. */
    public record Stand(Class<?> as, Function<Object, Object> out, Function<Object, Object> in) {}

    private Codec(Map<Class<?>, Stand> stands) {
        this.stands = Map.copyOf(stands);
        this.canonical = new CanonicalWriter(this.stands);
    }

    public static Codec plain() {
        return new Codec(Map.of());
    }

    /** A codec that writes {@code type} as the record {@code as}. */
    public <T, S> Codec with(Class<T> type, Class<S> as, Function<T, S> out, Function<S, T> in) {
        Map<Class<?>, Stand> more = new LinkedHashMap<>(stands);
        more.put(type, new Stand(as, value -> out.apply(type.cast(value)), written -> in.apply(as.cast(written))));
        return new Codec(more);
    }

    /** What is written in the place of a type: another record, or the type itself. */
    public Class<?> written(Class<?> type) {
        Stand stand = stands.get(type);
        return stand == null ? type : stand.as();
    }

    public <T> T read(Json json, Class<T> type, Place place) {
        return type.cast(new Reading(this).value(json, type, place));
    }

    public <T> Json write(T value, Class<T> type) {
        return value(value, type);
    }

    /** The bytes that are hashed: the canonical document of a record in a format. */
    public <T> byte[] canonical(T value, Class<T> type, Format format) {
        return canonical.document(value, type, format);
    }

    /** The same of a document that is made of lists with names. */
    public byte[] canonical(SortedMap<String, Listed> lists, Format format) {
        return canonical.document(lists, format);
    }

    /** Records of one type. */
    public record Listed(List<?> items, Class<?> type) {}

    Object in(Class<?> type, Object written) {
        Stand stand = stands.get(type);
        return stand == null ? written : stand.in().apply(written);
    }

    private Json value(Object value, Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return container(value, parameterized);
        }
        Class<?> declared = (Class<?>) type;
        Stand stand = stands.get(declared);
        if (stand != null) {
            return value(stand.out().apply(value), stand.as());
        }
        ValueType<?> valueType = ValueType.ALL.get(declared);
        if (valueType != null) {
            return new Json.Text(written(valueType, value));
        }
        return switch (value) {
            case String text -> new Json.Text(text);
            case Integer whole -> new Json.Whole(whole.toString());
            case Boolean truth -> new Json.Truth(truth);
            case Enum<?> constant -> new Json.Text(Names.ofConstant(constant));
            case Record fields -> record(fields, declared.isSealed());
            default -> throw new IllegalArgumentException("There is no document form of " + value.getClass());
        };
    }

    private static <T> String written(ValueType<T> type, Object value) {
        return type.write().apply(type.type().cast(value));
    }

    private Json container(Object value, ParameterizedType type) {
        Type of = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (value instanceof Map<?, ?> map) {
            Map<String, Json> fields = new LinkedHashMap<>();
            map.forEach((name, each) -> fields.put(key(name), value(each, of)));
            return new Json.Fields(fields);
        }
        List<Json> items = new ArrayList<>();
        for (Object item : (List<?>) value) {
            items.add(value(item, of));
        }
        return new Json.Items(items);
    }

    static String key(Object key) {
        return key instanceof Enum<?> constant ? Names.ofConstant(constant) : (String) key;
    }

    private Json record(Record value, boolean withKind) {
        Map<String, Json> fields = new LinkedHashMap<>();
        if (withKind) {
            fields.put(Names.KIND, new Json.Text(Names.ofKind(value.getClass())));
        }
        for (Shape.Field field : Shape.of(value.getClass()).fields()) {
            component(field.get(value), field.type()).ifPresent(json -> fields.put(field.name(), json));
        }
        return new Json.Fields(fields);
    }

    private Optional<Json> component(Object value, Type type) {
        if (value instanceof Optional<?> optional) {
            return optional.map(present -> value(present, ((ParameterizedType) type).getActualTypeArguments()[0]));
        }
        return Optional.of(value(value, type));
    }
}
