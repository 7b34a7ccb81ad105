package io.makegood.terms.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The components and the canonical constructor of a record type, looked up once. */
record Shape(List<RecordComponent> components, Constructor<?> constructor) {

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    static Shape of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, Shape::look);
    }

    private static Shape look(Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new Shape(components, constructor);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("A record without its canonical constructor: " + type, impossible);
        }
    }

    /** Makes the record; its own refusal (an {@link IllegalArgumentException}) becomes a refusal of the place. */
    Object make(Object[] values, Place place) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException
                    || refused.getCause() instanceof ArithmeticException) {
                throw place.refused(
                        "refused",
                        Map.of("reason", String.valueOf(refused.getCause().getMessage())));
            }
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Object get(Record value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
