package io.makegood.terms.json;

import io.makegood.terms.text.Phrases;
import io.makegood.terms.text.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A document that cannot be read: where it is wrong, and what is wrong there in one sentence. */
public class UnreadableDocument extends RuntimeException {

    private static final Phrases PHRASES = Phrases.of("io.makegood.terms.json.unreadable");

    private final String path;
    private final transient Function<Locale, String> sentence;

    UnreadableDocument(String path, String key, Map<String, String> values) {
        super(path + ": " + PHRASES.say(Locale.ENGLISH, key, values));
        this.path = path;
        this.sentence = language -> PHRASES.say(language, key, values);
    }

    UnreadableDocument(String path, Refusal refusal) {
        super(path + ": " + refusal.getMessage(), refusal);
        this.path = path;
        this.sentence = refusal::sentence;
    }

    protected UnreadableDocument(UnreadableDocument cause) {
        super(cause.getMessage(), cause);
        path = cause.path;
        sentence = cause.sentence;
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
        return sentence.apply(language);
    }
}
