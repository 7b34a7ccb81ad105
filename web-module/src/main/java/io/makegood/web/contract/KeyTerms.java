package io.makegood.web.contract;

import io.makegood.web.contract.text.ReadableTerms;
import io.makegood.web.contract.text.ReadableTerms.Block;
import io.makegood.web.contract.text.ReadableTerms.Chapter;
import io.makegood.web.contract.text.ReadableTerms.Grid;
import io.makegood.web.contract.text.ReadableTerms.GridRow;
import io.makegood.web.contract.text.ReadableTerms.Line;
import io.makegood.web.contract.text.ReadableTerms.Role;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the terms cost and grant, on one screen: charges, each promise with what follows, and the common caps. */
record KeyTerms(List<Grid> charges, List<Row> promises, List<Grid> caps) {

    /** A promise; what follows and the caps are one text a level. */
    record Row(String anchor, String heading, String target, List<String> follows, List<String> caps) {}

    static KeyTerms of(ReadableTerms terms) {
        return new KeyTerms(
                grids(terms, "services", ""),
                terms.chapters().stream()
                        .filter(chapter -> chapter.role() == Role.COMPUTES)
                        .flatMap(KeyTerms::rows)
                        .toList(),
                grids(terms, "settlement", "settlement-caps"));
    }

    private static List<Grid> grids(ReadableTerms terms, String chapter, String grid) {
        return terms.chapters().stream()
                .filter(one -> one.id().equals(chapter))
                .flatMap(one -> one.blocks().stream())
                .flatMap(block -> block.grids().stream())
                .filter(one -> one.id().startsWith(grid))
                .toList();
    }

    /** The blocks of a clause: a promise, then what follows from it, then the next promise. */
    private static Stream<Row> rows(Chapter chapter) {
        List<Block> blocks = chapter.blocks();
        return Stream.iterate(0, at -> at < blocks.size(), at -> at + 1)
                .filter(at -> isPromise(blocks.get(at)))
                .map(at -> row(
                        chapter,
                        blocks.get(at),
                        blocks.subList(at + 1, blocks.size()).stream()
                                .takeWhile(block -> !isPromise(block))
                                .toList()));
    }

    private static Row row(Chapter chapter, Block promise, List<Block> follows) {
        return new Row(
                promise.id(),
                chapter.heading().toString(),
                target(promise),
                follows.stream().flatMap(KeyTerms::awards).toList(),
                follows.stream()
                        .flatMap(block -> block.grids().stream())
                        .filter(grid -> grid.id().endsWith("-caps"))
                        .flatMap(grid -> grid.rows().stream())
                        .map(row -> row.cells().get(1) + " (" + row.cells().getFirst() + ")")
                        .toList());
    }

    /** With the deadlines, where "in time" means another one for each priority. */
    private static String target(Block promise) {
        String deadlines = promise.grids().stream()
                .filter(grid -> grid.id().endsWith("-deadlines"))
                .flatMap(grid -> grid.rows().stream())
                .map(row -> row.cells().getFirst() + " – " + row.cells().get(1))
                .collect(Collectors.joining("; "));
        String target = value(promise, "target");
        return deadlines.isEmpty() ? target : target + " (" + deadlines + ")";
    }

    private static Stream<String> awards(Block block) {
        Stream<String> lines = block.lines().stream()
                .filter(line -> line.id().startsWith("schedule") || line.id().equals("follows"))
                .map(Line::value);
        Stream<String> rows = block.grids().stream()
                .filter(grid -> !grid.id().endsWith("-caps"))
                .flatMap(grid -> grid.rows().stream())
                .map(GridRow::cells)
                .map(cells -> cells.getFirst() + ": " + cells.getLast());
        return Stream.concat(lines, rows);
    }

    private static boolean isPromise(Block block) {
        return block.lines().stream().anyMatch(line -> line.id().equals("target"));
    }

    private static String value(Block block, String id) {
        return block.lines().stream()
                .filter(line -> line.id().equals(id))
                .map(Line::value)
                .findFirst()
                .orElse("");
    }
}
