package io.makegood.measure.json;

import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.json.Codec;
import io.makegood.terms.json.Format;
import io.makegood.terms.json.Json;
import io.makegood.terms.json.Names;
import io.makegood.terms.json.Place;
import io.makegood.terms.text.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Facts grouped by kind, each group under the plural of its kind; a kind without facts is left out. */
public final class FactGroups {

    private static final Codec CODEC = Span.codec();
    private static final Map<String, Class<? extends Fact>> GROUPS = groups();

    private FactGroups() {}

    /** The kinds of facts by the names of their groups. */
    public static Map<String, Class<?>> kinds() {
        return new LinkedHashMap<>(GROUPS);
    }

    private static Map<String, Class<? extends Fact>> groups() {
        Map<String, Class<? extends Fact>> groups = new LinkedHashMap<>();
        Names.kinds(Fact.class).forEach((name, kind) -> groups.put(plural(name), kind.asSubclass(Fact.class)));
        return groups;
    }

    static byte[] canonical(Facts facts, Format format) {
        TreeMap<String, Codec.Listed> groups = new TreeMap<>();
        GROUPS.forEach((name, kind) -> {
            List<? extends Fact> group = facts.of(kind);
            if (!group.isEmpty()) {
                groups.put(name, new Codec.Listed(group, kind));
            }
        });
        return CODEC.canonical(groups, format);
    }

    static Json write(Facts facts) {
        Map<String, Json> groups = new LinkedHashMap<>();
        kinds().forEach((name, kind) -> {
            List<Json> group = new ArrayList<>();
            facts.of(kind.asSubclass(Fact.class)).forEach(fact -> group.add(written(fact, kind)));
            if (!group.isEmpty()) {
                groups.put(name, new Json.Items(group));
            }
        });
        return new Json.Fields(groups);
    }

    static Facts read(Json.Fields groups) {
        List<Fact> facts = new ArrayList<>();
        Map<String, Class<?>> kinds = kinds();
        groups.of().forEach((name, group) -> {
            Place place = Place.TOP.field(name);
            Class<?> kind = kinds.get(name);
            if (kind == null) {
                throw place.refused("unknown", Map.of("name", name, "known", String.join(", ", kinds.keySet())));
            }
            if (!(group instanceof Json.Items items)) {
                throw place.refused("items");
            }
            for (int i = 0; i < items.of().size(); i++) {
                facts.add((Fact) CODEC.read(items.of().get(i), kind, place.item(i)));
            }
        });
        try {
            return new Facts(facts);
        } catch (Refusal twice) {
            throw Place.TOP.refused(twice);
        }
    }

    private static <T> Json written(Fact fact, Class<T> kind) {
        return CODEC.write(kind.cast(fact), kind);
    }

    private static String plural(String kind) {
        if (kind.equals("maintenance")) {
            return kind;
        }
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }
}
