package io.makegood.audit;

import io.makegood.terms.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a document of evidence, whose values are texts; a field that is missing or no text is refused. */
public record TextFields(Map<String, Json> all) {

    /** Those of a document; {@link IllegalArgumentException} if it is no object. */
    public static TextFields of(Json document) {
        if (document instanceof Json.Fields fields) {
            return new TextFields(fields.of());
        }
        throw new IllegalArgumentException("Fields are expected here");
    }

    public String of(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("The field " + name + " is missing"));
    }

    public Optional<String> find(String name) {
        return all.get(name) instanceof Json.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** The texts of an object in a field; none if there is no such field. */
    public Map<String, String> inner(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (all.get(name) instanceof Json.Fields fields) {
            fields.of().forEach((key, value) -> {
                if (value instanceof Json.Text text) {
                    texts.put(key, text.value());
                }
            });
        }
        return texts;
    }
}
