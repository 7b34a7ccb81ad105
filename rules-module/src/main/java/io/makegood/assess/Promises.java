package io.makegood.assess;

import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Assessment.Status;
import io.makegood.assess.Judged.Verdict;
import io.makegood.assess.rule.Decision;
import io.makegood.assess.rule.PromiseFacts;
import io.makegood.measure.Level;
import io.makegood.measure.Measured;
import io.makegood.measure.Measured.Coverage;
import io.makegood.measure.Measurer;
import io.makegood.terms.Objective;
import io.makegood.terms.measurement.Promise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stage 1: measures every objective and lets the rules say whether its promise was kept. */
final class Promises {

    private Promises() {}

    private record Open(int place, Objective objective, Measured measured, Optional<Level> level) {}

    static List<Judged> judge(Inputs inputs) {
        List<Open> open = measure(inputs);
        List<Object> facts = new ArrayList<>();
        for (int of = 0; of < open.size(); of++) {
            addFacts(facts, of, open.get(of));
        }
        List<Decision<Object>> drawn = inputs.book().decide(facts, Object.class);
        var verdicts = inputs.eachAmong(drawn, PromiseFacts.Verdict.class, open.size(), PromiseFacts.Verdict::of);
        Map<Integer, Decision<?>> minimumMissed = new HashMap<>();
        for (Decision<Object> decision : drawn) {
            if (decision.conclusion() instanceof PromiseFacts.MinimumMissed missed) {
                minimumMissed.put(missed.of(), decision);
            }
        }
        List<Judged> judged = new ArrayList<>();
        for (int of = 0; of < open.size(); of++) {
            judged.add(judged(open.get(of), verdicts.get(of), Optional.ofNullable(minimumMissed.get(of))));
        }
        return judged;
    }

    private static List<Open> measure(Inputs inputs) {
        List<Open> open = new ArrayList<>();
        List<Objective> objectives = inputs.terms().objectives();
        for (int place = 0; place < objectives.size(); place++) {
            Objective objective = objectives.get(place);
            for (Measured measured : Measurer.measure(inputs.terms(), objective, inputs.assessed(), inputs.facts())) {
                open.add(new Open(place, objective, measured, compared(objective, measured)));
            }
        }
        return open;
    }

    private static Optional<Level> compared(Objective objective, Measured measured) {
        return measured.level()
                .map(level -> new Level(objective.measurement().rounding().apply(level.value()), level.unit()));
    }

    private static void addFacts(List<Object> facts, int of, Open open) {
        Coverage coverage = open.measured().scope().coverage();
        facts.add(coverage == Coverage.PENDING ? new PromiseFacts.NotOver(of) : new PromiseFacts.Over(of));
        if (coverage == Coverage.DEEMED_MET) {
            facts.add(new PromiseFacts.DeemedMet(of));
        } else if (coverage == Coverage.SKIPPED) {
            facts.add(new PromiseFacts.Skipped(of));
        } else if (open.level().isPresent()) {
            facts.add(new PromiseFacts.Reached(
                    of, open.level().get().value(), open.objective().promise()));
        } else {
            facts.add(new PromiseFacts.NothingMeasured(of));
        }
    }

    private static Judged judged(
            Open open, Decision<PromiseFacts.Verdict> decision, Optional<Decision<?>> missed) {
        Status status =
                switch (decision.conclusion()) {
                    case PromiseFacts.Kept kept -> Status.MET;
                    case PromiseFacts.Missed not -> Status.MISSED;
                    case PromiseFacts.NotApplicable not -> Status.NOT_APPLICABLE;
                    case PromiseFacts.Pending pending -> Status.PENDING;
                };
        List<Finding> findings = new ArrayList<>();
        findings.add(Values.finding(decision, values(open)));
        missed.flatMap(minimum -> minimum(open, minimum)).ifPresent(findings::add);
        return new Judged(
                open.place(),
                open.objective(),
                open.measured(),
                new Verdict(status, missed.isPresent(), open.level(), List.copyOf(findings)));
    }

    /** Worth saying only where the terms know two levels. */
    private static Optional<Finding> minimum(Open open, Decision<?> decision) {
        Promise promise = open.objective().promise();
        if (promise.minimum().equals(promise.target())) {
            return Optional.empty();
        }
        Map<String, String> values = Values.of();
        Values.target(values, promise.minimum());
        open.level().ifPresent(level -> {
            values.put("level", level.value().toString());
            values.put("unit", level.unit().name());
        });
        return Optional.of(Values.finding(decision, values));
    }

    private static Map<String, String> values(Open open) {
        Measured measured = open.measured();
        Map<String, String> values = Values.of(
                "downtime", measured.times().downtime(),
                "denominator", measured.times().denominator(),
                "excluded", measured.times().excluded());
        Values.window(values, measured.scope().covered());
        Values.target(values, open.objective().promise().target());
        open.level().ifPresent(level -> {
            values.put("level", level.value().toString());
            values.put("unit", level.unit().name());
            measured.level()
                    .ifPresent(exact -> values.put("exact", exact.value().toString()));
        });
        if (!measured.event().isEmpty()) {
            values.put("event", measured.event());
        }
        return values;
    }
}
