package io.makegood.web.contract.text;

import io.makegood.terms.remedy.Base;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.value.Rounding;
import io.makegood.web.contract.text.ReadableTerms.Block;
import io.makegood.web.contract.text.ReadableTerms.Grid;
import io.makegood.web.contract.text.ReadableTerms.GridRow;
import io.makegood.web.contract.text.ReadableTerms.Line;
import java.util.ArrayList;
import java.util.List;

/** What follows when a promise is missed: from which level to which award, of what, and how much at most. */
final class RemedyBlock {
    private final String objective;
    private final Saying words;
    private final List<Line> lines = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();

    RemedyBlock(String objective, Saying words) {
        this.objective = objective;
        this.words = words;
    }

    Block of(Remedy remedy) {
        lines.add(line("trigger", words.say(remedy.trigger())));
        schedule("schedule", remedy.schedule());
        if (!(remedy.base() instanceof Base.None)) {
            lines.add(line("base", words.say(remedy.base())));
        }
        if (!(remedy.percentRounding() instanceof Rounding.Exact)) {
            lines.add(line("percentRounding", words.say(remedy.percentRounding())));
        }
        if (remedy.caps().isEmpty()) {
            lines.add(line("caps", words.word("caps.none")));
        } else {
            grids.add(new CapGrid(words).of(id(remedy) + "-caps", remedy.caps()));
        }
        return new Block(id(remedy), words.word("block.follows"), lines, grids);
    }

    private String id(Remedy remedy) {
        return "objective-" + objective + "-" + remedy.id();
    }

    /** A schedule inside another one stands under its own name, such as {@code schedule-2}. */
    private void schedule(String name, Schedule schedule) {
        switch (schedule) {
            case Schedule.Tiers tiers -> grids.add(tiers(name, tiers));
            case Schedule.Thresholds thresholds -> grids.add(thresholds(name, thresholds));
            case Schedule.Escalating escalating -> grids.add(escalating(name, escalating));
            case Schedule.Flat flat -> lines.add(award(name, words.say(flat)));
            case Schedule.PerStep step -> lines.add(award(name, words.say(step)));
            case Schedule.GreaterOf greater -> parts(name, "greaterOf", greater.of());
            case Schedule.LesserOf lesser -> parts(name, "lesserOf", lesser.of());
            case Schedule.SumOf sum -> parts(name, "sumOf", sum.of());
            case Schedule.TimesAffectedShare share -> parts(name, "timesAffectedShare", List.of(share.of()));
        }
    }

    private void parts(String name, String how, List<Schedule> parts) {
        lines.add(award(name, words.word("schedule." + how)));
        for (int i = 0; i < parts.size(); i++) {
            schedule(name + "-" + (i + 1), parts.get(i));
        }
    }

    private Grid tiers(String name, Schedule.Tiers tiers) {
        List<GridRow> rows = tiers.rows().stream()
                .map(tier -> row(words.say(tier.range()), words.say(tier.award())))
                .toList();
        return grid(name, words.say(tiers.lookup()), "label.level", rows);
    }

    private Grid thresholds(String name, Schedule.Thresholds thresholds) {
        String comparison = words.say(thresholds.comparison());
        List<GridRow> rows = thresholds.rows().stream()
                .map(row -> row(comparison + " " + words.say(row.at()), words.say(row.award())))
                .toList();
        return grid(name, words.word("schedule.thresholds"), "label.level", rows);
    }

    private Grid escalating(String name, Schedule.Escalating escalating) {
        List<GridRow> rows = new ArrayList<>();
        for (int i = 0; i < escalating.awards().size(); i++) {
            rows.add(row(
                    words.word("schedule.miss", "n", Integer.toString(i + 1)),
                    words.say(escalating.awards().get(i))));
        }
        String caption = words.word("schedule.escalating", "n", Integer.toString(escalating.rollingMonths()));
        return grid(name, caption, "label.miss", rows);
    }

    private Grid grid(String name, String caption, String first, List<GridRow> rows) {
        return new Grid(objective + "-" + name, caption, List.of(words.word(first), words.word("label.award")), rows);
    }

    private static GridRow row(String level, String award) {
        return new GridRow(level, List.of(level, award));
    }

    private Line award(String name, String value) {
        return new Line(name, words.word("label.award"), value);
    }

    private Line line(String name, String value) {
        return new Line(name, words.word("label." + name), value);
    }
}
