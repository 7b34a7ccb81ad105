package io.makegood.web.contract.compare;

import io.makegood.web.contract.compare.Comparison.BlockDiff;
import io.makegood.web.contract.compare.Comparison.Cell;
import io.makegood.web.contract.compare.Comparison.Change;
import io.makegood.web.contract.compare.Comparison.ChapterDiff;
import io.makegood.web.contract.compare.Comparison.GridDiff;
import io.makegood.web.contract.compare.Comparison.RowDiff;
import io.makegood.web.contract.compare.Comparison.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The changes one below the other; what was added or removed as a whole is told once and not part by part. */
final class ChangeList {
    private final List<Change> changes = new ArrayList<>();

    private ChangeList() {}

    static List<Change> of(List<ChapterDiff> chapters) {
        ChangeList list = new ChangeList();
        chapters.forEach(list::chapter);
        return List.copyOf(list.changes);
    }

    private void chapter(ChapterDiff chapter) {
        String where = title(chapter);
        if (chapter.state() == State.ADDED || chapter.state() == State.REMOVED) {
            add(chapter.state(), where, "", chapter.text());
            return;
        }
        if (!chapter.title().isKept()) {
            add(State.CHANGED, where, "", chapter.title());
        }
        if (!chapter.text().isKept()) {
            add(State.CHANGED, where, "", chapter.text());
        }
        chapter.blocks().forEach(block -> block(where, block));
    }

    private void block(String where, BlockDiff block) {
        block.lines().stream()
                .filter(line -> line.state() != State.KEPT)
                .forEach(line -> add(line.state(), where, line.label(), line.value()));
        block.grids().forEach(grid -> grid(where, grid));
    }

    private void grid(String where, GridDiff grid) {
        for (RowDiff row : grid.rows()) {
            switch (row.state()) {
                case KEPT -> {}
                case CHANGED -> cells(where, grid, row);
                case ADDED, REMOVED -> add(row.state(), where, grid.caption(), joined(row));
            }
        }
    }

    private void cells(String where, GridDiff grid, RowDiff row) {
        for (int column = 0; column < row.cells().size(); column++) {
            if (!row.cells().get(column).isKept()) {
                String what = column == 0
                        ? grid.columns().getFirst()
                        : row.cells().getFirst().after() + ", " + grid.columns().get(column);
                add(State.CHANGED, where, what, row.cells().get(column));
            }
        }
    }

    private static Cell joined(RowDiff row) {
        String text = row.cells().stream()
                .map(cell -> row.state() == State.ADDED ? cell.after() : cell.before())
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(": ", "", ""));
        return new Cell(List.of(new Comparison.Words(row.state(), text)));
    }

    private void add(State state, String where, String what, Cell cell) {
        changes.add(new Change(state, where, what, cell));
    }

    private static String title(ChapterDiff chapter) {
        return chapter.state() == State.REMOVED
                ? chapter.title().before()
                : chapter.title().after();
    }
}
