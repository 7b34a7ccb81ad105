package io.makegood.terms.template;

import io.makegood.terms.json.Format;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the terms of a template out in full: a text in two languages becomes the one that is wanted, {@code =name} the
 * part of that name, and what is left out becomes what every template says ({@code defaults.yaml}). Fields merge, lists
 * replace; each item of a list takes over the defaults of the list's name.
 */
final class Filling {

    private static final Set<String> LANGUAGES = Set.of("en", "pl");
    private static final String KIND = "kind";
    private static final Format FACTS = new Format("makegood-facts/1");

    private final Map<String, Json> defaults;
    private final Map<String, Json> parts;
    private final String language;

    Filling(Map<String, Json> defaults, Map<String, Json> parts, String language) {
        this.parts = Map.copyOf(parts);
        this.language = language;
        this.defaults = ((Json.Fields) put(new Json.Fields(defaults))).of();
    }

    Json of(Json terms) {
        return filled("terms", put(terms));
    }

    /** One language, and the parts in their places. */
    private Json put(Json json) {
        return switch (json) {
            case Json.Fields fields
            when fields.of().keySet().equals(LANGUAGES) -> fields.of().getOrDefault(language, fields);
            case Json.Fields fields -> {
                Map<String, Json> put = new LinkedHashMap<>();
                fields.of().forEach((name, value) -> put.put(name, put(value)));
                yield new Json.Fields(put);
            }
            case Json.Items items ->
                new Json.Items(items.of().stream().map(this::put).toList());
            case Json.Text text
            when text.value().startsWith("=") -> part(text.value().substring(1));
            default -> json;
        };
    }

    private Json part(String name) {
        Json part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("The template has no part " + name);
        }
        return put(part);
    }

    private Json filled(String name, Json json) {
        return switch (json) {
            case Json.Fields fields when name.equals("facts") -> facts(fields);
            case Json.Fields fields -> fields(name, fields);
            case Json.Items items ->
                new Json.Items(
                        items.of().stream().map(item -> filled(name, item)).toList());
            default -> json;
        };
    }

    private Json fields(String name, Json.Fields written) {
        Map<String, Json> whole = written.of();
        if (whole.get(KIND) instanceof Json.Text kind) {
            whole = merged(defaults.get(name + "." + kind.value()), whole);
        }
        whole = merged(defaults.get(name), whole);
        // a promise that names no minimum level has only one
        if (name.equals("promise") && !whole.containsKey("minimum") && whole.containsKey("target")) {
            whole = new LinkedHashMap<>(whole);
            whole.put("minimum", whole.get("target"));
        }
        Map<String, Json> filled = new LinkedHashMap<>();
        whole.forEach((field, value) -> filled.put(field, filled(field, value)));
        return new Json.Fields(filled);
    }

    /** The facts of a worked example stand in the terms as the text of their own document. */
    private Json facts(Json.Fields groups) {
        Map<String, Json> numbered = new LinkedHashMap<>();
        groups.of().forEach((group, facts) -> numbered.put(group, filled(group, numbered(group, facts))));
        return new Json.Text(JsonWriter.pretty(FACTS.on(new Json.Fields(numbered))));
    }

    private static Json numbered(String group, Json facts) {
        List<Json> numbered = new ArrayList<>();
        for (Json fact : ((Json.Items) facts).of()) {
            Map<String, Json> fields = new LinkedHashMap<>(((Json.Fields) fact).of());
            fields.putIfAbsent("id", new Json.Text("%s-%02d".formatted(group, numbered.size() + 1)));
            numbered.add(new Json.Fields(fields));
        }
        return new Json.Items(numbered);
    }

    private static Map<String, Json> merged(@org.jspecify.annotations.Nullable Json below, Map<String, Json> above) {
        if (!(below instanceof Json.Fields base)) {
            return above;
        }
        Map<String, Json> merged = new LinkedHashMap<>(base.of());
        above.forEach((name, value) -> merged.merge(name, value, Filling::over));
        return merged;
    }

    /** A part of another kind replaces the whole part. */
    private static Json over(Json below, Json above) {
        if (below instanceof Json.Fields base && above instanceof Json.Fields top) {
            Json kind = top.of().get(KIND);
            if (kind == null || kind.equals(base.of().get(KIND))) {
                return new Json.Fields(merged(base, top.of()));
            }
        }
        return above;
    }
}
