package io.makegood.assess.vectors;

import io.makegood.measure.fact.Facts;
import io.makegood.measure.json.FactsJson;
import io.makegood.terms.Terms;
import io.makegood.terms.json.TermsJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Fills in what a vector's document leaves out. Rules, applied to every part of the document: a part takes over
 * what {@code defaults} say for its field name (and for its field name and kind, as in {@code indicator.availability}),
 * fields merge and lists replace; each item of a list takes over the defaults of the list's name; a fact without an id
 * is numbered. A promise without a minimum has its target for one, and a charge without a currency that of the contract.
 */
final class Documents {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final ObjectNode defaults;
    private final ObjectNode terms;

    Documents(String skeleton) {
        ObjectNode document = (ObjectNode) YAML.readTree(skeleton);
        defaults = (ObjectNode) document.get("defaults");
        terms = (ObjectNode) document.get("terms");
    }

    static ObjectNode read(String yaml) {
        return (ObjectNode) YAML.readTree(yaml);
    }

    Terms terms(JsonNode... layers) {
        ObjectNode merged = terms.deepCopy();
        for (JsonNode layer : layers) {
            merged = merged(merged, layer);
        }
        ObjectNode filled = YAML.createObjectNode();
        filled.put("format", "makegood-terms/1");
        filled.setAll((ObjectNode) filled("terms", merged));
        filled.get("objectives").forEach(objective -> completePromise((ObjectNode) objective.get("promise")));
        String currency = filled.at("/header/setting/currency").asString();
        filled.at("/scope/services").forEach(service -> completeCharge((ObjectNode) service.get("charge"), currency));
        return TermsJson.read(filled.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void completePromise(ObjectNode promise) {
        if (!promise.has("minimum")) {
            promise.set("minimum", promise.get("target"));
        }
    }

    private static void completeCharge(ObjectNode charge, String currency) {
        String net = charge.get("net").asString();
        if (!net.contains(" ")) {
            charge.put("net", net + " " + currency);
        }
    }

    Facts facts(JsonNode... layers) {
        ObjectNode merged = YAML.createObjectNode();
        for (JsonNode layer : layers) {
            merged = merged(merged, layer);
        }
        ObjectNode filled = YAML.createObjectNode();
        filled.put("format", "makegood-facts/1");
        filled.setAll((ObjectNode) filled("facts", numbered(merged)));
        return FactsJson.read(filled.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode numbered(ObjectNode groups) {
        for (Map.Entry<String, JsonNode> group : groups.properties()) {
            int number = 0;
            for (JsonNode fact : group.getValue()) {
                number++;
                if (!fact.has("id")) {
                    ((ObjectNode) fact).put("id", "%s-%02d".formatted(group.getKey(), number));
                }
            }
        }
        return groups;
    }

    private JsonNode filled(String name, JsonNode node) {
        return switch (node) {
            case ObjectNode fields -> {
                ObjectNode base = fields;
                if (base.has("kind")
                        && defaults.has(name + "." + base.get("kind").asString())) {
                    base = merged(
                            (ObjectNode)
                                    defaults.get(name + "." + base.get("kind").asString())
                                            .deepCopy(),
                            base);
                }
                if (defaults.has(name)) {
                    base = merged((ObjectNode) defaults.get(name).deepCopy(), base);
                }
                ObjectNode filled = YAML.createObjectNode();
                base.properties()
                        .forEach(field -> filled.set(field.getKey(), filled(field.getKey(), field.getValue())));
                yield filled;
            }
            case ArrayNode items -> {
                ArrayNode filled = YAML.createArrayNode();
                items.forEach(item -> filled.add(filled(name, item)));
                yield filled;
            }
            default -> node;
        };
    }

    /** Fields of the layer win; a part of another kind replaces the whole part. */
    static ObjectNode merged(ObjectNode base, JsonNode layer) {
        for (Map.Entry<String, JsonNode> field : layer.properties()) {
            JsonNode below = base.get(field.getKey());
            boolean merges = below instanceof ObjectNode
                    && field.getValue() instanceof ObjectNode above
                    && (!above.has("kind") || above.get("kind").equals(below.get("kind")));
            base.set(
                    field.getKey(),
                    merges
                            ? merged((ObjectNode) below.deepCopy(), field.getValue())
                            : field.getValue().deepCopy());
        }
        return base;
    }
}
