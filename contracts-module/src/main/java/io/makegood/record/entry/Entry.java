package io.makegood.record.entry;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fact as it was typed or read: a text per field, empty ones left out. A ticket's lists are numbered:
 * {@code act.0.kind}, {@code act.0.at}, {@code pause.0.from}, {@code pause.0.until}, {@code change.0.at},
 * {@code change.0.priority}. A local time that a clock change makes ambiguous is settled by {@code <field>.offset}.
 */
public record Entry(Kind kind, String id, SortedMap<String, String> texts) {

    public Entry {
        TreeMap<String, String> kept = new TreeMap<>();
        texts.forEach((field, text) -> {
            if (!text.isBlank()) {
                kept.put(field, text.strip());
            }
        });
        texts = Collections.unmodifiableSortedMap(kept);
    }

    public static Entry of(Kind kind, String id, Map<String, String> texts) {
        return new Entry(kind, id, new TreeMap<>(texts));
    }

    public String text(String field) {
        return texts.getOrDefault(field, "");
    }
}
