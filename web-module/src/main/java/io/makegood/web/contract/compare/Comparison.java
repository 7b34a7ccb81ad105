package io.makegood.web.contract.compare;

import io.makegood.terms.Terms;
import io.makegood.web.contract.text.ReadableTerms;
import java.util.List;
import java.util.Locale;

/**
 * Two terms as one text in which every word and every cell is kept, removed or added. Clauses and rows are matched by
 * their ids, never by their place, so that a new number or another order is not a new clause.
 */
public record Comparison(List<ChapterDiff> chapters) {
    public Comparison {
        chapters = List.copyOf(chapters);
    }

    public static Comparison of(Terms before, Terms after, Locale language) {
        return new Comparison(Comparing.chapters(
                ReadableTerms.of(before, language).chapters(),
                ReadableTerms.of(after, language).chapters()));
    }

    /** The same of some chapters only. */
    public static Comparison ofChapters(List<ReadableTerms.Chapter> before, List<ReadableTerms.Chapter> after) {
        return new Comparison(Comparing.chapters(before, after));
    }

    public boolean isEmpty() {
        return chapters.stream().allMatch(chapter -> chapter.state() == State.KEPT);
    }

    /** The same without what was kept. */
    public Comparison onlyChanges() {
        return new Comparison(chapters.stream()
                .filter(chapter -> chapter.state() != State.KEPT)
                .map(ChapterDiff::onlyChanges)
                .toList());
    }

    /** Every change as a sentence can tell it, for readers who do not see colours. */
    public List<Change> changes() {
        return ChangeList.of(chapters);
    }

    public enum State {
        KEPT,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** A run of words that were kept, removed or added. */
    public record Words(State state, String text) {}

    public record Cell(List<Words> words) {
        public Cell {
            words = List.copyOf(words);
        }

        public boolean isKept() {
            return words.stream().allMatch(run -> run.state() == State.KEPT);
        }

        public String before() {
            return without(State.ADDED);
        }

        public String after() {
            return without(State.REMOVED);
        }

        private String without(State state) {
            return words.stream()
                    .filter(run -> run.state() != state)
                    .map(Words::text)
                    .collect(java.util.stream.Collectors.joining(" "));
        }
    }

    /** A clause or another chapter; {@code text} is empty where it has none. */
    public record ChapterDiff(String id, Cell title, State state, Cell text, List<BlockDiff> blocks) {
        public ChapterDiff {
            blocks = List.copyOf(blocks);
        }

        /** What a chapter is that neither text has. */
        public static ChapterDiff none() {
            return new ChapterDiff("", new Cell(List.of()), State.KEPT, new Cell(List.of()), List.of());
        }

        /** The same under another anchor, for a page on which a chapter stands more than once. */
        public ChapterDiff named(String anchor) {
            return new ChapterDiff(anchor, title, state, text, blocks);
        }

        ChapterDiff onlyChanges() {
            return new ChapterDiff(
                    id,
                    title,
                    state,
                    text.isKept() ? new Cell(List.of()) : text,
                    blocks.stream()
                            .filter(block -> block.state() != State.KEPT)
                            .map(BlockDiff::onlyChanges)
                            .toList());
        }
    }

    public record BlockDiff(String title, State state, List<LineDiff> lines, List<GridDiff> grids) {
        public BlockDiff {
            lines = List.copyOf(lines);
            grids = List.copyOf(grids);
        }

        BlockDiff onlyChanges() {
            return new BlockDiff(
                    title,
                    state,
                    lines.stream().filter(line -> line.state() != State.KEPT).toList(),
                    grids.stream()
                            .filter(grid -> grid.state() != State.KEPT)
                            .map(GridDiff::onlyChanges)
                            .toList());
        }
    }

    public record LineDiff(String label, State state, Cell value) {}

    public record GridDiff(String caption, List<String> columns, State state, List<RowDiff> rows) {
        public GridDiff {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        GridDiff onlyChanges() {
            return new GridDiff(
                    caption,
                    columns,
                    state,
                    rows.stream().filter(row -> row.state() != State.KEPT).toList());
        }
    }

    public record RowDiff(State state, List<Cell> cells) {
        public RowDiff {
            cells = List.copyOf(cells);
        }
    }

    /** One change: where, of what, and the words that were there and are there. */
    public record Change(State state, String where, String what, Cell cell) {
        public String before() {
            return cell.before();
        }

        public String after() {
            return cell.after();
        }
    }
}
