package io.makegood.web.contract.text;

import io.makegood.terms.WorkedExample;
import io.makegood.web.contract.text.ReadableTerms.Block;
import io.makegood.web.contract.text.ReadableTerms.Grid;
import io.makegood.web.contract.text.ReadableTerms.GridRow;
import io.makegood.web.contract.text.ReadableTerms.Line;
import java.util.List;
import java.util.stream.Stream;

/** A worked example: what happened, as the document says it, and the result both parties agree on. */
final class ExampleBlock {
    private final Saying words;

    ExampleBlock(Saying words) {
        this.words = words;
    }

    Block of(WorkedExample example) {
        List<GridRow> rows = example.expected().stream()
                .map(expected -> new GridRow(
                        expected.objective(),
                        List.of(
                                words.objective(expected.objective()),
                                expected.level(),
                                expected.status(),
                                expected.award())))
                .toList();
        Grid grid = new Grid(
                "example-" + example.id() + "-expected",
                words.word("grid.expected"),
                Stream.of("objective", "level", "status", "award")
                        .map(column -> words.word("label." + column))
                        .toList(),
                rows);
        return new Block(
                "example-" + example.id(),
                example.title(),
                List.of(line("period", example.period()), line("facts", example.facts())),
                List.of(grid));
    }

    private Line line(String name, String value) {
        return new Line(name, words.word("label." + name), value);
    }
}
