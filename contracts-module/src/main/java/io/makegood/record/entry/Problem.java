package io.makegood.record.entry;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Why a field was not understood: a key of the message bundles and the values of its sentence. */
public record Problem(String field, String reason, Map<String, String> values) {

    public Problem {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static Problem of(String field, String reason) {
        return new Problem(field, reason, Map.of());
    }
}
