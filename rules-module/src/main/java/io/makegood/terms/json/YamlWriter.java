package io.makegood.terms.json;

import java.util.Map;

/** Writes trees as YAML in block style. A text that YAML might take for something else stands in quotes. */
final class YamlWriter {

    private static final String INDENT = "  ";
    private static final String PLAIN = "[A-Za-z][A-Za-z0-9_./-]*( [A-Za-z0-9_./-]+)*";
    private static final String MEANT_OTHERWISE = "(?i)true|false|yes|no|on|off|null|y|n";

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    static String written(Json json) {
        YamlWriter writer = new YamlWriter();
        writer.block(json, "");
        return writer.out.toString();
    }

    private void block(Json json, String indent) {
        switch (json) {
            case Json.Fields fields -> {
                boolean first = true;
                for (Map.Entry<String, Json> field : fields.of().entrySet()) {
                    out.append(first ? "" : indent)
                            .append(scalar(field.getKey()))
                            .append(':');
                    below(field.getValue(), indent);
                    first = false;
                }
            }
            case Json.Items items -> {
                boolean first = true;
                for (Json item : items.of()) {
                    out.append(first ? "" : indent).append('-');
                    item(item, indent);
                    first = false;
                }
            }
            default -> out.append(value(json)).append('\n');
        }
    }

    private void below(Json json, String indent) {
        if (isInline(json)) {
            out.append(' ').append(value(json)).append('\n');
        } else {
            out.append('\n').append(indent).append(INDENT);
            block(json, indent + INDENT);
        }
    }

    private void item(Json json, String indent) {
        out.append(' ');
        if (isInline(json)) {
            out.append(value(json)).append('\n');
        } else {
            block(json, indent + INDENT);
        }
    }

    private static boolean isInline(Json json) {
        return switch (json) {
            case Json.Fields fields -> fields.of().isEmpty();
            case Json.Items items -> items.of().isEmpty();
            default -> true;
        };
    }

    private static String value(Json json) {
        return switch (json) {
            case Json.Fields empty -> "{}";
            case Json.Items empty -> "[]";
            case Json.Text text -> scalar(text.value());
            case Json.Plain plain -> scalar(plain.value());
            case Json.Whole number -> number.value();
            case Json.Truth truth -> String.valueOf(truth.value());
            case Json.Nothing nothing -> "null";
        };
    }

    /** A JSON string is a YAML string too. */
    private static String scalar(String text) {
        return text.matches(PLAIN) && !text.matches(MEANT_OTHERWISE)
                ? text
                : JsonWriter.pretty(new Json.Text(text)).strip();
    }
}
