package io.makegood.web.contract.text;

import io.makegood.terms.Objective;
import io.makegood.terms.measurement.Counting;
import io.makegood.terms.measurement.Exclusion;
import io.makegood.terms.measurement.Indicator;
import io.makegood.terms.measurement.Measurement;
import io.makegood.terms.measurement.Promise;
import io.makegood.terms.measurement.Target;
import io.makegood.terms.value.Comparison;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Rounding;
import io.makegood.web.contract.text.ReadableTerms.Block;
import io.makegood.web.contract.text.ReadableTerms.Grid;
import io.makegood.web.contract.text.ReadableTerms.GridRow;
import io.makegood.web.contract.text.ReadableTerms.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A promise as it computes: how it is measured, what is promised, what does not count, and what follows. */
final class ObjectiveBlocks {
    private final Objective objective;
    private final Saying words;

    ObjectiveBlocks(Objective objective, Saying words) {
        this.objective = objective;
        this.words = words;
    }

    List<Block> all() {
        List<Block> all = new ArrayList<>();
        all.add(new Block("objective-" + objective.id(), words.word("block.promise"), lines(), grids()));
        objective.remedies().forEach(remedy -> all.add(new RemedyBlock(objective.id(), words).of(remedy)));
        if (objective.remedies().isEmpty()) {
            Line nothing = line("follows", words.word("follows.nothing"));
            all.add(new Block(
                    "objective-" + objective.id() + "-follows",
                    words.word("block.follows"),
                    List.of(nothing),
                    List.of()));
        }
        return all;
    }

    private List<Line> lines() {
        Measurement measurement = objective.measurement();
        List<Line> lines = new ArrayList<>();
        lines.add(line("service", words.service(objective.service())));
        lines.add(line("target", target()));
        lines.addAll(promise(objective.promise()));
        lines.add(line("indicator", words.say(measurement.indicator())));
        counting(measurement.indicator()).ifPresent(counting -> lines.add(line("counting", steps(counting))));
        if (innermost(measurement.indicator()) instanceof Indicator.Timeliness timeliness) {
            lines.add(line("clock", words.say(timeliness.clock())));
        }
        lines.add(line("window", words.say(measurement.window())));
        if (!(measurement.rounding() instanceof Rounding.Exact)) {
            lines.add(line("rounding", words.say(measurement.rounding())));
        }
        return lines;
    }

    /** As people say it where the number would only puzzle: in time, every day, yes. */
    private String target() {
        Target target = objective.promise().target();
        Fraction zero = Fraction.ZERO;
        return switch (objective.measurement().indicator()) {
            case Indicator.Timeliness each
            when isDelay(each) && isBound(target, Comparison.AT_MOST, zero) -> words.word("target.inTime");
            case Indicator.DaysWithoutBackup days
            when isBound(target, Comparison.AT_MOST, zero) -> words.word("target.everyDay");
            case Indicator.Attested attested
            when isBound(target, Comparison.AT_LEAST, Fraction.ONE) -> words.word("target.yes");
            default -> words.say(target);
        };
    }

    private static boolean isDelay(Indicator.Timeliness timeliness) {
        return switch (timeliness.figure()) {
            case DELAY_OF_EACH, ELAPSED_DELAY_OF_EACH -> true;
            case PERCENT_ON_TIME, MEAN_TIME, LONGEST_TIME -> false;
        };
    }

    private static boolean isBound(Target target, Comparison comparison, Fraction level) {
        return target instanceof Target.Bound bound
                && bound.comparison() == comparison
                && bound.level().exact().equals(level);
    }

    private List<Line> promise(Promise promise) {
        List<Line> lines = new ArrayList<>();
        if (!promise.minimum().equals(promise.target())) {
            lines.add(line("minimum", words.say(promise.minimum())));
        }
        if (!promise.eligibility().isEmpty()) {
            lines.add(line("eligibility", words.say(promise.eligibility())));
        }
        return lines;
    }

    private String steps(Counting counting) {
        String severities = counting.severities().isEmpty()
                ? words.word("severities.all")
                : words.word("severities.some", "list", String.join(", ", counting.severities()));
        return Stream.concat(
                        Stream.of(severities),
                        Stream.of(
                                        counting.start(),
                                        counting.joining(),
                                        counting.minimum(),
                                        counting.granularity(),
                                        counting.weight())
                                .map(words::say))
                .collect(Collectors.joining("; "));
    }

    private List<Grid> grids() {
        List<Grid> grids = new ArrayList<>();
        if (innermost(objective.measurement().indicator()) instanceof Indicator.Timeliness timeliness) {
            grids.add(deadlines(timeliness));
        }
        List<Exclusion> exclusions = objective.measurement().exclusions();
        if (!exclusions.isEmpty()) {
            grids.add(exclusions(exclusions));
        }
        return grids;
    }

    private Grid deadlines(Indicator.Timeliness timeliness) {
        List<GridRow> rows = timeliness.deadlines().stream()
                .map(rule -> new GridRow(
                        rule.priority(),
                        List.of(
                                rule.priority().equals("*") ? words.word("priority.others") : rule.priority(),
                                words.say(rule.within()),
                                words.calendar(rule.calendar()))))
                .toList();
        return grid("deadlines", List.of("priority", "within", "calendar"), rows);
    }

    private Grid exclusions(List<Exclusion> exclusions) {
        List<GridRow> rows = exclusions.stream()
                .map(exclusion -> new GridRow(
                        exclusion.id(),
                        List.of(
                                exclusion.number(),
                                words.say(exclusion.ground()),
                                words.say(exclusion.notice()),
                                words.say(exclusion.quota()),
                                words.say(exclusion.overlap()))))
                .toList();
        return grid("exclusions", List.of("number", "ground", "notice", "quota", "overlap"), rows);
    }

    private Grid grid(String name, List<String> columns, List<GridRow> rows) {
        return new Grid(
                "objective-" + objective.id() + "-" + name,
                words.word("grid." + name),
                columns.stream().map(column -> words.word("label." + column)).toList(),
                rows);
    }

    private Line line(String name, String value) {
        return new Line(name, words.word("label." + name), value);
    }

    private static Indicator innermost(Indicator indicator) {
        return indicator instanceof Indicator.AverageWithPrevious average ? innermost(average.of()) : indicator;
    }

    private static Optional<Counting> counting(Indicator indicator) {
        return switch (indicator) {
            case Indicator.Availability of -> Optional.of(of.counting());
            case Indicator.Downtime of -> Optional.of(of.counting());
            case Indicator.OutageCount of -> Optional.of(of.counting());
            case Indicator.MeanTimeToRestore of -> Optional.of(of.counting());
            case Indicator.MeanTimeBetweenFailures of -> Optional.of(of.counting());
            case Indicator.AverageWithPrevious of -> counting(of.of());
            default -> Optional.empty();
        };
    }
}
