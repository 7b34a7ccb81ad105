package io.makegood.web.contract.compare;

import io.makegood.web.contract.compare.Comparison.BlockDiff;
import io.makegood.web.contract.compare.Comparison.Cell;
import io.makegood.web.contract.compare.Comparison.ChapterDiff;
import io.makegood.web.contract.compare.Comparison.GridDiff;
import io.makegood.web.contract.compare.Comparison.LineDiff;
import io.makegood.web.contract.compare.Comparison.RowDiff;
import io.makegood.web.contract.compare.Comparison.State;
import io.makegood.web.contract.text.ReadableTerms.Block;
import io.makegood.web.contract.text.ReadableTerms.Chapter;
import io.makegood.web.contract.text.ReadableTerms.Grid;
import io.makegood.web.contract.text.ReadableTerms.GridRow;
import io.makegood.web.contract.text.ReadableTerms.Line;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds chapters against chapters, down to the words of a cell. */
final class Comparing {
    private Comparing() {}

    static List<ChapterDiff> chapters(List<Chapter> before, List<Chapter> after) {
        return Merged.of(before, after, Chapter::id).stream()
                .map(Comparing::chapter)
                .toList();
    }

    private static ChapterDiff chapter(Merged<Chapter> chapter) {
        Cell title = cell(chapter, one -> one.heading().toString());
        Cell text = cell(chapter, Chapter::text);
        List<BlockDiff> blocks =
                Merged.of(part(chapter.before(), Chapter::blocks), part(chapter.after(), Chapter::blocks), Block::id)
                        .stream()
                        .map(Comparing::block)
                        .toList();
        boolean kept =
                title.isKept() && text.isKept() && allKept(blocks.stream().map(BlockDiff::state));
        return new ChapterDiff(chapter.either().id(), title, state(chapter, kept), text, blocks);
    }

    private static BlockDiff block(Merged<Block> block) {
        List<LineDiff> lines =
                Merged.of(part(block.before(), Block::lines), part(block.after(), Block::lines), Line::id).stream()
                        .map(Comparing::line)
                        .toList();
        List<GridDiff> grids =
                Merged.of(part(block.before(), Block::grids), part(block.after(), Block::grids), Grid::id).stream()
                        .map(Comparing::grid)
                        .toList();
        boolean kept = allKept(Stream.concat(
                lines.stream().map(LineDiff::state), grids.stream().map(GridDiff::state)));
        return new BlockDiff(block.either().title(), state(block, kept), lines, grids);
    }

    private static LineDiff line(Merged<Line> line) {
        Cell value = cell(line, Line::value);
        return new LineDiff(line.either().label(), state(line, value.isKept()), value);
    }

    private static GridDiff grid(Merged<Grid> grid) {
        List<Merged<GridRow>> rows =
                Merged.of(part(grid.before(), Grid::rows), part(grid.after(), Grid::rows), GridRow::id);
        boolean named = rows.stream().allMatch(row -> isNamedByItsFirstCell(row.either()));
        List<RowDiff> diffs = (named ? Merged.paired(rows) : rows)
                .stream().map(Comparing::row).toList();
        boolean kept = allKept(diffs.stream().map(RowDiff::state));
        return new GridDiff(grid.either().caption(), grid.either().columns(), state(grid, kept), diffs);
    }

    /** Rows without an id of their own, such as tiers: a changed range is still the same row. */
    private static boolean isNamedByItsFirstCell(GridRow row) {
        return row.cells().getFirst().equals(row.id());
    }

    private static RowDiff row(Merged<GridRow> row) {
        List<Cell> cells = IntStream.range(0, row.either().cells().size())
                .mapToObj(column -> cell(row, one -> one.cells().get(column)))
                .toList();
        return new RowDiff(state(row, cells.stream().allMatch(Cell::isKept)), cells);
    }

    private static <T> Cell cell(Merged<T> of, Function<T, String> text) {
        return WordDiff.of(
                of.before().map(text).orElse(""), of.after().map(text).orElse(""));
    }

    private static <T, P> List<P> part(java.util.Optional<T> of, Function<T, List<P>> parts) {
        return of.map(parts).orElse(List.of());
    }

    private static State state(Merged<?> merged, boolean kept) {
        if (merged.before().isEmpty()) {
            return State.ADDED;
        }
        if (merged.after().isEmpty()) {
            return State.REMOVED;
        }
        return kept ? State.KEPT : State.CHANGED;
    }

    private static boolean allKept(Stream<State> states) {
        return states.allMatch(state -> state == State.KEPT);
    }
}
