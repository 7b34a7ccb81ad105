package io.makegood.record.reader;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.record.entry.Problem;
import java.util.List;
import java.util.Optional;

/** What a person should see about a fact before it is recorded. */
final class Remarks {

    static List<Problem> of(Fact fact) {
        return span(fact).stream().flatMap(span -> of(span).stream()).toList();
    }

    private static List<Problem> of(Interval span) {
        if (span.isOpen()) {
            return List.of(Problem.of("end", "open"));
        }
        return span.isEmpty() ? List.of(Problem.of("end", "zeroLength")) : List.of();
    }

    private static Optional<Interval> span(Fact fact) {
        return switch (fact) {
            case Fact.Outage outage -> Optional.of(outage.span());
            case Fact.Maintenance maintenance -> Optional.of(maintenance.span());
            default -> Optional.empty();
        };
    }

    private Remarks() {}
}
