package io.makegood.assess.explain;

import static java.util.stream.Collectors.toMap;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessment.Result;
import io.makegood.measure.Interval;
import io.makegood.terms.Terms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An assessment in full sentences, in Polish or English: a line for each of its results and a line for each of its
 * entitlements, in the same order as there. Every number in a sentence comes from the assessment. A line holds its whole
 * chain: what counted, what was left out and why, the verdict, and for an award how it came to its amount.
 */
public record Explanation(List<Line> results, List<Line> awards) {

    /** How many of the records that counted, and of those left out, a line speaks of one by one. */
    public static final int SHOWN = 100;

    public Explanation {
        results = List.copyOf(results);
        awards = List.copyOf(awards);
    }

    /** What is explained, with its outcome, and the steps that led to it. */
    public record Line(String headline, List<Step> steps) {
        public Line {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step of the reasoning: the number of the rule that decided (empty where something was only counted), its
     * sentence in the reader's language, and the exact values that stand in it.
     */
    public record Step(String rule, String sentence, Map<String, String> values) {
        public Step {
            values = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(values));
        }
    }

    /** Any language but Polish is answered in English. */
    public static Explanation of(Terms terms, Assessment assessment, Locale language) {
        Chains chains = new Chains(terms, language);
        Map<Subject, Result> results =
                assessment.results().stream().collect(toMap(Subject::of, result -> result, (first, again) -> first));
        return new Explanation(
                assessment.results().stream().map(chains::result).toList(),
                assessment.entitlements().stream()
                        .map(award -> chains.award(award, Optional.ofNullable(results.get(Subject.of(award.line())))))
                        .toList());
    }

    /** What a result and the awards that follow from it have in common. */
    private record Subject(String objective, Interval window, String event) {

        static Subject of(Result result) {
            return new Subject(
                    result.objective(),
                    result.measured().window(),
                    result.measured().event());
        }

        static Subject of(Assessment.Line line) {
            return new Subject(line.objective(), line.window(), line.event());
        }
    }
}
