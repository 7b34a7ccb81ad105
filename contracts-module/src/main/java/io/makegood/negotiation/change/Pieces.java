package io.makegood.negotiation.change;

import io.makegood.terms.Terms;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.TermsJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Terms taken apart: each part as a tree under its id, in the order of the document. */
final class Pieces {
    private static final String ID = "id";

    private final Map<String, Json> rest;
    private final Map<PartKind, Json> single = new EnumMap<>(PartKind.class);
    private final Map<PartKind, Map<String, Json>> several = new EnumMap<>(PartKind.class);

    private Pieces(Map<String, Json> document) {
        this.rest = new LinkedHashMap<>(document);
        rest.remove("format");
        lists().forEach(kind -> several.put(kind, named(kind, taken(kind.path()))));
        singles()
                .forEach(kind -> single.put(
                        kind, Objects.requireNonNull(rest.remove(kind.path().getFirst()))));
    }

    static Pieces of(Terms terms) {
        return new Pieces(((Json.Fields) TermsJson.tree(terms)).of());
    }

    static List<PartKind> lists() {
        return Arrays.stream(PartKind.values()).filter(PartKind::isList).toList();
    }

    static List<PartKind> singles() {
        return Arrays.stream(PartKind.values()).filter(PartKind::isSingle).toList();
    }

    Json single(PartKind kind) {
        return Objects.requireNonNull(single.get(kind));
    }

    /** The parts of a kind by id, in their order. */
    Map<String, Json> several(PartKind kind) {
        return Objects.requireNonNull(several.get(kind));
    }

    List<String> ids(PartKind kind) {
        return List.copyOf(several(kind).keySet());
    }

    void replace(PartKind kind, Json part) {
        single.put(kind, part);
    }

    void remove(PartKind kind, String id) {
        several(kind).remove(id);
    }

    /** Puts a part in the place of the one with its id, or behind another one; where that is gone, at the end. */
    void put(PartKind kind, String id, Json part, String behind) {
        Map<String, Json> parts = several(kind);
        if (parts.containsKey(id)) {
            parts.put(id, part);
            return;
        }
        List<String> order = new ArrayList<>(parts.keySet());
        int before = order.indexOf(behind);
        order.add(behind.isEmpty() ? 0 : before < 0 ? order.size() : before + 1, id);
        parts.put(id, part);
        arrange(kind, order);
    }

    /** Puts the named parts in this order; one that is not named stays behind the one that it stood behind. */
    void arrange(PartKind kind, List<String> ids) {
        Map<String, Json> parts = several(kind);
        List<String> order =
                new ArrayList<>(ids.stream().filter(parts::containsKey).toList());
        Optional<String> before = Optional.empty();
        for (String id : parts.keySet()) {
            if (!order.contains(id)) {
                order.add(before.map(known -> order.indexOf(known) + 1).orElse(0), id);
            }
            before = Optional.of(id);
        }
        Map<String, Json> arranged = new LinkedHashMap<>();
        order.forEach(id -> arranged.put(id, Objects.requireNonNull(parts.get(id))));
        several.put(kind, arranged);
    }

    Terms terms() {
        Map<String, Json> document = new LinkedHashMap<>(rest);
        single.forEach((kind, part) -> document.put(kind.path().getFirst(), part));
        several.forEach((kind, parts) -> put(document, kind.path(), new Json.Items(List.copyOf(parts.values()))));
        return TermsJson.ofTree(new Json.Fields(document));
    }

    private List<Json> taken(List<String> path) {
        String first = path.getFirst();
        if (path.size() == 1) {
            return ((Json.Items) Objects.requireNonNull(rest.remove(first))).of();
        }
        Map<String, Json> inner = new LinkedHashMap<>(((Json.Fields) Objects.requireNonNull(rest.get(first))).of());
        Json items = Objects.requireNonNull(inner.remove(path.getLast()));
        rest.put(first, new Json.Fields(inner));
        return ((Json.Items) items).of();
    }

    private static void put(Map<String, Json> document, List<String> path, Json items) {
        if (path.size() == 1) {
            document.put(path.getFirst(), items);
            return;
        }
        Json.Fields outer = (Json.Fields) document.getOrDefault(path.getFirst(), new Json.Fields(Map.of()));
        Map<String, Json> inner = new LinkedHashMap<>(outer.of());
        inner.put(path.getLast(), items);
        document.put(path.getFirst(), new Json.Fields(inner));
    }

    private static Map<String, Json> named(PartKind kind, List<Json> parts) {
        Map<String, Json> named = new LinkedHashMap<>();
        for (Json part : parts) {
            String id = ((Json.Text)
                            Objects.requireNonNull(((Json.Fields) part).of().get(ID)))
                    .value();
            if (named.put(id, part) != null) {
                throw new TwiceNamed(new PartKey(kind, id));
            }
        }
        return named;
    }
}
