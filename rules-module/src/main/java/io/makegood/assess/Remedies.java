package io.makegood.assess;

import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Assessment.Status;
import io.makegood.assess.Due.Worth;
import io.makegood.assess.Schedules.Yield;
import io.makegood.assess.rule.PromiseFacts;
import io.makegood.assess.rule.RemedyFacts;
import io.makegood.terms.remedy.Remedy;
import java.util.ArrayList;
import java.util.List;

/** Stages 2 to 4: which remedies are looked at, what their schedules grant, and what that is worth. */
record Remedies(Inputs inputs, History history) {

    private record Offer(Judged of, int place, Remedy remedy) {}

    /** In the order of time. A remedy that is looked at and grants nothing is there too, with its reasons. */
    List<Due> due() {
        List<Offer> offers = offers();
        List<Object> facts = new ArrayList<>();
        for (int line = 0; line < offers.size(); line++) {
            addFacts(facts, line, offers.get(line));
        }
        var looks = inputs.decideEach(facts, RemedyFacts.Look.class, offers.size(), RemedyFacts.Look::line);
        List<Due> due = new ArrayList<>();
        for (var look : looks) {
            if (look.conclusion() instanceof RemedyFacts.LookedAt at) {
                due.add(due(offers.get(at.line()), Values.finding(look)));
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

    /** Here a line stands for its own window or event, so that one number names both. */
    private static void addFacts(List<Object> facts, int line, Offer offer) {
        Judged of = offer.of();
        facts.add(new RemedyFacts.Offered(line, line, offer.remedy().trigger()));
        facts.add(new PromiseFacts.Reached(
                line, of.verdict().level().orElseThrow().value(), of.objective().promise()));
        facts.add(of.missed() ? new PromiseFacts.Missed(line) : new PromiseFacts.Kept(line));
        if (of.verdict().minimumMissed()) {
            facts.add(new PromiseFacts.MinimumMissed(line));
        }
    }

    private Due due(Offer offer, Finding lookedAt) {
        Judged of = offer.of();
        Remedy remedy = offer.remedy();
        var base = new Bases(inputs)
                .of(remedy.base(), of.objective().service(), of.measured().window());
        Yield yield = new Schedules(inputs, history, of, remedy, base).of(remedy.schedule());
        List<Finding> findings = new ArrayList<>();
        findings.add(lookedAt);
        findings.addAll(yield.findings());
        Worth worth = yield.worth();
        return new Due(of, offer.place(), remedy.id(), worth, worth.exact(), findings);
    }
}
