package io.makegood.web.credit;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Result;
import io.makegood.assess.explain.Explanation;
import io.makegood.credit.Part;
import io.makegood.measure.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why each line and each promise is as it is, in the reader's language: the rules that decided, and what was said of each record. */
final class Explaining {
    private static final String FACT = "fact";

    private Explaining() {}

    static Explanations of(Part part, Locale language) {
        Explanation explanation = Explanation.of(part.ruling().terms(), part.assessment(), language);
        Map<Subject, Result> results = results(part);
        List<Explained> ofResults = new ArrayList<>();
        for (int i = 0; i < explanation.results().size(); i++) {
            Result result = part.assessment().results().get(i);
            ofResults.add(explained(explanation.results().get(i), Optional.of(result)));
        }
        List<Explained> ofAwards = new ArrayList<>();
        for (int i = 0; i < explanation.awards().size(); i++) {
            Entitlement entitlement = part.assessment().entitlements().get(i);
            Optional<Result> result = Optional.ofNullable(results.get(Subject.of(entitlement.line())));
            ofAwards.add(explained(explanation.awards().get(i), result));
        }
        return new Explanations(ofResults, ofAwards);
    }

    /** One for each result and one for each entitlement of a part, in its order. */
    record Explanations(List<Explained> results, List<Explained> awards) {}

    /** What a result and the lines that follow from it have in common. */
    record Subject(String objective, Interval window, String event) {
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

    /** The first of each subject. */
    static Map<Subject, Result> results(Part part) {
        Map<Subject, Result> results = new HashMap<>();
        part.assessment().results().forEach(result -> results.putIfAbsent(Subject.of(result), result));
        return results;
    }

    /** The decisions, and a sentence for each of the first records that counted and that were left out. */
    record Explained(String headline, List<Rows.Step> decisions, List<String> counted, List<String> leftOut) {}

    private static Explained explained(Explanation.Line line, Optional<Result> result) {
        int counted = result.map(each -> each.measured().counted().size()).orElse(0);
        List<Rows.Step> decisions = line.steps().stream()
                .filter(step -> !step.values().containsKey(FACT))
                .map(step -> new Rows.Step(step.rule(), step.sentence()))
                .toList();
        List<String> records = line.steps().stream()
                .filter(step -> step.values().containsKey(FACT))
                .map(Explaining::record)
                .toList();
        int split = Math.min(counted, Math.min(Explanation.SHOWN, records.size()));
        return new Explained(
                line.headline(), decisions, records.subList(0, split), records.subList(split, records.size()));
    }

    /** What was said of a record, and the number of the rule that decided it. */
    private static String record(Explanation.Step step) {
        return step.rule().isEmpty() ? step.sentence() : step.sentence() + " (" + step.rule() + ")";
    }

    static Optional<Result> result(Part part, Entitlement entitlement) {
        Subject subject = Subject.of(entitlement.line());
        return part.assessment().results().stream()
                .filter(each -> Subject.of(each).equals(subject))
                .findFirst();
    }
}
