package io.makegood.web.terms.objective;

import io.makegood.terms.measurement.Exclusion;
import java.util.ArrayList;
import java.util.List;

/** From the exclusions of an objective to the checkboxes and fields that would type them. */
final class ExclusionWriting {

    private ExclusionWriting() {}

    /** Every ground with its checkbox; the ones in the terms first chosen. */
    static List<ObjectiveForm.Excluded> exclusions(List<Exclusion> exclusions) {
        List<ObjectiveForm.Excluded> typed = new ArrayList<>();
        for (Exclusion.Ground ground : Exclusion.Ground.values()) {
            typed.add(exclusions.stream()
                    .filter(exclusion -> exclusion.ground() == ground)
                    .findFirst()
                    .map(ExclusionWriting::excluded)
                    .orElseGet(() -> new ObjectiveForm.Excluded(
                            false, ground.name(), "", "", "", ObjectiveForm.Bounds.usual())));
        }
        return typed;
    }

    private static ObjectiveForm.Excluded excluded(Exclusion exclusion) {
        String notice = exclusion.notice() instanceof Exclusion.Notice.InAdvance advance
                ? ObjectiveWriting.text(advance.lead())
                : "";
        String quota =
                exclusion.quota() instanceof Exclusion.Quota.AtMost most ? ObjectiveWriting.text(most.time()) : "";
        return new ObjectiveForm.Excluded(
                true, exclusion.ground().name(), exclusion.number(), notice, quota, bounds(exclusion));
    }

    private static ObjectiveForm.Bounds bounds(Exclusion exclusion) {
        String per = exclusion.quota() instanceof Exclusion.Quota.AtMost most
                ? most.per().name()
                : "MONTH";
        String overlap = exclusion.overlap().name();
        return exclusion.notice() instanceof Exclusion.Notice.InAdvance advance
                        && !advance.patterns().isEmpty()
                ? new ObjectiveForm.Bounds(
                        advance.patterns().getFirst().days().stream()
                                .map(Enum::name)
                                .toList(),
                        advance.patterns().getFirst().from().toString(),
                        advance.patterns().getFirst().to().toString(),
                        per,
                        overlap)
                : new ObjectiveForm.Bounds(List.of(), "", "", per, overlap);
    }
}
