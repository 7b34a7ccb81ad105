package io.makegood.terms.json;

import io.makegood.terms.text.Refusal;
import java.util.Collections;
import java.util.Map;

/** Where in a document something stands, written {@code objectives[0].promise.target}; the document itself is {@code $}. */
public record Place(String path) {

    public static final Place TOP = new Place("$");

    public Place field(String name) {
        return new Place(this.equals(TOP) ? name : path + "." + name);
    }

    public Place item(int index) {
        return new Place(path + "[" + index + "]");
    }

    /** The refusal of what stands here; {@code problem} is a key of the bundle {@code unreadable}. */
    public UnreadableDocument refused(String problem, Map<String, String> values) {
        return new UnreadableDocument(path, problem, values);
    }

    /** The refusal of what cannot be, for the reason that it gives itself. */
    public UnreadableDocument refused(Refusal refusal) {
        return new UnreadableDocument(path, refusal);
    }

    public UnreadableDocument refused(String problem) {
        return refused(problem, Collections.emptyMap());
    }
}
