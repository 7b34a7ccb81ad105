package io.makegood.terms.text;

import java.util.Locale;
import java.util.Map;

/**
 * A value that cannot be: what is wrong with it as a key of the bundle {@code refusals} with the values of its sentence,
 * so that whoever reads it reads it in one language.
 */
public final class Refusal extends IllegalArgumentException {

    private static final Phrases PHRASES = Phrases.of("io.makegood.terms.text.refusals");

    private final String key;
    private final transient Map<String, String> values;

    public Refusal(String key) {
        this(key, Map.of());
    }

    public Refusal(String key, Map<String, String> values) {
        super(PHRASES.say(Locale.ENGLISH, key, values));
        this.key = key;
        this.values = Map.copyOf(values);
    }

    /** The reason in Polish or English. */
    public String sentence(Locale language) {
        return PHRASES.say(language, key, values);
    }
}
