package io.makegood.assess.vectors;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Finding;
import io.makegood.assess.Assessment.Owed;
import io.makegood.assess.Assessment.Result;
import io.makegood.measure.Level;
import io.makegood.measure.Measured.Figure;
import io.makegood.measure.Measured.LeftOut;
import io.makegood.terms.Terms;
import io.makegood.terms.lint.Lint;
import io.makegood.terms.lint.Severity;
import io.makegood.terms.remedy.Remedy;
import io.makegood.terms.remedy.Schedule;
import io.makegood.terms.value.Fraction;
import io.makegood.terms.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Where a value is seen in an assessment: {@code [objective[#n]:] what [argument…] [| step …]}, as in {@code level},
 * {@code p1#2: deadline}, {@code downtime | per 3600}, {@code finding 3.5 times}. Without an objective the first is
 * meant, without a number the first window or event. Steps: {@code per N}, {@code places N}, {@code sum}, {@code day}.
 */
final class Seen {

    private final Supplier<Assessment> assessed;
    private final Terms terms;
    private final ZoneId zone;
    private Optional<Assessment> assessment = Optional.empty();

    Seen(Supplier<Assessment> assessed, Terms terms) {
        this.assessed = assessed;
        this.terms = terms;
        this.zone = terms.header().setting().zone();
    }

    private Assessment assessment() {
        if (assessment.isEmpty()) {
            assessment = Optional.of(assessed.get());
        }
        return assessment.get();
    }

    String at(String expression) {
        String[] steps = expression.split("\\|", -1);
        String value = source(steps[0].strip());
        for (int i = 1; i < steps.length; i++) {
            value = step(value, steps[i].strip().split(" +", -1));
        }
        return value;
    }

    private String source(String text) {
        int colon = text.indexOf(':');
        String selector = colon < 0 ? "" : text.substring(0, colon).strip();
        List<String> words = Arrays.asList(text.substring(colon + 1).strip().split(" +", -1));
        return switch (words.getFirst()) {
            case "total" -> total(words.get(1));
            case "carried" -> sum(assessment().carried().stream().map(Assessment.Carried::amount));
            case "currency" -> terms.header().setting().currency().getCurrencyCode();
            case "refused" -> refused(words);
            case "rows" -> String.valueOf(rows());
            case "results" -> String.valueOf(pick(selector).results().size());
            case "hours" -> hours(pick(selector).results());
            default -> of(pick(selector), words);
        };
    }

    private record Picked(List<Result> results, List<Entitlement> lines) {}

    private Picked pick(String selector) {
        String objective = selector.isEmpty() ? first() : selector.split("#", 2)[0];
        List<Result> results = assessment().results().stream()
                .filter(result -> result.objective().equals(objective))
                .toList();
        List<Entitlement> lines = assessment().entitlements().stream()
                .filter(line -> line.line().objective().equals(objective)
                        || line.line().remedy().equals(objective))
                .toList();
        if (!selector.contains("#")) {
            return new Picked(results, lines);
        }
        Result result = results.get(Integer.parseInt(selector.split("#", 2)[1]) - 1);
        return new Picked(
                List.of(result),
                lines.stream()
                        .filter(line ->
                                line.line().window().equals(result.measured().window()))
                        .filter(line ->
                                line.line().event().equals(result.measured().event()))
                        .toList());
    }

    private String first() {
        return assessment().results().isEmpty()
                ? ""
                : assessment().results().getFirst().objective();
    }

    private String of(Picked picked, List<String> words) {
        return switch (words.getFirst()) {
            case "level" -> level(result(picked).level());
            case "exactLevel" -> level(result(picked).measured().level());
            case "downtime" -> result(picked).measured().times().downtime().toString();
            case "denominator" ->
                result(picked).measured().times().denominator().toString();
            case "excluded" -> result(picked).measured().times().excluded().toString();
            case "status" -> result(picked).status().name();
            case "met" -> String.valueOf(result(picked).status() == Assessment.Status.MET);
            case "missed" -> String.valueOf(result(picked).status() == Assessment.Status.MISSED);
            case "window" ->
                result(picked)
                        .measured()
                        .window()
                        .start()
                        .atZone(zone)
                        .toLocalDate()
                        .toString()
                        .substring(0, 7);
            case "deadline" ->
                result(picked)
                        .measured()
                        .counted()
                        .getFirst()
                        .deadline()
                        .orElseThrow()
                        .toString();
            case "lengths" -> lengths(result(picked));
            case "figure" -> leftOut(result(picked), words.get(1));
            case "reason" ->
                String.valueOf(result(picked).measured().leftOut().stream()
                        .anyMatch(left -> left.reason().name().equals(words.get(1))));
            default -> ofLines(picked, words);
        };
    }

    private String ofLines(Picked picked, List<String> words) {
        return switch (words.getFirst()) {
            case "percent" -> percent(picked.lines(), line -> line.granted().left());
            case "grantedPercent" ->
                percent(picked.lines(), line -> line.granted().exact());
            case "granted" -> fractions(picked.lines(), line -> line.granted().exact());
            case "left" -> fractions(picked.lines(), line -> line.granted().left());
            case "amount" -> owedMoney(picked.lines().stream().map(Entitlement::owed));
            case "entitled" ->
                owedMoney(picked.lines().stream().map(line -> line.claim().entitled()));
            case "extension" ->
                sum(picked.lines().stream().map(Entitlement::owed).map(Seen::seconds));
            case "units" -> sum(picked.lines().stream().map(Entitlement::owed).map(Seen::units));
            case "right" ->
                String.valueOf(picked.lines().stream().anyMatch(line -> line.owed() instanceof Owed.Entitled));
            case "earnedBack" ->
                owedMoney(picked.lines().stream()
                        .filter(line -> line.owed() instanceof Owed.EarnedBack)
                        .map(Entitlement::owed));
            case "claimBy" -> picked.lines().getFirst().claimBy().orElseThrow().toString();
            case "claim" -> picked.lines().getFirst().claim().state().name();
            case "lineWindow" ->
                picked.lines().getFirst().line().window().end().minusNanos(1).toString();
            case "finding" -> finding(picked, words.get(1), words.get(2));
            case "value" -> value(picked, words.get(1));
            case "found" ->
                String.valueOf(
                        findings(picked).anyMatch(finding -> finding.rule().equals(words.get(1))));
            case "none" -> "null";
            default -> throw new IllegalArgumentException("Nothing is seen under " + words);
        };
    }

    private static Result result(Picked picked) {
        return picked.results().getFirst();
    }

    private static String level(Optional<Level> level) {
        return level.map(measured -> measured.value().toString()).orElse("null");
    }

    /** Down seconds of each stretch that counted and remained. */
    private static String lengths(Result result) {
        return result.measured().counted().stream()
                .map(stretch -> String.valueOf(stretch.span().length().toSeconds()))
                .toList()
                .toString();
    }

    private static String leftOut(Result result, String figure) {
        return result.measured().leftOut().stream()
                .map(LeftOut::figures)
                .filter(figures -> figures.containsKey(Figure.valueOf(figure)))
                .map(figures -> figures.get(Figure.valueOf(figure)).value().toString())
                .findFirst()
                .orElseThrow();
    }

    /** The hours of the clock with downtime, and their minutes. */
    private static String hours(List<Result> results) {
        List<String> hours = new ArrayList<>();
        for (Result result : results) {
            Fraction down = result.measured().times().downtime();
            if (down.signum() > 0) {
                hours.add(result.measured().window().start() + "=" + shortest(down.dividedBy(Fraction.of(60))));
            }
        }
        return hours.toString();
    }

    private static String percent(List<Entitlement> lines, Function<Entitlement, Fraction> exact) {
        Fraction sum = Fraction.ZERO;
        for (Entitlement line : lines) {
            boolean money = line.granted().base().signum() > 0;
            if (money) {
                sum = sum.plus(
                        exact.apply(line).dividedBy(line.granted().base()).times(Fraction.HUNDRED));
            }
        }
        return shortest(sum);
    }

    private static String fractions(List<Entitlement> lines, Function<Entitlement, Fraction> exact) {
        return lines.stream().map(exact).reduce(Fraction.ZERO, Fraction::plus).toString();
    }

    private String owedMoney(Stream<Owed> owed) {
        List<Money> money = owed.flatMap(Seen::money).toList();
        return money.stream()
                .reduce(Money::plus)
                .map(Money::amount)
                .orElse(new BigDecimal("0.00"))
                .toPlainString();
    }

    private static Stream<Money> money(Owed owed) {
        return switch (owed) {
            case Owed.Credit credit -> Stream.of(credit.amount());
            case Owed.EarnedBack back -> Stream.of(back.amount());
            default -> Stream.empty();
        };
    }

    private static BigDecimal seconds(Owed owed) {
        return owed instanceof Owed.ExtraTime time ? time.seconds() : BigDecimal.ZERO;
    }

    private static BigDecimal units(Owed owed) {
        return owed instanceof Owed.Units units ? units.count() : BigDecimal.ZERO;
    }

    private String total(String unit) {
        return assessment().totals().stream()
                .filter(total -> total.unit().equals(unit))
                .map(total -> total.amount().toPlainString())
                .findFirst()
                .orElse("0.00");
    }

    private Stream<Finding> findings(Picked picked) {
        return Stream.concat(
                picked.results().stream().flatMap(result -> result.findings().stream()),
                picked.lines().stream().flatMap(line -> line.findings().stream()));
    }

    private String finding(Picked picked, String rule, String value) {
        List<Finding> found = findings(picked)
                .filter(finding ->
                        finding.rule().equals(rule) && finding.values().containsKey(value))
                .toList();
        return found.isEmpty() ? "0" : found.getFirst().values().get(value);
    }

    /** The first finding, whatever its rule, that names the value. */
    private String value(Picked picked, String name) {
        return findings(picked)
                .filter(finding -> finding.values().containsKey(name))
                .map(finding -> finding.values().get(name))
                .findFirst()
                .orElse("0");
    }

    /** No figure, because lint refuses these terms with this code; or the word by which the source says so. */
    private String refused(List<String> words) {
        boolean refused = Lint.check(terms).stream()
                .anyMatch(problem -> problem.severity() == Severity.ERROR
                        && problem.code().name().equals(words.get(1)));
        String word = words.size() > 3 ? words.get(3) : "null";
        return refused ? word : "not refused with " + words.get(1);
    }

    /** How many rows of the first table cover the level that was measured. */
    private long rows() {
        Fraction level = assessment().results().getFirst().level().orElseThrow().value();
        return terms.objectives().getFirst().remedies().stream()
                .map(Remedy::schedule)
                .flatMap(schedule -> schedule instanceof Schedule.Tiers tiers ? tiers.rows().stream() : Stream.empty())
                .filter(row -> row.range().contains(level))
                .count();
    }

    private static String sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String step(String value, String[] step) {
        return switch (step[0]) {
            case "per" -> shortest(Fraction.parse(value).dividedBy(Fraction.parse(step[1])));
            case "plus" -> shortest(Fraction.parse(value).plus(Fraction.parse(step[1])));
            case "places" ->
                value.equals("null")
                        ? value
                        : plain(Fraction.parse(value).toDecimal(Integer.parseInt(step[1]), RoundingMode.HALF_UP));
            case "fixed" ->
                Fraction.parse(value)
                        .toDecimal(Integer.parseInt(step[1]), RoundingMode.HALF_UP)
                        .toPlainString();
            case "day" -> Instant.parse(value).atZone(zone).toLocalDate().toString();
            case "some" -> String.valueOf(new BigDecimal(value).signum() > 0);
            case "not" -> String.valueOf(!Boolean.parseBoolean(value));
            default -> throw new IllegalArgumentException("There is no step " + step[0]);
        };
    }

    /** A decimal if there is a finite one, or else the fraction. */
    static String shortest(Fraction fraction) {
        try {
            return plain(new BigDecimal(fraction.numerator()).divide(new BigDecimal(fraction.denominator())));
        } catch (ArithmeticException periodic) {
            return fraction.toString();
        }
    }

    private static String plain(BigDecimal decimal) {
        BigDecimal stripped = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
        return stripped.toPlainString();
    }
}
