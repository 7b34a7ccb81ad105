package io.makegood.terms.json;

import java.util.LinkedHashMap;
import java.util.Map;

/** The name and version of a kind of document, such as {@code makegood-terms/1}, which stands in its field {@code format}. */
public record Format(String name) {

    private static final String FIELD = "format";

    public Json.Fields on(Json document) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put(FIELD, new Json.Text(name));
        fields.putAll(((Json.Fields) document).of());
        return new Json.Fields(fields);
    }

    /** The document without its format; another format or none is refused. */
    public Json.Fields off(Json document) {
        if (!(document instanceof Json.Fields written)) {
            throw Place.TOP.refused("fields");
        }
        Map<String, Json> fields = new LinkedHashMap<>(written.of());
        Json format = fields.remove(FIELD);
        if (format == null) {
            throw Place.TOP.field(FIELD).refused("formatMissing", Map.of("known", name));
        }
        if (!format.equals(new Json.Text(name))) {
            String value = format instanceof Json.Text text ? text.value() : "";
            throw Place.TOP.field(FIELD).refused("format", Map.of("value", value, "known", name));
        }
        return new Json.Fields(fields);
    }
}
