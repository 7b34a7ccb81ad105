package io.makegood.terms.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The name and version of a kind of document, such as {@code makegood-terms/1}, which stands in its field {@code format},
 * and how documents of older versions are rewritten into this one. A version that is not known is refused.
 */
public record Format(String name, Map<String, UnaryOperator<Json.Fields>> older) {

    private static final String FIELD = "format";

    public Format {
        older = Map.copyOf(older);
    }

    public Format(String name) {
        this(name, Map.of());
    }

    /** Also reads an older version, whose fields (without the format) are rewritten to those of this one. */
    public Format reading(String olderName, UnaryOperator<Json.Fields> rewrite) {
        Map<String, UnaryOperator<Json.Fields>> more = new LinkedHashMap<>(older);
        more.put(olderName, rewrite);
        return new Format(name, more);
    }

    public Json.Fields on(Json document) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put(FIELD, new Json.Text(name));
        fields.putAll(((Json.Fields) document).of());
        return new Json.Fields(fields);
    }

    /** The document without its format, in the fields of this version; an unknown format or none is refused. */
    public Json.Fields off(Json document) {
        if (!(document instanceof Json.Fields written)) {
            throw Place.TOP.refused("fields");
        }
        Map<String, Json> fields = new LinkedHashMap<>(written.of());
        Json format = fields.remove(FIELD);
        if (format == null) {
            throw Place.TOP.field(FIELD).refused("formatMissing", Map.of("known", known()));
        }
        String value = format instanceof Json.Text text ? text.value() : "";
        if (value.equals(name)) {
            return new Json.Fields(fields);
        }
        UnaryOperator<Json.Fields> rewrite = older.get(value);
        if (rewrite == null) {
            throw Place.TOP.field(FIELD).refused("format", Map.of("value", value, "known", known()));
        }
        return rewrite.apply(new Json.Fields(fields));
    }

    private String known() {
        return older.isEmpty() ? name : name + ", " + String.join(", ", new TreeMap<>(older).keySet());
    }
}
