package io.makegood.measure;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A map of a few entries in the order of their keys, without a table; it never changes. */
public final class ShortMap<K extends Comparable<? super K>, V> extends AbstractMap<K, V> {

    /** Key, value, key, value, … by ascending keys. */
    private final Object[] entries;

    private ShortMap(Object[] entries) {
        this.entries = entries;
    }

    public static <K extends Comparable<? super K>, V> Map<K, V> copyOf(Map<K, V> map) {
        if (map instanceof ShortMap) {
            return map;
        }
        Object[] entries = new Object[2 * map.size()];
        int size = 0;
        for (Map.Entry<K, V> entry : map.entrySet()) {
            insert(entries, size, entry);
            size += 2;
        }
        return new ShortMap<>(entries);
    }

    private static <K extends Comparable<? super K>, V> void insert(Object[] entries, int size, Map.Entry<K, V> entry) {
        int at = size;
        while (at > 0 && entry.getKey().compareTo(ShortMap.<K>at(entries, at - 2)) < 0) {
            entries[at] = entries[at - 2];
            entries[at + 1] = entries[at - 1];
            at -= 2;
        }
        entries[at] = entry.getKey();
        entries[at + 1] = entry.getValue();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // keys and values stand where they were put
    private static <T> T at(Object[] entries, int place) {
        return (T) entries[place];
    }

    @Override
    public int size() {
        return entries.length / 2;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        for (int i = 0; i < entries.length; i += 2) {
            if (entries[i].equals(key)) {
                return ShortMap.<V>at(entries, i + 1);
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (int i = 0; i < entries.length; i += 2) {
            action.accept(ShortMap.<K>at(entries, i), ShortMap.<V>at(entries, i + 1));
        }
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return ShortMap.this.size();
            }

            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<K, V>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < entries.length;
        }

        @Override
        public Map.Entry<K, V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            next += 2;
            return Map.entry(ShortMap.<K>at(entries, next - 2), ShortMap.<V>at(entries, next - 1));
        }
    }
}
