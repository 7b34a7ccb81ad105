package io.makegood.credit;

import io.makegood.measure.fact.Facts;
import java.util.List;

/** A computation with the facts that each of its parts was told, in the order of the parts. */
record Run(Computed computed, List<Facts> told) {
    Run {
        told = List.copyOf(told);
    }
}
