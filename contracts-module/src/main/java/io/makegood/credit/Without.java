package io.makegood.credit;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Line;
import io.makegood.assess.Assessor;
import io.makegood.measure.fact.Facts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a part of a statement would owe, line by line, if one record were not there: the rest of a dispute proceeds by it. */
final class Without {
    private Without() {}

    static List<Amount> amounts(Computed computed, Part part, Evidence evidence, String fact) {
        Facts others = new Facts(evidence.facts().all().stream()
                .filter(each -> !each.id().equals(fact))
                .toList());
        Assessment again = Computation.assess(
                Assessor.with(evidence.ruleBook()), part.ruling(), computed.period(), computed.knownUntil(), others);
        Map<Line, Entitlement> byLine = again.entitlements().stream()
                .collect(Collectors.toMap(Entitlement::line, Function.identity(), (one, other) -> one));
        return part.assessment().entitlements().stream()
                .map(line -> amount(byLine, line.line()))
                .toList();
    }

    private static Amount amount(Map<Line, Entitlement> lines, Line line) {
        Entitlement found = lines.get(line);
        return Amount.of(found == null ? new Assessment.Owed.NothingOwed() : found.owed());
    }
}
