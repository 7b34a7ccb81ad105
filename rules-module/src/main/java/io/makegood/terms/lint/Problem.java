package io.makegood.terms.lint;

import io.makegood.terms.text.Formats;
import io.makegood.terms.text.Phrases;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One finding of lint: where in the terms it stands and the values its sentence is made of. */
public record Problem(Code code, Severity severity, String path, Map<String, String> values) {

    private static final Phrases PHRASES = Phrases.of("io.makegood.terms.lint.problems");

    public Problem {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public String sentence(Locale language) {
        Formats formats = new Formats(language);
        Map<String, String> worded = new TreeMap<>();
        values.forEach((name, value) -> worded.put(name, formats.loosely(value)));
        return PHRASES.say(language, key(language), worded);
    }

    private String key(Locale language) {
        String single = code.written() + ".at";
        return values.containsKey("at") && PHRASES.knows(language, single) ? single : code.written();
    }
}
