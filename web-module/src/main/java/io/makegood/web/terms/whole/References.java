package io.makegood.web.terms.whole;

import io.makegood.terms.Objective;
import io.makegood.terms.Service;
import io.makegood.terms.Terms;
import io.makegood.terms.measurement.Indicator;
import io.makegood.web.terms.Choices.Named;
import io.makegood.web.terms.Parts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a field may point to within the terms, by the field's name: chosen by what people call it, kept by its id. */
record References(Map<String, List<Named>> byField) {

    /** None: a field that points to something is typed. */
    static final References NONE = new References(Map.of());

    static References in(Terms terms, String roundTheClock, String wholeContract) {
        List<Named> calendars = terms.scope().calendars().stream()
                .map(calendar -> new Named(calendar.id(), calendar.id()))
                .toList();
        Stream<Named> services = terms.scope().services().stream().map(References::named);
        return new References(Map.of(
                "service",
                        Stream.concat(services, Stream.of(new Named("*", wholeContract)))
                                .toList(),
                "calendar",
                        Stream.concat(
                                        Stream.of(new Named(Indicator.DeadlineRule.ROUND_THE_CLOCK, roundTheClock)),
                                        calendars.stream())
                                .toList(),
                "calendars", calendars,
                "objectives",
                        terms.objectives().stream()
                                .map(objective -> named(terms, objective))
                                .toList()));
    }

    /** What may be chosen in the field at this path; a chosen one that is not there any more stays in sight. */
    List<PartField.Option> options(String path, List<String> chosen) {
        List<Named> known = byField.getOrDefault(path.substring(path.lastIndexOf('.') + 1), List.of());
        if (known.isEmpty()) {
            return List.of();
        }
        Stream<Named> gone = chosen.stream()
                .filter(id -> known.stream().noneMatch(each -> each.id().equals(id)))
                .map(id -> new Named(id, id.isEmpty() ? "–" : id));
        return Stream.concat(gone, known.stream())
                .map(each -> new PartField.Option(each.id(), each.name(), chosen.contains(each.id())))
                .toList();
    }

    private static Named named(Service service) {
        return new Named(service.id(), service.name());
    }

    private static Named named(Terms terms, Objective objective) {
        var clause = Parts.clause(terms, objective.clause());
        return new Named(objective.id(), (clause.number() + " " + clause.heading()).strip());
    }
}
