package io.makegood.web.contract.text;

import io.makegood.terms.Terms;
import java.util.List;
import java.util.Locale;

/**
 * The whole of the terms as a reader sees it: each clause with its text and, below it, everything that computes, as lines
 * and tables. Two terms that differ in any value that computes read differently. Clause texts are in the governing
 * language, the rest is in the reader's.
 */
public record ReadableTerms(List<Chapter> chapters) {
    public ReadableTerms {
        chapters = List.copyOf(chapters);
    }

    public static ReadableTerms of(Terms terms, Locale language) {
        return new ReadableTerms(new Chapters(terms, new Saying(terms, language)).all());
    }

    /** What a clause does: computes itself, is cited by what computes, or neither; other chapters are no clause. */
    public enum Role {
        COMPUTES,
        CITED,
        FREE,
        NO_CLAUSE
    }

    /** A clause, or a part of the terms that stands for itself; the id is an anchor and stays from version to version. */
    public record Chapter(String id, Heading heading, Role role, String text, List<Block> blocks) {
        public Chapter {
            blocks = List.copyOf(blocks);
        }
    }

    /** The number (empty where there is none) and the title. */
    public record Heading(String number, String title) {
        @Override
        public String toString() {
            return (number + " " + title).strip();
        }
    }

    /** A promise, what follows when it is missed, or another group of values. */
    public record Block(String id, String title, List<Line> lines, List<Grid> grids) {
        public Block {
            lines = List.copyOf(lines);
            grids = List.copyOf(grids);
        }
    }

    /** One value with its name. */
    public record Line(String id, String label, String value) {}

    public record Grid(String id, String caption, List<String> columns, List<GridRow> rows) {
        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** One row; the id tells which row of another version it is. */
    public record GridRow(String id, List<String> cells) {
        public GridRow {
            cells = List.copyOf(cells);
        }
    }
}
