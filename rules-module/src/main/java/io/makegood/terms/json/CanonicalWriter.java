package io.makegood.terms.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes records as canonical documents without a tree: how a type is written is worked out once, its fields in their
 * order and with their names as bytes. It writes the bytes that {@link JsonWriter} makes of the tree of {@link Codec}.
 */
final class CanonicalWriter {

    private static final String FORMAT = "format";

    private final Map<Class<?>, Codec.Stand> stands;
    private final Map<Type, Part> parts = new ConcurrentHashMap<>();
    private final Map<Shown, Part> records = new ConcurrentHashMap<>();

    CanonicalWriter(Map<Class<?>, Codec.Stand> stands) {
        this.stands = stands;
    }

    /** How values of one type are written. */
    @FunctionalInterface
    interface Part {
        void write(Object value, CanonicalBytes out);
    }

    /** A record type, and whether its kind and (if it is a whole document) its format are fields too. */
    private record Shown(Class<?> type, boolean kind, String format) {}

    /** A field of an object; one that is left out says so. */
    @FunctionalInterface
    private interface Member {
        boolean write(Object whole, char before, CanonicalBytes out);
    }

    private record Named(String name, Member member) {}

    byte[] document(Object value, Class<?> type, Format format) {
        CanonicalBytes out = new CanonicalBytes(1_024);
        record(new Shown(value.getClass(), type.isSealed(), format.name())).write(value, out);
        return out.toArray();
    }

    /** A document whose fields are lists, one for each name in its order. */
    byte[] document(SortedMap<String, Codec.Listed> lists, Format format) {
        int items =
                lists.values().stream().mapToInt(list -> list.items().size()).sum();
        CanonicalBytes out = new CanonicalBytes(256 + 256 * items);
        char before = '{';
        for (Map.Entry<String, Codec.Listed> list : lists.headMap(FORMAT).entrySet()) {
            before = list(list, before, out);
        }
        out.add(before);
        out.add(constant(FORMAT, format.name()));
        for (Map.Entry<String, Codec.Listed> list : lists.tailMap(FORMAT).entrySet()) {
            list(list, ',', out);
        }
        out.add('}');
        return out.toArray();
    }

    private char list(Map.Entry<String, Codec.Listed> list, char before, CanonicalBytes out) {
        out.add(before);
        out.add(CanonicalBytes.name(list.getKey()));
        items(list.getValue().items(), of(list.getValue().type()), out);
        return ',';
    }

    private Part of(Type type) {
        Part known = parts.get(type);
        return known != null ? known : parts.computeIfAbsent(type, this::partOf);
    }

    private Part partOf(Type type) {
        if (type instanceof ParameterizedType container) {
            Part of = new Later(container.getActualTypeArguments()[container.getActualTypeArguments().length - 1]);
            return container.getRawType() == Map.class
                    ? (value, out) -> map((Map<?, ?>) value, of, out)
                    : (value, out) -> items((List<?>) value, of, out);
        }
        Class<?> declared = (Class<?>) type;
        Codec.Stand stand = stands.get(declared);
        if (stand != null) {
            Part as = new Later(stand.as());
            return (value, out) -> as.write(stand.out().apply(value), out);
        }
        if (declared == Instant.class) {
            return (value, out) -> out.addInstant((Instant) value);
        }
        ValueType<?> valueType = ValueType.ALL.get(declared);
        if (valueType != null) {
            return (value, out) -> out.addText(written(valueType, value));
        }
        return declared.isRecord() ? record(new Shown(declared, false, "")) : any(declared.isSealed());
    }

    private static <T> String written(ValueType<T> type, Object value) {
        return type.write().apply(type.type().cast(value));
    }

    private Part any(boolean withKind) {
        Map<Object, byte[]> constants = new ConcurrentHashMap<>();
        return (value, out) -> {
            switch (value) {
                case String text -> out.addText(text);
                case Integer whole -> out.add(CanonicalBytes.ascii(whole.toString()));
                case Boolean truth -> out.add(CanonicalBytes.ascii(truth.toString()));
                case Enum<?> constant ->
                    out.add(constants.computeIfAbsent(
                            constant, each -> CanonicalBytes.text(Names.ofConstant(constant))));
                case Record fields ->
                    record(new Shown(fields.getClass(), withKind, "")).write(fields, out);
                default -> throw new IllegalArgumentException("There is no document form of " + value.getClass());
            }
        };
    }

    private static void items(List<?> items, Part part, CanonicalBytes out) {
        out.add('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.add(',');
            }
            part.write(items.get(i), out);
        }
        out.add(']');
    }

    private static void map(Map<?, ?> map, Part part, CanonicalBytes out) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(Codec.key(key), value));
        out.add('{');
        boolean first = true;
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            if (!first) {
                out.add(',');
            }
            first = false;
            out.addText(entry.getKey());
            out.add(':');
            part.write(entry.getValue(), out);
        }
        out.add('}');
    }

    private Part record(Shown shown) {
        Part known = records.get(shown);
        return known != null ? known : records.computeIfAbsent(shown, this::written);
    }

    private Part written(Shown shown) {
        List<Named> named = new ArrayList<>();
        Shape.of(shown.type()).fields().forEach(field -> named.add(new Named(field.name(), member(field))));
        if (shown.kind()) {
            named.add(new Named(Names.KIND, constantMember(Names.KIND, Names.ofKind(shown.type()))));
        }
        if (!shown.format().isEmpty()) {
            named.add(new Named(FORMAT, constantMember(FORMAT, shown.format())));
        }
        named.sort(Comparator.comparing(Named::name));
        Member[] members = named.stream().map(Named::member).toArray(Member[]::new);
        return (value, out) -> {
            char before = '{';
            for (Member member : members) {
                before = member.write(value, before, out) ? ',' : before;
            }
            if (before == '{') {
                out.add('{');
            }
            out.add('}');
        };
    }

    private Member member(Shape.Field field) {
        byte[] name = CanonicalBytes.name(field.name());
        if (field.type() instanceof ParameterizedType container && container.getRawType() == Optional.class) {
            Part part = new Later(container.getActualTypeArguments()[0]);
            return (whole, before, out) -> {
                Optional<?> value = (Optional<?>) field.get(whole);
                value.ifPresent(present -> write(name, present, part, before, out));
                return value.isPresent();
            };
        }
        Part part = new Later(field.type());
        return (whole, before, out) -> {
            write(name, field.get(whole), part, before, out);
            return true;
        };
    }

    private static void write(byte[] name, Object value, Part part, char before, CanonicalBytes out) {
        out.add(before);
        out.add(name);
        part.write(value, out);
    }

    private static Member constantMember(String name, String value) {
        byte[] written = constant(name, value);
        return (whole, before, out) -> {
            out.add(before);
            out.add(written);
            return true;
        };
    }

    private static byte[] constant(String name, String value) {
        return CanonicalBytes.ascii("\"" + name + "\":\"" + value + "\"");
    }

    /** A part that is looked up when something is written, because types may contain themselves. */
    private final class Later implements Part {
        private final Type type;
        private volatile Part part = this::first;

        Later(Type type) {
            this.type = type;
        }

        private void first(Object value, CanonicalBytes out) {
            part = of(type);
            part.write(value, out);
        }

        @Override
        public void write(Object value, CanonicalBytes out) {
            part.write(value, out);
        }
    }
}
