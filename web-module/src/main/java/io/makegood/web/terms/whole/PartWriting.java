package io.makegood.web.terms.whole;

import io.makegood.terms.json.Codec;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.Names;
import io.makegood.terms.value.Quantity;
import io.makegood.web.terms.DurationText;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fills the form of a part: each value of the part becomes the text that a reader would type for it. */
final class PartWriting {

    private final Typed typed = new Typed(new LinkedHashMap<>());

    private PartWriting() {}

    static <T> Typed of(T part, Class<T> type) {
        return at("", part, type);
    }

    static <T> Typed at(String path, T part, Class<T> type) {
        PartWriting writing = new PartWriting();
        writing.put(path, type, Codec.plain().write(part, type));
        return writing.typed;
    }

    private void put(String path, Type type, Json json) {
        switch (json) {
            case Json.Items items -> items(path, PartTypes.item(type), items.of());
            case Json.Fields fields -> fields(path, (Class<?>) type, fields);
            default -> text(path, type, text(json));
        }
    }

    private void items(String path, Type item, List<Json> items) {
        if (PartTypes.isScalar(item)) {
            typed.put(path, items.stream().map(PartWriting::text).collect(Collectors.joining("\n")));
            return;
        }
        typed.rows(path, items.size());
        for (int row = 0; row < items.size(); row++) {
            put(Typed.item(path, row), item, items.get(row));
        }
    }

    private void fields(String path, Class<?> type, Json.Fields fields) {
        Class<?> kind = type;
        if (PartTypes.hasKinds(type)) {
            String chosen = text(field(fields, "kind"));
            typed.put(Typed.child(path, "kind"), chosen);
            kind = PartTypes.kindOf(type, chosen);
        }
        for (RecordComponent component : PartTypes.components(kind)) {
            String name = Names.ofField(component);
            put(Typed.child(path, name), component.getGenericType(), field(fields, name));
        }
    }

    private static Json field(Json.Fields fields, String name) {
        return Objects.requireNonNull(fields.of().get(name), name);
    }

    private void text(String path, Type type, String text) {
        if (PartTypes.isRounding(type)) {
            String[] parts = text.split(" ", -1);
            typed.put(Typed.child(path, "places"), parts.length == 2 ? parts[0] : "");
            typed.put(Typed.child(path, "mode"), parts.length == 2 ? parts[1] : "halfUp");
            return;
        }
        typed.put(path, type == Quantity.class ? quantity(text) : text);
    }

    /** A time as it is typed, 1 h 30 min, unless it is finer than that can say. */
    private static String quantity(String text) {
        if (!text.startsWith("PT") || text.contains("-")) {
            return text;
        }
        Quantity exact = Quantity.parse(text);
        String shown = DurationText.format(exact);
        return DurationText.parse(shown).equals(Optional.of(exact)) ? shown : text;
    }

    private static String text(Json json) {
        return switch (json) {
            case Json.Text text -> text.value();
            case Json.Whole whole -> whole.value();
            case Json.Plain plain -> plain.value();
            case Json.Truth truth -> Boolean.toString(truth.value());
            default -> throw new IllegalArgumentException("No text: " + json);
        };
    }
}
