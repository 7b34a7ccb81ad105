package io.makegood.web.terms.whole;

import io.makegood.terms.json.Names;
import io.makegood.web.terms.whole.PartField.Input;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fields of a part, made from its type alone: a kind shows the fields that it has and no others. */
final class PartFields {

    private final Typed typed;
    private final PartWords words;
    private final References references;

    PartFields(Typed typed, PartWords words, References references) {
        this.typed = typed;
        this.words = words;
        this.references = references;
    }

    List<PartField> of(Class<?> type) {
        return type.isSealed() ? List.of(field("", words.whole(), type)) : components("", type);
    }

    private List<PartField> components(String path, Class<?> type) {
        List<PartField> fields = new ArrayList<>();
        for (RecordComponent component : PartTypes.components(type)) {
            String name = Names.ofField(component);
            fields.add(field(Typed.child(path, name), words.field(component), component.getGenericType()));
        }
        return fields;
    }

    private PartField field(String path, String label, Type type) {
        if (PartTypes.isList(type)) {
            return several(path, label, PartTypes.item(type));
        }
        Class<?> plain = (Class<?>) type;
        if (PartTypes.isRounding(type)) {
            return new PartField(path, label, Input.GROUP, "", List.of(), rounding(path));
        }
        if (PartTypes.isScalar(type)) {
            return scalar(path, label, plain);
        }
        if (!PartTypes.hasKinds(plain)) {
            return new PartField(path, label, Input.GROUP, "", List.of(), components(path, plain));
        }
        String chosen = PartTypes.kind(typed, path, plain);
        List<PartField.Option> kinds = PartTypes.kinds(plain).keySet().stream()
                .map(kind -> new PartField.Option(kind, words.kind(plain, kind), kind.equals(chosen)))
                .toList();
        Class<?> kind = PartTypes.kindOf(plain, chosen);
        return new PartField(path, label, Input.KIND, chosen, kinds, components(path, kind));
    }

    private PartField several(String path, String label, Type item) {
        if (PartTypes.isScalar(item)) {
            Class<?> plain = (Class<?>) item;
            List<PartField.Option> named =
                    plain == String.class ? references.options(path, typed.lines(path)) : List.of();
            if (!named.isEmpty()) {
                return new PartField(path, label, Input.CHECKS, "", named, List.of());
            }
            return plain.isEnum()
                    ? new PartField(path, label, Input.CHECKS, "", constants(plain, typed.lines(path)), List.of())
                    : new PartField(path, label, Input.LINES, typed.at(path), List.of(), List.of());
        }
        List<PartField> rows = new ArrayList<>();
        for (int row = 0; row < typed.rows(path); row++) {
            rows.add(field(Typed.item(path, row), label + " " + (row + 1), item));
        }
        return new PartField(path, label, Input.LIST, Integer.toString(rows.size()), List.of(), rows);
    }

    private PartField scalar(String path, String label, Class<?> type) {
        String value = typed.at(path);
        if (type == boolean.class) {
            return new PartField(path, label, Input.CHECK, value, List.of(), List.of());
        }
        if (type.isEnum()) {
            return new PartField(path, label, Input.CHOICE, value, constants(type, List.of(value)), List.of());
        }
        List<PartField.Option> named =
                type == String.class ? references.options(path, List.of(value.strip())) : List.of();
        return named.isEmpty()
                ? new PartField(path, label, input(path), value, List.of(), List.of())
                : new PartField(path, label, Input.CHOICE, value, named, List.of());
    }

    private static Input input(String path) {
        return path.endsWith(".id") ? Input.HIDDEN : path.endsWith(".text") ? Input.AREA : Input.TEXT;
    }

    private List<PartField> rounding(String path) {
        String places = Typed.child(path, "places");
        String mode = Typed.child(path, "mode");
        return List.of(
                new PartField(places, words.field("places"), Input.TEXT, typed.at(places), List.of(), List.of()),
                new PartField(
                        mode,
                        words.field("mode"),
                        Input.CHOICE,
                        typed.at(mode),
                        constants(RoundingMode.class, List.of(typed.at(mode).isEmpty() ? "halfUp" : typed.at(mode))),
                        List.of()));
    }

    private List<PartField.Option> constants(Class<?> type, List<String> chosen) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .filter(constant -> constant != RoundingMode.UNNECESSARY)
                .map(constant -> new PartField.Option(
                        Names.ofConstant(constant),
                        words.constant(constant),
                        chosen.contains(Names.ofConstant(constant))))
                .toList();
    }
}
