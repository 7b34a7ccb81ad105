package io.makegood.terms.json;

import io.makegood.terms.text.Phrases;
import java.util.Locale;
import java.util.Map;

/** A document that cannot be read: where it is wrong, and what is wrong there in one sentence. */
public class UnreadableDocument extends RuntimeException {

    private static final Phrases PHRASES = Phrases.of("io.makegood.terms.json.unreadable");

    private final String path;
    private final String key;
    private final transient Map<String, String> values;

    UnreadableDocument(String path, String key, Map<String, String> values) {
        super(path + ": " + PHRASES.say(Locale.ENGLISH, key, values));
        this.path = path;
        this.key = key;
        this.values = Map.copyOf(values);
    }

    protected UnreadableDocument(UnreadableDocument cause) {
        super(cause.getMessage(), cause);
        path = cause.path;
        key = cause.key;
        values = cause.values;
    }

    /** The place in the document, such as {@code objectives[0].promise.target}; {@code $} is the whole document. */
    public String path() {
        return path;
    }

    /** A sentence in English. */
    public String problem() {
        return problem(Locale.ENGLISH);
    }

    public String problem(Locale language) {
        return PHRASES.say(language, key, values);
    }
}
