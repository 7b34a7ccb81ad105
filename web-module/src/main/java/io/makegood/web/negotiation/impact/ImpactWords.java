package io.makegood.web.negotiation.impact;

import io.makegood.assess.Assessment.Total;
import io.makegood.measure.fact.Fact;
import io.makegood.negotiation.impact.Happening;
import io.makegood.negotiation.impact.Impact;
import io.makegood.negotiation.impact.Yield;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.web.credit.Wording;
import io.makegood.web.terms.Parts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an impact says, in the reader's words. */
@Component
class ImpactWords {
    private final Wording wording;

    ImpactWords(Wording wording) {
        this.wording = wording;
    }

    Wording wording() {
        return wording;
    }

    String say(String key, Object... values) {
        return wording.say("negotiation.impact." + key, values);
    }

    /** Sums of different units one after the other, a dash for nothing. */
    String owed(List<Total> totals) {
        return totals.stream().allMatch(total -> total.amount().signum() == 0)
                ? "–"
                : totals.stream()
                        .filter(total -> total.amount().signum() != 0)
                        .map(total -> wording.unit(total.unit(), total.amount()))
                        .collect(Collectors.joining(" · "));
    }

    /** A difference with its sign; less is a true minus. */
    String difference(List<Total> totals) {
        return totals.stream()
                .map(total -> (total.amount().signum() > 0 ? "+" : "−")
                        + wording.unit(total.unit(), total.amount().abs()))
                .collect(Collectors.joining(" · "));
    }

    /** The figures of both terms beside one another. */
    List<ImpactRows.Figure> figures(Impact impact) {
        Yield before = impact.before();
        Yield after = impact.after();
        return List.of(
                new ImpactRows.Figure(
                        say("total"), owed(before.owed()), owed(after.owed()), difference(impact.difference())),
                figure("missed", impact, Yield::monthsMissed),
                figure("atCap", impact, Yield::monthsAtCap),
                figure("duties", impact, Yield::duties));
    }

    private ImpactRows.Figure figure(String key, Impact impact, Function<Yield, Integer> count) {
        int before = count.apply(impact.before());
        int after = count.apply(impact.after());
        int more = after - before;
        String difference = more == 0 ? "" : (more > 0 ? "+" : "−") + Math.abs(more);
        return new ImpactRows.Figure(say(key), Integer.toString(before), Integer.toString(after), difference);
    }

    /** The line beside a proposal. */
    String line(Impact impact) {
        return impact.before().equals(impact.after())
                ? say("line.same", owed(impact.before().owed()))
                : say(
                        "line",
                        owed(impact.before().owed()),
                        owed(impact.after().owed()),
                        impact.before().monthsMissed(),
                        impact.after().monthsMissed());
    }

    /** What a record is called: its kind and id; measurements by the objective that they were taken for. */
    String name(Happening happening, Terms after, Terms before) {
        return happening
                .subject()
                .fact()
                .map(fact -> fact.id())
                .orElseGet(() -> objective(happening.subject().objective(), after, before));
    }

    String objective(String id, Terms after, Terms before) {
        return Parts.objective(after, id)
                .map(found -> clause(after, found.clause()))
                .or(() -> Parts.objective(before, id).map(found -> clause(before, found.clause())))
                .filter(name -> !name.isEmpty())
                .orElse(id.isEmpty() ? say("carried") : id);
    }

    private static String clause(Terms terms, String clause) {
        var found = Parts.clause(terms, clause);
        return (found.number() + " " + found.heading()).strip();
    }

    String cause(Happening happening) {
        return switch (happening.subject().fact().orElse(null)) {
            case Fact.Outage outage -> ground(outage.cause().ground());
            case Fact.Maintenance works -> ground(Optional.of(works.ground()));
            case Fact.Ticket ticket -> say("ticket", ticket.opened().priority());
            case Fact.Restore restore -> say("restore");
            case Fact.BreachNotice notice -> say("breach");
            case Fact.Delivery delivery -> say("delivery");
            case Fact.Attestation attestation -> attestation.subject();
            case null, default -> say("measured");
        };
    }

    private String ground(Optional<Exclusion.Ground> ground) {
        return wording.say("terms.ground." + ground.map(Enum::name).orElse("provider"));
    }
}
