package io.makegood.record.reader;

import io.makegood.record.entry.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Names in a file, which the user maps to services: each by itself, or all others at once. */
final class Names {
    static final String ALL_OTHERS = "otherServices";
    private static final String EACH = "service.";
    private static final int ALL_AT_ONCE_FROM = 4;

    /** What the user said of a name: a service (or the whole contract), or why there is none. */
    sealed interface Meant {
        record Service(String id) implements Meant {}

        record Nothing(Problem reason, boolean chosen) implements Meant {}
    }

    static List<Question> questions(Collection<String> names, Intake.Offer offer) {
        TreeSet<String> sorted = new TreeSet<>(names);
        if (sorted.size() > Limits.NAMES) {
            throw new UnreadableUpload("tooManyNames", Map.of("limit", String.valueOf(Limits.NAMES)));
        }
        boolean many = sorted.size() >= ALL_AT_ONCE_FROM;
        List<String> targets = new ArrayList<>(offer.targets());
        List<Question> questions = new ArrayList<>();
        if (many) {
            questions.add(new Question(
                    ALL_OTHERS,
                    Question.Ask.CHOICE,
                    List.of(Answers.LEAVE_OUT, Answers.REFUSE, Answers.WHOLE_CONTRACT),
                    List.of(),
                    ""));
            targets.add(Answers.OTHERWISE);
        }
        for (String name : sorted) {
            String named = offer.named(name);
            String suggestion = named.isEmpty() && many ? Answers.OTHERWISE : named;
            questions.add(new Question(EACH + name, Question.Ask.SERVICE, targets, List.of(), suggestion));
        }
        return questions;
    }

    static Meant meant(String name, Answers answers) {
        String answer = answers.to(EACH + name);
        return meantBy(name, answer.equals(Answers.OTHERWISE) ? answers.to(ALL_OTHERS) : answer);
    }

    /** What an answer given elsewhere means for a name (or for what has none). */
    static Meant meantBy(String name, String answer) {
        return switch (answer) {
            case Answers.LEAVE_OUT, "" ->
                new Meant.Nothing(new Problem("", "serviceLeftOut", Map.of("name", name)), true);
            case Answers.REFUSE -> new Meant.Nothing(new Problem("", "serviceRefused", Map.of("name", name)), false);
            default -> new Meant.Service(answer);
        };
    }

    static Row row(Row.Origin origin, Meant.Nothing nothing) {
        return nothing.chosen()
                ? new Row.LeftOut(origin, nothing.reason())
                : new Row.Refused(origin, List.of(nothing.reason()));
    }

    private Names() {}
}
