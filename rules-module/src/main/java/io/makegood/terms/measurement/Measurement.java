package io.makegood.terms.measurement;

import io.makegood.terms.value.Rounding;
import java.util.List;

/** How one objective is measured: indicator, window, exclusions, and whether the level is rounded before it is compared. */
public record Measurement(Indicator indicator, Window window, List<Exclusion> exclusions, Rounding rounding) {
    public Measurement {
        exclusions = List.copyOf(exclusions);
    }
}
