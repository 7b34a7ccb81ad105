package io.makegood.web.terms.whole;

import io.makegood.terms.json.Names;
import io.makegood.terms.json.ValueType;
import io.makegood.terms.measurement.Clock;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Window;
import io.makegood.terms.value.Rounding;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the types of the terms language say of a form: which need one field, which have rows, which come in kinds. */
final class PartTypes {

    /** What a part is at first where its type has a plain case. */
    private static final Map<Class<?>, Object> PLAIN =
            Map.of(Counting.class, Counting.plain(), Clock.class, Clock.plain(), Window.class, Window.month());

    private PartTypes() {}

    static boolean isList(Type type) {
        return type instanceof ParameterizedType list && list.getRawType() == List.class;
    }

    static Type item(Type list) {
        return ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    static boolean isRounding(Type type) {
        return type == Rounding.class || type == Rounding.ToPlaces.class;
    }

    /** One field holds it. */
    static boolean isScalar(Type type) {
        return type instanceof Class<?> plain
                && !isRounding(type)
                && (ValueType.isValue(plain) || (!plain.isRecord() && !plain.isSealed()));
    }

    static boolean hasKinds(Class<?> type) {
        return type.isSealed() && !ValueType.isValue(type);
    }

    static Map<String, Class<?>> kinds(Class<?> sealed) {
        return Names.kinds(sealed);
    }

    static Class<?> kindOf(Class<?> sealed, String name) {
        return Objects.requireNonNull(kinds(sealed).get(name), name);
    }

    /** The kind that was chosen, or the first, which is the plainest. */
    static String kind(Typed typed, String path, Class<?> sealed) {
        String chosen = typed.at(Typed.child(path, "kind"));
        Map<String, Class<?>> kinds = kinds(sealed);
        return kinds.containsKey(chosen) ? chosen : kinds.keySet().iterator().next();
    }

    static List<RecordComponent> components(Class<?> type) {
        return List.of(type.getRecordComponents());
    }

    static Object plain(Class<?> type) {
        return Objects.requireNonNull(PLAIN.get(type));
    }

    static boolean hasPlain(Type type) {
        return type instanceof Class<?> known && PLAIN.containsKey(known);
    }
}
