package io.makegood.record.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Statuspage v2: {@code {"page": …, "incidents": […]}}, {@code {"page": …, "scheduled_maintenances": […]}}, or one
 * incident as {@code {"page": …, "incident": …}}.
 */
final class Statuspage implements FeedShape {
    private static final List<String> LISTS = List.of("incidents", "scheduled_maintenances");
    private static final List<String> OVER = List.of("resolved", "postmortem", "completed");

    @Override
    public String word() {
        return "statuspage";
    }

    @Override
    public boolean fits(JsonNode tree) {
        return tree.path("page").isObject()
                && (tree.path("incident").isObject()
                        || LISTS.stream().anyMatch(list -> tree.path(list).isArray()));
    }

    @Override
    public List<String> starts() {
        return List.of("started_at", "created_at", "scheduled_for");
    }

    @Override
    public List<Incident> incidents(Json.Document document) {
        List<JsonNode> nodes = new ArrayList<>();
        if (document.tree().path("incident").isObject()) {
            nodes.add(document.tree().path("incident"));
        }
        LISTS.forEach(list -> document.tree().path(list).forEach(nodes::add));
        List<Incident> incidents = new ArrayList<>();
        for (int place = 0; place < nodes.size(); place++) {
            JsonNode node = nodes.get(place);
            incidents.add(incident(
                    new Row.Origin(document.file(), document.file().isEmpty() ? place + 1 : 0, Json.text(node, "id")),
                    node));
        }
        return incidents;
    }

    private Incident incident(Row.Origin origin, JsonNode node) {
        List<String> components = StreamSupport.stream(node.path("components").spliterator(), false)
                .map(component -> Json.text(component, "name"))
                .toList();
        Incident.Told told = new Incident.Told(
                starts().stream().map(name -> Json.text(node, name)).toList(),
                Json.text(node, "resolved_at"),
                Json.text(node, "created_at"),
                OVER.contains(Json.text(node, "status")));
        return new Incident(origin, components, Json.text(node, "impact"), told);
    }
}
