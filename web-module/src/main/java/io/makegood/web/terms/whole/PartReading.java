package io.makegood.web.terms.whole;

import io.makegood.terms.json.Codec;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.Names;
import io.makegood.terms.json.Place;
import io.makegood.terms.json.UnreadableDocument;
import io.makegood.terms.value.Quantity;
import io.makegood.web.terms.DurationText;
import io.makegood.web.terms.Ids;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Reads what was typed into the form of a part. Each field that cannot be read has its sentence under its path; only
 * without any is there a value. What a newly chosen kind needs is filled in as in the plain case.
 */
final class PartReading<T> {

    private final Typed typed;
    private final Class<T> type;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private PartReading(Typed typed, Class<T> type) {
        this.typed = new Typed(typed.values());
        this.type = type;
    }

    /** The value, or empty with problems; {@code typed} is completed with what was filled in. */
    record Read<T>(Optional<T> value, Typed typed, Map<String, String> problems) {}

    /** A number alone, which a document has only as a field. */
    private record Whole(int value) {}

    static <T> Read<T> of(Typed typed, Class<T> type) {
        PartReading<T> reading = new PartReading<>(typed, type);
        return new Read<>(reading.value(), reading.typed, reading.problems);
    }

    private Optional<T> value() {
        Json json = json("", type);
        return problems.isEmpty() ? refusing("", () -> Codec.plain().read(json, type, Place.TOP)) : Optional.empty();
    }

    private Json json(String path, Type of) {
        if (PartTypes.hasPlain(of) && !typed.hasBelow(path)) {
            fill(path, (Class<?>) of);
        }
        if (PartTypes.isList(of)) {
            return items(path, PartTypes.item(of));
        }
        Class<?> plain = (Class<?>) of;
        if (PartTypes.isRounding(of)) {
            return checked(path, rounding(path, plain), plain);
        }
        return PartTypes.isScalar(of) ? checked(path, scalar(path, typed.at(path), plain), plain) : fields(path, plain);
    }

    private <P> void fill(String path, Class<P> of) {
        PartWriting.at(path, of.cast(PartTypes.plain(of)), of).values().forEach(typed::put);
    }

    private Json items(String path, Type item) {
        List<Json> items = new ArrayList<>();
        if (PartTypes.isScalar(item)) {
            for (String line : typed.lines(path)) {
                items.add(checked(path, scalar(path, line, (Class<?>) item), (Class<?>) item));
            }
            return new Json.Items(items);
        }
        for (int row = 0; row < typed.rows(path); row++) {
            items.add(json(Typed.item(path, row), item));
        }
        return new Json.Items(items);
    }

    private Json fields(String path, Class<?> of) {
        Map<String, Json> fields = new LinkedHashMap<>();
        Class<?> kind = of;
        if (PartTypes.hasKinds(of)) {
            String chosen = PartTypes.kind(typed, path, of);
            fields.put("kind", new Json.Text(chosen));
            kind = PartTypes.kindOf(of, chosen);
        }
        for (RecordComponent component : PartTypes.components(kind)) {
            String name = Names.ofField(component);
            fields.put(name, json(Typed.child(path, name), component.getGenericType()));
        }
        return new Json.Fields(fields);
    }

    private Json rounding(String path, Class<?> of) {
        String places = typed.at(Typed.child(path, "places")).strip();
        String mode = typed.at(Typed.child(path, "mode"));
        boolean exact = places.isEmpty() && of.isSealed();
        return new Json.Text(exact ? "exact" : places + " " + (mode.isEmpty() ? "halfUp" : mode));
    }

    private Json scalar(String path, String text, Class<?> of) {
        if (of == boolean.class) {
            return new Json.Truth(text.equals("true"));
        }
        if (of == int.class) {
            return new Json.Whole(text.strip());
        }
        if (of.isEnum() && text.isBlank()) {
            return new Json.Text(Names.ofConstant((Enum<?>) of.getEnumConstants()[0]));
        }
        if (of == String.class) {
            return new Json.Text(text.isBlank() && path.endsWith(".id") ? freshId(path) : text.strip());
        }
        return new Json.Text(of == Quantity.class ? quantity(text) : decimal(text));
    }

    private String freshId(String path) {
        String row = path.substring(0, path.length() - ".id".length());
        String id = Ids.free(Ids.from(row.replaceAll("^.*\\.", "").replaceAll("\\[\\d+]$", "")), typed.ids());
        typed.put(path, id);
        return id;
    }

    private static String quantity(String text) {
        return text.isBlank()
                ? ""
                : DurationText.parse(text.strip()).map(Quantity::toString).orElseGet(() -> decimal(text));
    }

    private static String decimal(String text) {
        return text.strip().replace('\u00a0', ' ').replace(',', '.');
    }

    private Json checked(String path, Json json, Class<?> of) {
        if (of == int.class) {
            Json.Fields whole = new Json.Fields(Map.of("value", json));
            refusing(path, () -> Codec.plain().read(whole, Whole.class, new Place(path)));
        } else if (of != boolean.class) {
            refusing(path, () -> Codec.plain().read(json, of, new Place(path)));
        }
        return json;
    }

    private <V> Optional<V> refusing(String path, java.util.function.Supplier<V> read) {
        try {
            return Optional.of(read.get());
        } catch (UnreadableDocument unreadable) {
            String place = path.isEmpty() ? unreadable.path() : path;
            problems.put(place, unreadable.problem(LocaleContextHolder.getLocale()));
            return Optional.empty();
        }
    }
}
