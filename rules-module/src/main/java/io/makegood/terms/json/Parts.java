package io.makegood.terms.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every part of a record, down to its values, with the path under which it stands in the document. */
public final class Parts {

    private Parts() {}

    /** A part and its path, such as {@code objectives[0].promise.target}. */
    public record Part<T>(Place place, T value) {
        public String path() {
            return place.path();
        }
    }

    /** All parts of one type, in the order of the document. */
    public static <T> List<Part<T>> of(Object whole, Place place, Class<T> type) {
        List<Part<T>> found = new ArrayList<>();
        collect(whole, place, type, found);
        return found;
    }

    public static <T> List<Part<T>> of(Object whole, Class<T> type) {
        return of(whole, Place.TOP, type);
    }

    /** The part of a record that stands under a field name; empty if there is no such field. */
    public static Optional<Object> field(Record whole, String name) {
        return Shape.of(whole.getClass()).fields().stream()
                .filter(field -> field.name().equals(name))
                .map(field -> field.get(whole))
                .findFirst();
    }

    private static <T> void collect(Object part, Place place, Class<T> type, List<Part<T>> found) {
        if (type.isInstance(part)) {
            found.add(new Part<>(place, type.cast(part)));
        }
        switch (part) {
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(list.get(i), place.item(i), type, found);
                }
            }
            case Record fields
            when !ValueType.ALL.containsKey(fields.getClass()) -> {
                for (Shape.Field field : Shape.of(fields.getClass()).fields()) {
                    collect(field.get(fields), place.field(field.name()), type, found);
                }
            }
            default -> {}
        }
    }
}
