package io.makegood.terms.json;

import io.makegood.terms.text.Refusal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The reading half of the codec: every refusal names its place and says what was expected there. */
final class Reading {

    private final Codec codec;

    Reading(Codec codec) {
        this.codec = codec;
    }

    Object value(Json json, Type type, Place place) {
        if (json instanceof Json.Nothing) {
            throw place.refused("null");
        }
        if (type instanceof ParameterizedType parameterized) {
            return container(json, parameterized, place);
        }
        Class<?> declared = (Class<?>) type;
        ValueType<?> valueType = ValueType.ALL.get(declared);
        if (valueType != null) {
            return valueOf(json, valueType, place);
        }
        Class<?> written = codec.written(declared);
        if (written.equals(declared)) {
            return plain(json, declared, place);
        }
        Object stand = value(json, written, place);
        return refusing(place, () -> codec.in(declared, stand));
    }

    private Object plain(Json json, Class<?> type, Place place) {
        if (type == String.class) {
            return text(json, place, "string", Map.of());
        }
        if (type == int.class) {
            return whole(json, place);
        }
        if (type == boolean.class) {
            if (json instanceof Json.Truth truth) {
                return truth.value();
            }
            throw place.refused("truth");
        }
        if (type.isEnum()) {
            return constant(json, type, place);
        }
        return type.isSealed() ? ofKind(json, type, place) : record(fields(json, place), type, place);
    }

    private static String text(Json json, Place place, String problem, Map<String, String> values) {
        String text =
                switch (json) {
                    case Json.Text written -> written.value();
                    case Json.Plain plain -> plain.value();
                    default -> throw place.refused(problem, values);
                };
        if (text.chars().anyMatch(Reading::isUnwritable)) {
            throw place.refused("control");
        }
        return text;
    }

    /** A control character that no contract has; lines end and tabs stand in texts. */
    private static boolean isUnwritable(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    private static Object whole(Json json, Place place) {
        String digits =
                switch (json) {
                    case Json.Whole number -> number.value();
                    case Json.Plain plain -> plain.value();
                    default -> "";
                };
        if (!digits.matches("-?[0-9]{1,9}")) {
            throw place.refused("whole");
        }
        return Integer.valueOf(digits);
    }

    private static Object valueOf(Json json, ValueType<?> type, Place place) {
        String text = text(json, place, "amount", Map.of("example", type.example()));
        Map<String, String> values = Map.of("value", shortened(text), "example", type.example());
        if (!text.matches(type.pattern())) {
            throw place.refused("value", values);
        }
        try {
            return type.read().apply(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException unreadable) {
            throw place.refused("value", values);
        }
    }

    private static Object constant(Json json, Class<?> type, Place place) {
        String text = text(json, place, "string", Map.of());
        Map<String, Object> known = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            known.put(Names.ofConstant((Enum<?>) constant), constant);
        }
        return Optional.ofNullable(known.get(text))
                .orElseThrow(() -> place.refused(
                        "choice", Map.of("value", shortened(text), "known", String.join(", ", known.keySet()))));
    }

    private Object ofKind(Json json, Class<?> type, Place place) {
        Map<String, Class<?>> kinds = Names.kinds(type);
        String known = String.join(", ", kinds.keySet());
        Map<String, Json> fields = new LinkedHashMap<>(fields(json, place));
        Json written = fields.remove(Names.KIND);
        if (written == null) {
            throw place.refused("kindMissing", Map.of("known", known));
        }
        String kind = text(written, place.field(Names.KIND), "string", Map.of());
        Class<?> found = kinds.get(kind);
        if (found == null) {
            throw place.field(Names.KIND).refused(Names.KIND, Map.of("value", shortened(kind), "known", known));
        }
        return record(fields, found, place);
    }

    private static Map<String, Json> fields(Json json, Place place) {
        if (json instanceof Json.Fields fields) {
            return fields.of();
        }
        throw place.refused("fields");
    }

    private Object record(Map<String, Json> fields, Class<?> type, Place place) {
        Shape shape = Shape.of(type);
        refuseUnknown(fields, shape, place);
        Object[] values = shape.components().stream()
                .map(component -> component(fields, component, place))
                .toArray();
        return shape.make(values, place);
    }

    private Object component(Map<String, Json> fields, RecordComponent component, Place place) {
        String name = Names.ofField(component);
        Json json = fields.get(name);
        boolean optional = component.getType() == Optional.class;
        if (json == null) {
            if (optional) {
                return Optional.empty();
            }
            throw place.field(name).refused("missing", Map.of("name", name));
        }
        Type type = component.getGenericType();
        return optional
                ? Optional.of(value(json, ((ParameterizedType) type).getActualTypeArguments()[0], place.field(name)))
                : value(json, type, place.field(name));
    }

    private static void refuseUnknown(Map<String, Json> fields, Shape shape, Place place) {
        Set<String> known = new TreeSet<>();
        shape.components().forEach(component -> known.add(Names.ofField(component)));
        for (String name : fields.keySet()) {
            if (!known.contains(name)) {
                throw unknown(name, known, place.field(shortened(name)));
            }
        }
    }

    private static UnreadableDocument unknown(String name, Set<String> known, Place place) {
        return Names.near(name, known)
                .map(near -> place.refused("misspelt", Map.of("name", shortened(name), "near", near)))
                .orElseGet(() ->
                        place.refused("unknown", Map.of("name", shortened(name), "known", String.join(", ", known))));
    }

    private Object container(Json json, ParameterizedType type, Place place) {
        Type of = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (type.getRawType() == Map.class) {
            Class<?> keys = (Class<?>) type.getActualTypeArguments()[0];
            Map<Object, Object> map = new LinkedHashMap<>();
            fields(json, place)
                    .forEach((name, each) ->
                            map.put(plain(new Json.Text(name), keys, place), value(each, of, place.field(name))));
            return map;
        }
        if (!(json instanceof Json.Items items)) {
            throw place.refused("items");
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < items.of().size(); i++) {
            list.add(value(items.of().get(i), of, place.item(i)));
        }
        return list;
    }

    private static Object refusing(Place place, java.util.function.Supplier<Object> made) {
        try {
            return made.get();
        } catch (Refusal refusal) {
            throw place.refused(refusal);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }
}
