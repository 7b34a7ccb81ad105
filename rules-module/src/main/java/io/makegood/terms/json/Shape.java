package io.makegood.terms.json;

import io.makegood.terms.text.Refusal;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The components with their names in documents, their accessors and the canonical constructor of a record type, looked up once. */
record Shape(List<Field> fields, Constructor<?> constructor) {

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    /** A component: its name in documents, its type, and how it is read. */
    record Field(String name, RecordComponent component, Function<Object, Object> accessor) {
        Object get(Object record) {
            return accessor.apply(record);
        }

        Type type() {
            return component.getGenericType();
        }
    }

    List<RecordComponent> components() {
        return fields.stream().map(Field::component).toList();
    }

    private static Field field(RecordComponent component) {
        return new Field(Names.ofField(component), component, accessor(component));
    }

    /** The accessor as a function that is linked once, as a lambda in source would be. */
    @SuppressWarnings("unchecked") // the metafactory makes what it is asked for
    private static Function<Object, Object> accessor(RecordComponent component) {
        try {
            MethodHandles.Lookup inside =
                    MethodHandles.privateLookupIn(component.getDeclaringRecord(), MethodHandles.lookup());
            MethodHandle accessor = inside.unreflect(component.getAccessor());
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            inside,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            accessor,
                            accessor.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable impossible) { // a method handle declares everything
            throw new IllegalStateException("A component without its accessor: " + component, impossible);
        }
    }

    static Shape of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, Shape::look);
    }

    private static Shape look(Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new Shape(components.stream().map(Shape::field).toList(), constructor);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("A record without its canonical constructor: " + type, impossible);
        }
    }

    /** Makes the record; its own {@link Refusal} becomes a refusal of the place. */
    Object make(Object[] values, Place place) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof Refusal refusal) {
                throw place.refused(refusal);
            }
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
