package io.makegood.measure;

import io.makegood.measure.Measured.Coverage;
import io.makegood.measure.counting.CountingRules;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.indicator.Gauge;
import io.makegood.measure.indicator.Scene;
import io.makegood.measure.indicator.Scenery;
import io.makegood.measure.time.Frame;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * From the facts to the exact levels of an objective: a pure function of its arguments. One measurement per window, or
 * one per event where each outage or delay is measured by itself. Facts of the objective's service and of the whole
 * contract ({@code *}) count. Facts from before the period matter to quotas, rolling windows and averages. A measurer
 * keeps what several objectives of one assessment have in common, and belongs to one thread.
 */
public final class Measurer {

    private final Assessed assessed;
    private final Facts facts;
    private final Scenery scenery;

    public Measurer(Terms terms, Assessed assessed, Facts facts, CountingRules rules) {
        this.assessed = assessed;
        this.facts = facts;
        this.scenery = new Scenery(terms, assessed, facts, rules);
    }

    /** The windows that end within the period, also for terms that are replaced in the middle of one. */
    public static List<Measured> measure(
            Terms terms, Objective objective, Assessed assessed, Facts facts, CountingRules rules) {
        return new Measurer(terms, assessed, facts, rules).measure(objective);
    }

    /** The same of an objective of the terms. */
    public List<Measured> measure(Objective objective) {
        Scene scene = new Scene(scenery, objective);
        Gauge gauge = Gauge.of(objective.measurement().indicator(), scene);
        List<Measured> measured = new ArrayList<>();
        for (Frame frame : scene.windows().assessedIn(assessed, claims(objective))) {
            Coverage coverage = scene.coverage(frame);
            if (coverage == Coverage.DEEMED_MET || coverage == Coverage.SKIPPED) {
                measured.add(scene.unmeasured(frame));
            } else {
                measured.addAll(gauge.read(frame));
            }
        }
        return measured;
    }

    private List<Instant> claims(Objective objective) {
        List<Instant> claims = new ArrayList<>();
        for (Fact.Claim claim : facts.of(Fact.Claim.class)) {
            if (claim.objective().equals(objective.id())) {
                claims.add(claim.receivedAt());
            }
        }
        return claims;
    }
}
