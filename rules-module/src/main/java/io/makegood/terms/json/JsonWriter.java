package io.makegood.terms.json;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes trees: canonical as RFC 8785 says (fields sorted by UTF-16 units, no white space, shortest escapes; our numbers
 * are whole), or indented for people in the order of the fields.
 */
public final class JsonWriter {

    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final boolean canonical;

    private JsonWriter(boolean canonical) {
        this.canonical = canonical;
    }

    /** The bytes that are hashed and signed. */
    public static byte[] canonical(Json json) {
        JsonWriter writer = new JsonWriter(true);
        writer.value(json, "");
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static String pretty(Json json) {
        JsonWriter writer = new JsonWriter(false);
        writer.value(json, "\n");
        return writer.out.append('\n').toString();
    }

    private void value(Json json, String newLine) {
        switch (json) {
            case Json.Fields fields -> fields(canonical ? new TreeMap<>(fields.of()) : fields.of(), newLine);
            case Json.Items items -> items(items, newLine);
            case Json.Text text -> text(TreeReader.text(text.value(), Place.TOP));
            case Json.Whole number -> out.append(number.value());
            case Json.Plain plain -> text(plain.value());
            case Json.Truth truth -> out.append(truth.value());
            case Json.Nothing nothing -> out.append("null");
        }
    }

    private void fields(Map<String, Json> fields, String newLine) {
        String inner = canonical ? "" : newLine + INDENT;
        out.append('{');
        Iterator<Map.Entry<String, Json>> entries = fields.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, Json> field = entries.next();
            out.append(inner);
            text(TreeReader.text(field.getKey(), Place.TOP));
            out.append(canonical ? ":" : ": ");
            value(field.getValue(), inner);
            out.append(entries.hasNext() ? "," : "");
        }
        out.append(fields.isEmpty() || canonical ? "" : newLine).append('}');
    }

    private void items(Json.Items items, String newLine) {
        String inner = canonical ? "" : newLine + INDENT;
        out.append('[');
        Iterator<Json> values = items.of().iterator();
        while (values.hasNext()) {
            out.append(inner);
            value(values.next(), inner);
            out.append(values.hasNext() ? "," : "");
        }
        out.append(items.of().isEmpty() || canonical ? "" : newLine).append(']');
    }

    private void text(String text) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, plain, i).append(escaped(c));
                plain = i + 1;
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted((int) c);
        };
    }
}
