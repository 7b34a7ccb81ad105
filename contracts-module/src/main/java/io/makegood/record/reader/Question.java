package io.makegood.record.reader;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/**
 * Something that the file leaves open. The key is a group and a subject ({@code service.Git Operations}), of which the
 * group has a text; {@code seen} are examples from the file; the suggestion is offered and never assumed.
 */
public record Question(String key, Ask ask, List<String> options, List<String> seen, String suggestion) {

    public Question {
        options = List.copyOf(options);
        seen = List.copyOf(seen);
    }

    /** What is asked for. */
    public enum Ask {
        CHOICE,
        /** One of the options, or nothing. */
        OPTIONAL_CHOICE,
        COLUMN,
        OPTIONAL_COLUMN,
        SERVICE,
        ZONE,
        TEXT,
        OPTIONAL_TEXT
    }

    static Question choice(String key, List<String> options, String suggestion) {
        return new Question(key, Ask.CHOICE, options, List.of(), suggestion);
    }

    static Question text(String key, Ask ask, String suggestion) {
        return new Question(key, ask, List.of(), List.of(), suggestion);
    }

    Question seeing(List<String> examples) {
        return new Question(key, ask, options, examples, suggestion);
    }

    public String group() {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    public String subject() {
        int dot = key.indexOf('.');
        return dot < 0 ? "" : key.substring(dot + 1);
    }

    public boolean isRequired() {
        return switch (ask) {
            case OPTIONAL_CHOICE, OPTIONAL_COLUMN, OPTIONAL_TEXT -> false;
            case CHOICE, COLUMN, SERVICE, ZONE, TEXT -> true;
        };
    }

    /** Whether the answer will do; an optional question may stay empty. */
    public boolean accepts(String answer) {
        if (answer.isEmpty()) {
            return !isRequired();
        }
        return switch (ask) {
            case TEXT, OPTIONAL_TEXT -> answer.length() <= 200;
            case ZONE -> isZone(answer);
            case CHOICE, OPTIONAL_CHOICE, COLUMN, OPTIONAL_COLUMN, SERVICE -> options.contains(answer);
        };
    }

    public static List<Question> open(List<Question> questions, Answers answers) {
        return questions.stream()
                .filter(question -> !question.accepts(answers.to(question.key())))
                .toList();
    }

    private static boolean isZone(String answer) {
        try {
            return ZoneId.of(answer) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
