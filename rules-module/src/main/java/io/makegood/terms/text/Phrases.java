package io.makegood.terms.text;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences of one message bundle in Polish and English (any other language gets English). {@code {name}} stands for a
 * value; {@code {name|godzina|godziny|godzin}} for the plural form that goes with it (English has two forms). A part in
 * double brackets is left out when one of its values is missing.
 */
public final class Phrases {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_.]+)((?:\\|[^|{}]*)*)}");

    private static final Pattern PART = Pattern.compile("\\[\\[(.*?)]]");

    private final String bundle;

    private Phrases(String bundle) {
        this.bundle = bundle;
    }

    public static Phrases of(String bundle) {
        return new Phrases(bundle);
    }

    public boolean knows(Locale language, String key) {
        return texts(language).containsKey(key);
    }

    /** The sentence with its values; a value that is missing is left as its placeholder, so that it is seen. */
    public String say(Locale language, String key, Map<String, String> values) {
        String wanted = PART.matcher(texts(language).getString(key))
                .replaceAll(part -> Matcher.quoteReplacement(isFilled(part.group(1), values) ? part.group(1) : ""));
        return PLACEHOLDER
                .matcher(wanted)
                .replaceAll(found -> Matcher.quoteReplacement(
                        filled(language, found.group(1), found.group(2), values, found.group())));
    }

    private static boolean isFilled(String part, Map<String, String> values) {
        return PLACEHOLDER.matcher(part).results().allMatch(found -> values.containsKey(found.group(1)));
    }

    private static String filled(
            Locale language, String name, String forms, Map<String, String> values, String placeholder) {
        String value = values.get(name);
        if (value == null) {
            return placeholder;
        }
        return forms.isEmpty()
                ? value
                : Plural.form(language, value, forms.substring(1).split("\\|", -1));
    }

    private ResourceBundle texts(Locale language) {
        Locale known = language.getLanguage().equals("pl") ? Locale.forLanguageTag("pl") : Locale.ROOT;
        return ResourceBundle.getBundle(
                bundle, known, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
