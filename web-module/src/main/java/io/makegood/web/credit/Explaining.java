package io.makegood.web.credit;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Assessment.Result;
import io.makegood.credit.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why each line is as it is: the steps of the reasoning with their rules. */
final class Explaining {
    private Explaining() {}

    /** One for each entitlement of the part, in its order. */
    static List<Explained> of(Part part) {
        return part.assessment().entitlements().stream()
                .map(entitlement -> explained(part, entitlement))
                .toList();
    }

    record Explained(String headline, List<Rows.Step> steps) {}

    private static Explained explained(Part part, Entitlement entitlement) {
        Stream<Finding> findings = Stream.concat(
                result(part, entitlement).stream().flatMap(each -> each.findings().stream()),
                entitlement.findings().stream());
        return new Explained(
                "",
                findings.map(finding -> new Rows.Step(finding.rule(), finding.sentence()))
                        .toList());
    }

    static Optional<Result> result(Part part, Entitlement entitlement) {
        return part.assessment().results().stream()
                .filter(each -> each.objective().equals(entitlement.line().objective())
                        && each.measured().window().equals(entitlement.line().window())
                        && each.measured().event().equals(entitlement.line().event()))
                .findFirst();
    }
}
