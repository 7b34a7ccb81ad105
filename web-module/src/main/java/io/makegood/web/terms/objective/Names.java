package io.makegood.web.terms.objective;

import io.makegood.terms.Objective;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.remedy.Remedy;
import java.util.List;
import java.util.Locale;

/** The ids that an objective and its parts keep while they are edited, so that a correction is not a new thing. */
record Names(String objective, List<Exclusion> exclusions, List<Remedy> remedies) {

    static Names fresh(String id) {
        return new Names(id, List.of(), List.of());
    }

    static Names of(Objective objective) {
        return new Names(objective.id(), objective.measurement().exclusions(), objective.remedies());
    }

    String exclusion(Exclusion.Ground ground) {
        return exclusions.stream()
                .filter(known -> known.ground() == ground)
                .map(Exclusion::id)
                .findFirst()
                .orElseGet(() -> ground.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The id of the cap of a remedy. */
    String cap(int position) {
        return position < remedies.size() && !remedies.get(position).caps().isEmpty()
                ? remedies.get(position).caps().getFirst().id()
                : remedy(position) + "-cap";
    }

    String remedy(int position) {
        return position < remedies.size() ? remedies.get(position).id() : objective + "-" + (position + 1);
    }
}
