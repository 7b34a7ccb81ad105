package io.makegood.web.contract.text;

import io.makegood.terms.remedy.Cap;
import io.makegood.web.contract.text.ReadableTerms.Grid;
import io.makegood.web.contract.text.ReadableTerms.GridRow;
import java.util.List;
import java.util.stream.Stream;

/** Caps as a table, in the order in which they apply. */
final class CapGrid {
    private final Saying words;

    CapGrid(Saying words) {
        this.words = words;
    }

    Grid of(String id, List<Cap> caps) {
        return new Grid(
                id,
                words.word("grid.caps"),
                Stream.of("scope", "limit", "excess", "allocation")
                        .map(column -> words.word("label." + column))
                        .toList(),
                caps.stream().map(this::row).toList());
    }

    private GridRow row(Cap cap) {
        return new GridRow(
                cap.id(),
                Stream.of(cap.scope(), cap.limit(), cap.excess(), cap.allocation())
                        .map(words::say)
                        .toList());
    }
}
