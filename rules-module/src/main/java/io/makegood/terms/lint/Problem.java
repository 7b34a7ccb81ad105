package io.makegood.terms.lint;

import static java.util.stream.Collectors.joining;

import io.makegood.terms.text.Formats;
import io.makegood.terms.text.Phrases;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One finding of lint: where in the terms it stands and the values its sentence is made of. */
public record Problem(Code code, Severity severity, String path, Map<String, String> values) {

    private static final Phrases PHRASES = Phrases.of("io.makegood.terms.lint.problems");
    private static final Set<String> CHOICES = Set.of("span", "anchor", "expected", "found");

    public Problem {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public String sentence(Locale language) {
        Formats formats = new Formats(language);
        Map<String, String> worded = new TreeMap<>();
        values.forEach((name, value) ->
                worded.put(name, CHOICES.contains(name) ? chosen(language, formats, value) : formats.loosely(value)));
        return PHRASES.say(language, key(language), worded);
    }

    /** A choice of the terms such as {@code month} or {@code windowEnd} has a word of its own in each language. */
    private static String chosen(Locale language, Formats formats, String value) {
        return Stream.of(value.split(", ", -1))
                .map(part -> PHRASES.knows(language, "word." + part)
                        ? PHRASES.say(language, "word." + part, Map.of())
                        : formats.loosely(part))
                .collect(joining(", "));
    }

    private String key(Locale language) {
        String single = code.written() + ".at";
        return values.containsKey("at") && PHRASES.knows(language, single) ? single : code.written();
    }
}
