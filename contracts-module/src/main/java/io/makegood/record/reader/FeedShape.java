package io.makegood.record.reader;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** How one publisher writes its incidents. */
interface FeedShape {

    String word();

    /** Whether the tree is a document of this publisher. */
    boolean fits(JsonNode tree);

    /** The names of the moments that may be the start, in the order of {@link Incident.Told#starts()}. */
    List<String> starts();

    List<Incident> incidents(Json.Document document);
}
