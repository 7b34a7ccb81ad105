package io.makegood.terms.lint;

import io.makegood.terms.Clause;
import io.makegood.terms.Terms;
import io.makegood.terms.json.Place;
import io.makegood.terms.text.Placeholders;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of clauses: placeholders that lead somewhere, and phrases that do not say which steps count. */
final class Wording {

    private static final Set<String> LANGUAGES = Set.of("pl", "en");

    /** "For each hour", "per 1 %": a step without the word that says whether a begun one counts. */
    private static final Pattern UNPINNED = Pattern.compile(
            "\\b(?:za\\s+każd[aąyeą]\\w*|for\\s+(?:each|every)|per(?=\\s+\\d))\\s+"
                    + "(?!(?:rozpoczęt|pełn|ukończon|zakończon|kolejn\\w+\\s+(?:rozpoczęt|pełn)|started|begun|commenced|full|complete|whole|additional\\s+full))"
                    + "(?:\\d+\\s*)?(?:dodatkow\\w+\\s+|kolejn\\w+\\s+|additional\\s+|further\\s+)?"
                    + "(?:godzin|minut|dzień|dni|dob|procent|punkt|hour|minute|day|percent|%|point)\\w*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern PRO_RATA = Pattern.compile(
            "proporcjonaln|pro rata|in proportion|linear|liniow", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Wording() {}

    static void check(Terms terms, Report report) {
        String language = terms.header().setting().language();
        if (!LANGUAGES.contains(language)) {
            report.add(
                    Code.LANGUAGE_UNKNOWN,
                    Place.TOP.field("header").field("setting").field("language"),
                    Map.of("language", language));
        }
        for (int i = 0; i < terms.clauses().size(); i++) {
            clause(
                    terms,
                    terms.clauses().get(i),
                    Place.TOP.field("clauses").item(i).field("text"),
                    report);
        }
    }

    private static void clause(Terms terms, Clause clause, Place place, Report report) {
        Matcher phrase = UNPINNED.matcher(clause.text());
        while (phrase.find()) {
            if (!PRO_RATA.matcher(clause.text()).find()) {
                report.add(Code.UNPINNED_PHRASE, place, Map.of("phrase", phrase.group()));
            }
        }
        for (String path : Placeholders.in(clause.text())) {
            if (Placeholders.value(terms, path).isEmpty()) {
                report.add(Code.UNKNOWN_PLACEHOLDER, place, Map.of("placeholder", "{" + path + "}"));
            }
        }
    }
}
