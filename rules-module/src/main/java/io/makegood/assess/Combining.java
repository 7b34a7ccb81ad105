package io.makegood.assess;

import io.makegood.assess.rule.CombinationFacts;
import io.makegood.assess.rule.CombinationFacts.Contender;
import io.makegood.assess.rule.Decision;
import io.makegood.measure.Interval;
import io.makegood.measure.Measured.Stretch;
import io.makegood.measure.fact.Fact.Outage;
import io.makegood.terms.remedy.Settlement.Combination;
import io.makegood.terms.value.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stage 5: what several objectives yield together in one window. Only awards of one unit are weighed against one another. */
record Combining(Inputs inputs) {

    private record Group(Combination combination, Interval window, String unit) {}

    List<Due> apply(List<Due> due) {
        List<Due> combined = new ArrayList<>(due);
        groups(due).forEach((group, members) -> decide(group, members, combined));
        return combined;
    }

    private Map<Group, List<Integer>> groups(List<Due> due) {
        Map<Group, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < due.size(); i++) {
            Due line = due.get(i);
            for (Combination combination : inputs.terms().settlement().combinations()) {
                if (line.addsUp()
                        && combination
                                .objectives()
                                .contains(line.of().objective().id())) {
                    Group group = new Group(combination, line.window(), line.unit());
                    groups.computeIfAbsent(group, key -> new ArrayList<>()).add(i);
                }
            }
        }
        return groups;
    }

    private void decide(Group group, List<Integer> members, List<Due> combined) {
        List<String> objectives = group.combination().objectives();
        Map<String, List<Integer>> byObjective = new HashMap<>();
        for (int i : members) {
            byObjective
                    .computeIfAbsent(combined.get(i).of().objective().id(), objective -> new ArrayList<>())
                    .add(i);
        }
        List<Contender> contenders = new ArrayList<>();
        for (int order = 0; order < objectives.size(); order++) {
            String objective = objectives.get(order);
            List<Integer> of = byObjective.getOrDefault(objective, List.of());
            if (!of.isEmpty()) {
                Fraction worth = Fraction.ZERO;
                boolean rootCause = false;
                for (int i : of) {
                    worth = worth.plus(combined.get(i).left());
                    rootCause = rootCause || isRootCause(combined.get(i));
                }
                contenders.add(new Contender(0, order, group.combination().mode(), worth, rootCause));
            }
        }
        for (var decision : inputs.book().decide(contenders, CombinationFacts.Outcome.class, contenders.size())) {
            String objective = objectives.get(decision.conclusion().order());
            byObjective
                    .getOrDefault(objective, List.of())
                    .forEach(i -> combined.set(i, ruled(group, decision, combined.get(i))));
        }
    }

    private static Due ruled(Group group, Decision<CombinationFacts.Outcome> decision, Due line) {
        boolean stands = decision.conclusion() instanceof CombinationFacts.Stands;
        Fraction left = stands ? line.left() : Fraction.ZERO;
        return line.left(
                left,
                Values.finding(
                        decision,
                        "combination",
                        group.combination().id(),
                        "before",
                        line.left(),
                        "after",
                        left,
                        "unit",
                        line.unit()));
    }

    /** An outage that was not recorded as a consequence of another one is a root cause. */
    private boolean isRootCause(Due line) {
        for (Stretch stretch : line.of().measured().counted()) {
            Optional<Outage> outage = inputs.facts().named(Outage.class, stretch.fact());
            if (outage.isPresent() && outage.get().cause().root()) {
                return true;
            }
        }
        return false;
    }
}
