package io.makegood.record.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Google Cloud's {@code incidents.json}: since 2021 with {@code affected_products} and {@code status_impact}; before
 * with one {@code service_name}, a {@code severity}, and a number that is unique within its service only.
 */
final class GoogleCloud implements FeedShape {

    @Override
    public String word() {
        return "googleCloud";
    }

    @Override
    public boolean fits(JsonNode tree) {
        JsonNode first = tree.path(0);
        return tree.isArray() && first.has("begin") && first.has("service_key") && first.has("external_desc");
    }

    @Override
    public List<String> starts() {
        return List.of("begin", "created");
    }

    @Override
    public List<Incident> incidents(Json.Document document) {
        List<Incident> incidents = new ArrayList<>();
        int place = 0;
        for (JsonNode node : document.tree()) {
            place++;
            incidents.add(incident(document.file(), place, node));
        }
        return incidents;
    }

    private Incident incident(String file, int place, JsonNode node) {
        boolean isNew = node.has("affected_products");
        String id = node.has("id") ? Json.text(node, "id") : Json.text(node, "service_key") + "-" + number(node);
        List<String> components = isNew
                ? StreamSupport.stream(node.path("affected_products").spliterator(), false)
                        .map(product -> Json.text(product, "title"))
                        .toList()
                : List.of(Json.text(node, "service_name"));
        String impact = Json.text(node, isNew ? "status_impact" : "severity");
        Incident.Told told = new Incident.Told(
                starts().stream().map(name -> Json.text(node, name)).toList(),
                Json.text(node, "end"),
                Json.text(node, "created"),
                false);
        return new Incident(new Row.Origin(file, place, id), components, impact, told);
    }

    private static String number(JsonNode node) {
        return Json.text(node, "number");
    }
}
