package io.makegood.assess;

import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Assessment.Status;
import io.makegood.assess.Due.Worth;
import io.makegood.assess.Schedules.Yield;
import io.makegood.assess.rule.PromiseFacts;
import io.makegood.assess.rule.RemedyFacts;
import io.makegood.terms.remedy.Award;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.value.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stages 2 to 4: which remedies are looked at, what their schedules grant, and what that is worth. */
record Remedies(Inputs inputs, History history, Bases bases) {

    private static final int ONE = 0;

    private record Offer(Judged of, int place, Remedy remedy) {}

    /** In the order of time. A remedy that is looked at and grants nothing is there too, with its reasons. */
    List<Due> due() {
        List<Due> due = new ArrayList<>();
        for (Offer offer : offers()) {
            var look = inputs.decideEach(facts(offer), RemedyFacts.Look.class, 1, RemedyFacts.Look::line)
                    .getFirst();
            if (look.conclusion() instanceof RemedyFacts.LookedAt) {
                due.add(due(offer, Values.finding(look)));
            } else {
                lacking(offer).ifPresent(condition -> due.add(withheld(offer, Values.finding(look, condition))));
            }
        }
        due.sort(Due.IN_ORDER);
        return due;
    }

    private List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        for (Judged of : history.judged()) {
            boolean decided = of.status() == Status.MET || of.status() == Status.MISSED;
            List<Remedy> remedies = of.objective().remedies();
            for (int place = 0; decided && of.verdict().level().isPresent() && place < remedies.size(); place++) {
                offers.add(new Offer(of, place, remedies.get(place)));
            }
        }
        return offers;
    }

    /** The condition of the remedy that does not hold. */
    private Optional<Map<String, String>> lacking(Offer offer) {
        return new Conditions(
                        inputs,
                        offer.of().objective().service(),
                        offer.of().measured().scope().covered())
                .lacking(offer.remedy().trigger().provisos());
    }

    /** One number names the line and its own window or event. */
    private List<Object> facts(Offer offer) {
        if (lacking(offer).isPresent()) {
            return List.of(new RemedyFacts.Withheld(ONE));
        }
        Judged of = offer.of();
        List<Object> facts = new ArrayList<>();
        facts.add(new RemedyFacts.Offered(ONE, ONE, offer.remedy().trigger().bare()));
        facts.add(new PromiseFacts.Reached(
                ONE, of.verdict().level().orElseThrow().value(), of.objective().promise()));
        facts.add(of.missed() ? new PromiseFacts.Missed(ONE) : new PromiseFacts.Kept(ONE));
        if (of.verdict().minimumMissed()) {
            facts.add(new PromiseFacts.MinimumMissed(ONE));
        }
        return facts;
    }

    /** What is withheld is told like what grants nothing. */
    private Due withheld(Offer offer, Finding because) {
        var base = bases.of(
                offer.remedy().base(),
                offer.of().objective().service(),
                offer.of().measured().window());
        Worth nothing = new Worth(new Award.Nothing(), base.amount(), Fraction.ZERO, base.unit(), base.money());
        return new Due(offer.of(), offer.place(), offer.remedy().id(), nothing, Fraction.ZERO, List.of(because));
    }

    private Due due(Offer offer, Finding lookedAt) {
        Judged of = offer.of();
        Remedy remedy = offer.remedy();
        var base =
                bases.of(remedy.base(), of.objective().service(), of.measured().window());
        Yield yield = new Schedules(inputs, history, of, remedy, base).of(remedy.schedule());
        List<Finding> findings = new ArrayList<>();
        findings.add(lookedAt);
        findings.addAll(yield.findings());
        Worth worth = yield.worth();
        return new Due(of, offer.place(), remedy.id(), worth, worth.exact(), findings);
    }
}
