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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stage 1: measures every objective and lets the rules say whether its promise was kept. */
final class Promises {

    /** The number of the one window or event that is asked about. */
    private static final int ONE = 0;

    private Promises() {}

    private record Open(
            int place,
            Objective objective,
            Measured measured,
            Optional<Level> level,
            Optional<Map<String, String>> lacking) {}

    static List<Judged> judge(Inputs inputs) {
        return measure(inputs).stream().map(open -> judge(inputs, open)).toList();
    }

    /** What the rules say of a level that nobody measured. */
    static Judged judge(Inputs inputs, int place, Objective objective, Measured supposed) {
        return judge(inputs, new Open(place, objective, supposed, compared(objective, supposed), Optional.empty()));
    }

    /** Windows are judged one by one: few situations, which the rule book has met before. */
    private static Judged judge(Inputs inputs, Open open) {
        List<Decision<Object>> drawn = inputs.book().decide(facts(open), Object.class);
        Decision<PromiseFacts.Verdict> verdict = inputs.eachAmong(
                        drawn, PromiseFacts.Verdict.class, 1, PromiseFacts.Verdict::of)
                .getFirst();
        Optional<Decision<Object>> minimumMissed = drawn.stream()
                .filter(decision -> decision.conclusion() instanceof PromiseFacts.MinimumMissed)
                .findFirst();
        return judged(open, verdict, minimumMissed);
    }

    private static List<Open> measure(Inputs inputs) {
        List<Open> open = new ArrayList<>();
        List<Objective> objectives = inputs.terms().objectives();
        Measurer measurer = new Measurer(
                inputs.terms(), inputs.assessed(), inputs.facts(), inputs.book().counting());
        for (int place = 0; place < objectives.size(); place++) {
            Objective objective = objectives.get(place);
            for (Measured measured : measurer.measure(objective)) {
                open.add(new Open(
                        place,
                        objective,
                        measured,
                        compared(objective, measured),
                        lacking(inputs, objective, measured)));
            }
        }
        return open;
    }

    /** The condition of the promise that does not hold, in a window that is over. */
    private static Optional<Map<String, String>> lacking(Inputs inputs, Objective objective, Measured measured) {
        return measured.scope().coverage() == Coverage.PENDING
                ? Optional.empty()
                : new Conditions(inputs, objective.service(), measured.scope().covered())
                        .lacking(objective.promise().eligibility());
    }

    private static Optional<Level> compared(Objective objective, Measured measured) {
        return measured.level()
                .map(level -> new Level(objective.measurement().rounding().apply(level.value()), level.unit()));
    }

    private static List<Object> facts(Open open) {
        Coverage coverage = open.measured().scope().coverage();
        Object over = coverage == Coverage.PENDING ? new PromiseFacts.NotOver(ONE) : new PromiseFacts.Over(ONE);
        if (coverage == Coverage.DEEMED_MET) {
            return List.of(over, new PromiseFacts.DeemedMet(ONE));
        }
        if (coverage == Coverage.SKIPPED) {
            return List.of(over, new PromiseFacts.Skipped(ONE));
        }
        if (open.level().isEmpty()) {
            return List.of(over, new PromiseFacts.NothingMeasured(ONE));
        }
        return List.of(
                over,
                open.lacking().isPresent()
                        ? new PromiseFacts.ConditionFailed(ONE)
                        : new PromiseFacts.Reached(
                                ONE,
                                open.level().get().value(),
                                open.objective().promise()));
    }

    private static Judged judged(
            Open open, Decision<PromiseFacts.Verdict> decision, Optional<Decision<Object>> missed) {
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
        open.lacking().ifPresent(values::putAll);
        if (!measured.event().isEmpty()) {
            values.put("event", measured.event());
        }
        return values;
    }
}
