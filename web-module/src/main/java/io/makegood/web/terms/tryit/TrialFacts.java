package io.makegood.web.terms.tryit;

import io.makegood.assess.Period;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.terms.Header;
import io.makegood.terms.Objective;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Promise;
import io.makegood.web.terms.Reading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What would have happened, as facts of one window: what was typed, and what must be there for it to be measured at all
 * (a day's backup on the other days, as many samples as the promise asks for).
 */
record TrialFacts(List<Fact> facts, Period period) {

    private static final int MOST = 5_000;

    static TrialFacts of(TrialForm form, Objective objective, Header header, Reading reading) {
        ZoneId zone = header.setting().zone();
        TrialReading typed = new TrialReading(reading, objective, zone);
        Asked asked = Asked.of(objective);
        Instant moment = moment(form, asked, reading, zone);
        LocalDate day = LocalDate.ofInstant(moment, zone);
        LocalDate first = header.term().from();
        Period window = asked == Asked.DONE
                ? Around.andNext(objective.measurement().window(), day, first)
                : Around.day(objective.measurement().window(), day, first);
        TrialFacts whole = new TrialFacts(List.of(), window);
        List<Fact> facts = new ArrayList<>(whole.eligible(objective, moment, zone));
        facts.addAll(
                switch (asked) {
                    case OUTAGES -> whole.withDeployment(typed.outages(form.outages()), objective, zone);
                    case DONE -> typed.done(form.done(), (Indicator.Timeliness) Asked.measured(objective));
                    case COUNTERS -> whole.counts(form.counters(), objective, zone, reading);
                    default -> new TrialSeries(objective, window.in(zone), reading).facts(asked, form.plain(), moment);
                });
        return new TrialFacts(facts, window);
    }

    /** Refused where a trial would take longer than a page may. */
    static long most(Reading reading, String field, long count) {
        if (count > MOST) {
            reading.refuse(field, "terms.problem.tooMany");
        }
        return Math.min(count, MOST);
    }

    private static Instant moment(TrialForm form, Asked asked, Reading reading, ZoneId zone) {
        return switch (asked) {
            case OUTAGES ->
                form.outages().isEmpty()
                        ? Instant.EPOCH
                        : reading.moment(
                                "outages[0].start", form.outages().getFirst().start(), zone);
            case DONE -> reading.moment("done.start", form.done().start(), zone);
            default -> reading.moment("plain.start", form.plain().start(), zone);
        };
    }

    private List<Fact> withDeployment(List<Fact> outages, Objective objective, ZoneId zone) {
        return Stream.concat(
                        outages.stream(),
                        Stream.of(new Fact.Deployment("deployment-1", objective.service(), period.in(zone))))
                .toList();
    }

    private List<Fact> counts(List<TrialForm.Counter> typed, Objective objective, ZoneId zone, Reading reading) {
        List<Fact> counts = new ArrayList<>();
        for (int row = 0; row < typed.size(); row++) {
            BigDecimal count = reading.decimal(
                    "counters[" + row + "].count", typed.get(row).count());
            counts.add(new Fact.Count(
                    "count-" + (row + 1), objective.service(), typed.get(row).name(), period.in(zone), count));
        }
        return counts;
    }

    private static List<Promise.Eligibility> conditions(Objective objective) {
        return Stream.concat(
                        objective.promise().eligibility().stream(),
                        objective.remedies().stream().flatMap(remedy -> remedy.trigger().provisos().stream()))
                .distinct()
                .toList();
    }

    /** A duty of the customer on which the promise depends is taken as fulfilled. */
    private List<Fact> eligible(Objective objective, Instant moment, ZoneId zone) {
        List<Fact> facts = new ArrayList<>();
        for (Promise.Eligibility condition : conditions(objective)) {
            Optional<Fact> fact =
                    switch (condition) {
                        case Promise.Eligibility.Attestation duty ->
                            Optional.of(new Fact.Attestation(
                                    "eligible-" + facts.size(),
                                    objective.service(),
                                    duty.subject(),
                                    LocalDate.ofInstant(moment, zone),
                                    true));
                        case Promise.Eligibility.MinimumCount count
                        when !Asked.counters(objective).contains(count.counter()) ->
                            Optional.of(new Fact.Count(
                                    "eligible-" + facts.size(),
                                    objective.service(),
                                    count.counter(),
                                    new Interval(moment, moment.plus(Duration.ofMinutes(1))),
                                    count.count().amount()));
                        default -> Optional.empty();
                    };
            fact.ifPresent(facts::add);
        }
        return facts;
    }
}
