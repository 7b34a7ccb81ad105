package io.makegood.web.terms.tryit;

import io.makegood.terms.Header;
import io.makegood.terms.Objective;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.web.terms.Choices;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The fields in which something is typed that might happen: those that fit what the objective measures, and no others. */
public record TryFields(
        TrialForm form,
        Asked asked,
        boolean tickets,
        List<Choices.Named> priorities,
        List<String> severe,
        String zone) {

    public static TryFields of(TrialForm typed, Objective objective, Header header) {
        return new TryFields(
                typed.fits(objective) ? typed : TrialForm.start(objective, header),
                Asked.of(objective),
                Asked.ofTickets(objective),
                Asked.priorities(objective).stream()
                        .map(priority -> new Choices.Named(priority, priority))
                        .toList(),
                Asked.severities(objective),
                header.setting().zone().getId());
    }

    /** The severities that count, where only some do; otherwise it is not asked. */
    public List<Choices.Named> severities() {
        return severe.stream().map(each -> new Choices.Named(each, each)).toList();
    }

    /** Whose fault an outage may be: the provider's, or a ground that may be excluded. */
    public List<String> causes() {
        return Stream.concat(
                        Stream.of(TrialForm.Outage.PROVIDER),
                        Arrays.stream(Exclusion.Ground.values()).map(Enum::name))
                .toList();
    }
}
