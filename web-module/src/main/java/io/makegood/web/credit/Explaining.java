package io.makegood.web.credit;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Result;
import io.makegood.assess.explain.Explanation;
import io.makegood.credit.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why each line is as it is, in the reader's language: the rules that decided, and what was said of each record. */
final class Explaining {
    private static final String FACT = "fact";

    private Explaining() {}

    /** One for each entitlement of the part, in its order. */
    static List<Explained> of(Part part, Locale language) {
        Explanation explanation = Explanation.of(part.ruling().terms(), part.assessment(), language);
        List<Explained> explained = new ArrayList<>();
        for (int i = 0; i < explanation.awards().size(); i++) {
            Entitlement entitlement = part.assessment().entitlements().get(i);
            int counted = result(part, entitlement)
                    .map(result -> result.measured().counted().size())
                    .orElse(0);
            explained.add(explained(explanation.awards().get(i), counted));
        }
        return explained;
    }

    /** The decisions, and a sentence for each of the first records that counted and that were left out. */
    record Explained(String headline, List<Rows.Step> decisions, List<String> counted, List<String> leftOut) {}

    private static Explained explained(Explanation.Line line, int counted) {
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
        return part.assessment().results().stream()
                .filter(each -> each.objective().equals(entitlement.line().objective())
                        && each.measured().window().equals(entitlement.line().window())
                        && each.measured().event().equals(entitlement.line().event()))
                .findFirst();
    }
}
