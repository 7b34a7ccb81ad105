package io.makegood.web.contract.text;

import io.makegood.terms.remedy.Procedure;
import io.makegood.terms.remedy.Settlement;
import io.makegood.web.contract.text.ReadableTerms.Block;
import io.makegood.web.contract.text.ReadableTerms.Grid;
import io.makegood.web.contract.text.ReadableTerms.GridRow;
import io.makegood.web.contract.text.ReadableTerms.Line;
import java.util.ArrayList;
import java.util.List;

/** How all awards come together, are capped, rounded, claimed and paid, and what follows from repetition. */
final class SettlementBlocks {
    private final Settlement settlement;
    private final Saying words;

    SettlementBlocks(Settlement settlement, Saying words) {
        this.settlement = settlement;
        this.words = words;
    }

    List<Block> all() {
        List<Block> all = new ArrayList<>();
        all.add(new Block("settlement-together", words.word("block.together"), together(), togetherGrids()));
        all.add(new Block("settlement-procedure", words.word("block.procedure"), procedure(), List.of()));
        if (!settlement.afterEffects().isEmpty()) {
            all.add(new Block("settlement-after", words.word("block.after"), List.of(), List.of(after())));
        }
        return all;
    }

    private List<Line> together() {
        List<Line> lines = new ArrayList<>();
        if (settlement.combinations().isEmpty()) {
            lines.add(line("combinations", words.word("combinations.none")));
        }
        if (settlement.caps().isEmpty()) {
            lines.add(line("caps", words.word("caps.none")));
        }
        lines.add(line("moneyRounding", words.say(settlement.rounding())));
        lines.add(line("minimumPayable", words.say(settlement.minimumPayable())));
        return lines;
    }

    private List<Grid> togetherGrids() {
        List<Grid> grids = new ArrayList<>();
        if (!settlement.combinations().isEmpty()) {
            grids.add(combinations());
        }
        if (!settlement.caps().isEmpty()) {
            grids.add(new CapGrid(words).of("settlement-caps", settlement.caps()));
        }
        return grids;
    }

    private Grid combinations() {
        List<GridRow> rows = settlement.combinations().stream()
                .map(group -> new GridRow(
                        group.id(),
                        List.of(
                                String.join(
                                        ", ",
                                        group.objectives().stream()
                                                .map(words::objective)
                                                .toList()),
                                words.say(group.mode()))))
                .toList();
        return new Grid(
                "settlement-combinations",
                words.word("grid.combinations"),
                List.of(words.word("label.objectives"), words.word("label.mode")),
                rows);
    }

    private List<Line> procedure() {
        Procedure procedure = settlement.procedure();
        return List.of(
                line("opening", words.say(procedure.opening())),
                line("answer", words.say(procedure.answerWithin())),
                line("payment", words.say(procedure.payment().form())),
                line("paymentWithin", words.say(procedure.payment().within())),
                line("expiry", words.say(procedure.expiry())));
    }

    private Grid after() {
        List<GridRow> rows = settlement.afterEffects().stream()
                .map(effect -> new GridRow(effect.id(), List.of(words.say(effect))))
                .toList();
        return new Grid("settlement-after-grid", words.word("block.after"), List.of(words.word("label.follows")), rows);
    }

    private Line line(String name, String value) {
        return new Line(name, words.word("label." + name), value);
    }
}
