package io.makegood.terms.json;

import io.makegood.measure.json.FactGroups;
import io.makegood.measure.json.FactsJson;
import io.makegood.terms.Terms;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the JSON Schemas (draft 2020-12) of our documents from the types alone, as the codec reads them: a record is an
 * object without other fields, a sealed type is one of its kinds, a value type is a text with its pattern.
 */
final class SchemaWriter {

    private final Codec codec;
    private final Map<String, Json> definitions = new TreeMap<>();

    private SchemaWriter(Codec codec) {
        this.codec = codec;
    }

    static String terms() {
        SchemaWriter writer = new SchemaWriter(Codec.plain());
        Map<String, Json> fields = new LinkedHashMap<>();
        List<Json> required = new ArrayList<>();
        writer.components(Terms.class, fields, required);
        return writer.document("Makegood terms", TermsJson.FORMAT, fields, required);
    }

    static String facts() {
        SchemaWriter writer = new SchemaWriter(FactsJson.codec());
        Map<String, Json> groups = new LinkedHashMap<>();
        FactGroups.kinds()
                .forEach((name, kind) -> groups.put(
                        name, fields("type", text("array"), "items", writer.record(kind, Optional.empty()))));
        return writer.document("Makegood facts", FactsJson.FORMAT, groups, List.of());
    }

    private String document(String title, Format format, Map<String, Json> fields, List<Json> required) {
        Map<String, Json> properties = new LinkedHashMap<>();
        properties.put("format", fields("const", text(format.name())));
        properties.putAll(fields);
        List<Json> names = new ArrayList<>(List.of(text("format")));
        names.addAll(required);
        return JsonWriter.pretty(fields(
                "$schema", text("https://json-schema.org/draft/2020-12/schema"),
                "title", text(title),
                "type", text("object"),
                "properties", new Json.Fields(properties),
                "required", new Json.Items(names),
                "additionalProperties", new Json.Truth(false),
                "$defs", new Json.Fields(definitions)));
    }

    private Json type(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type of = parameterized.getActualTypeArguments()[parameterized.getActualTypeArguments().length - 1];
            return parameterized.getRawType() == Map.class
                    ? fields("type", text("object"), "additionalProperties", type(of))
                    : fields("type", text("array"), "items", type(of));
        }
        Class<?> declared = codec.written((Class<?>) type);
        ValueType<?> value = ValueType.ALL.get(declared);
        if (value != null) {
            return fields(
                    "type", text("string"),
                    "pattern", text("^(?:" + value.pattern() + ")$"),
                    "description", text("For example " + value.example()));
        }
        if (declared == String.class) {
            return fields("type", text("string"));
        }
        if (declared == int.class) {
            return fields(
                    "type", text("integer"),
                    "minimum", new Json.Whole("-999999999"),
                    "maximum", new Json.Whole("999999999"));
        }
        return declared == boolean.class ? fields("type", text("boolean")) : reference(declared);
    }

    private Json reference(Class<?> type) {
        String name = name(type);
        if (!definitions.containsKey(name)) {
            definitions.put(name, new Json.Nothing());
            definitions.put(name, definition(type));
        }
        return fields("$ref", text("#/$defs/" + name));
    }

    private Json definition(Class<?> type) {
        if (type.isEnum()) {
            return fields(
                    "enum",
                    new Json.Items(Stream.of(type.getEnumConstants())
                            .map(constant -> text(Names.ofConstant((Enum<?>) constant)))
                            .toList()));
        }
        if (!type.isSealed()) {
            return record(type, Optional.empty());
        }
        List<Json> kinds = new ArrayList<>();
        Names.kinds(type).forEach((name, kind) -> kinds.add(record(kind, Optional.of(name))));
        return fields("oneOf", new Json.Items(kinds));
    }

    private Json record(Class<?> type, Optional<String> kind) {
        Map<String, Json> properties = new LinkedHashMap<>();
        List<Json> required = new ArrayList<>();
        kind.ifPresent(name -> {
            properties.put(Names.KIND, fields("const", text(name)));
            required.add(text(Names.KIND));
        });
        components(type, properties, required);
        return fields(
                "type", text("object"),
                "properties", new Json.Fields(properties),
                "required", new Json.Items(required),
                "additionalProperties", new Json.Truth(false));
    }

    private void components(Class<?> type, Map<String, Json> properties, List<Json> required) {
        for (RecordComponent component : type.getRecordComponents()) {
            boolean optional = component.getType() == Optional.class;
            Type of = optional
                    ? ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                    : component.getGenericType();
            properties.put(Names.ofField(component), type(of));
            if (!optional) {
                required.add(text(Names.ofField(component)));
            }
        }
    }

    /** With the type around it, so that two kinds of the same name are told apart. */
    private static String name(Class<?> type) {
        return type.isMemberClass()
                ? name(type.getDeclaringClass()) + "." + type.getSimpleName()
                : type.getSimpleName();
    }

    private static Json text(String value) {
        return new Json.Text(value);
    }

    private static Json fields(Object... namesAndValues) {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], (Json) namesAndValues[i + 1]);
        }
        return new Json.Fields(fields);
    }
}
