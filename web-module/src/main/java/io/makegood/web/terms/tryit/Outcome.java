package io.makegood.web.terms.tryit;

import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.lint.Lint;
import io.makegood.terms.lint.Severity;
import io.makegood.web.terms.Parts;
import io.makegood.web.terms.Reading;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What would come of something that might happen: under the terms as they are edited, and beside it under the terms as
 * they are saved, if they promise the same kind of thing. Nothing was typed: no trial; not readable: the reasons.
 */
public record Outcome(Map<String, String> problems, Optional<Trial> now, Optional<Trial> before) {

    public static final Outcome NONE = new Outcome(Map.of(), Optional.empty(), Optional.empty());

    public Outcome {
        problems = Map.copyOf(problems);
    }

    public static Outcome of(Terms terms, Objective objective, TrialForm typed, Locale language) {
        if (cannotBePlayed(terms)) {
            return new Outcome(Map.of("", "terms.try.blocked"), Optional.empty(), Optional.empty());
        }
        Reading reading = new Reading();
        TrialFacts happened = TrialFacts.of(typed, objective, terms.header(), reading);
        return reading.isClean()
                ? new Outcome(Map.of(), Optional.of(Trial.of(terms, objective, happened, language)), Optional.empty())
                : new Outcome(reading.problems(), Optional.empty(), Optional.empty());
    }

    /** Errors in clauses do not hinder the rules, errors in what they compute with do. */
    private static boolean cannotBePlayed(Terms terms) {
        return Lint.check(terms).stream()
                .anyMatch(problem ->
                        problem.severity() == Severity.ERROR && !problem.path().startsWith("clauses"));
    }

    /** Under the saved terms too, unless the promise is new or was about something else. */
    public Outcome besides(Terms saved, Objective edited, TrialForm typed, Locale language) {
        if (now.isEmpty()) {
            return this;
        }
        Optional<Objective> known = Parts.objective(saved, edited.id()).filter(typed::fits);
        return new Outcome(problems, now, known.flatMap(objective -> of(saved, objective, typed, language)
                .now()));
    }

    /** Whether the edit changes nothing about what would be owed. */
    public boolean same() {
        return before.isPresent() && before.equals(now);
    }
}
