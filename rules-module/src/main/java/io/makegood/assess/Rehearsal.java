package io.makegood.assess;

import static java.util.stream.Collectors.joining;

import io.makegood.assess.Assessment.Entitlement;
import io.makegood.assess.Assessment.Owed;
import io.makegood.assess.Assessment.Result;
import io.makegood.assess.rule.RulesDisagree;
import io.makegood.measure.fact.Facts;
import io.makegood.measure.json.FactsJson;
import io.makegood.measure.json.UnreadableFacts;
import io.makegood.terms.Terms;
import io.makegood.terms.WorkedExample;
import io.makegood.terms.WorkedExample.Expected;
import io.makegood.terms.json.Names;
import io.makegood.terms.json.Place;
import io.makegood.terms.lint.Code;
import io.makegood.terms.lint.Lint;
import io.makegood.terms.lint.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Plays the worked examples of terms before they are signed, and says where the rules do not reproduce what the parties
 * expect. Terms with an error of lint are not played at all.
 */
public final class Rehearsal {

    private static final String NOTHING = "–";

    private final Terms terms;
    private final List<Problem> problems = new ArrayList<>();

    private Rehearsal(Terms terms) {
        this.terms = terms;
    }

    /** Everything that lint finds, and every difference between the examples and the rules; errors first. */
    public static List<Problem> check(Terms terms) {
        List<Problem> linted = Lint.check(terms);
        if (Lint.hasErrors(linted)) {
            return linted;
        }
        return Stream.concat(play(terms).stream(), linted.stream()).toList();
    }

    /** The differences alone; empty if every example is reproduced. */
    public static List<Problem> play(Terms terms) {
        Rehearsal rehearsal = new Rehearsal(terms);
        for (int i = 0; i < terms.examples().size(); i++) {
            rehearsal.play(terms.examples().get(i), Place.TOP.field("examples").item(i));
        }
        return List.copyOf(rehearsal.problems);
    }

    /** What the rules say where an example expects something, written as in {@link Expected}. */
    public static Expected found(Assessment assessment, Expected expected) {
        List<Result> results = assessment.results().stream()
                .filter(result -> result.objective().equals(expected.objective()))
                .toList();
        return results.isEmpty()
                ? new Expected(expected.objective(), "", "", owed(assessment, expected.objective()))
                : new Expected(
                        expected.objective(),
                        expected.level().isEmpty() ? "" : level(results.getFirst()),
                        status(results, expected.status()),
                        owed(assessment, expected.objective()));
    }

    private void play(WorkedExample example, Place place) {
        try {
            Period period = Period.parse(example.period());
            Facts facts = FactsJson.read(example.facts().getBytes(StandardCharsets.UTF_8));
            Assessment assessment = Assessor.assess(terms, period, facts);
            for (int i = 0; i < example.expected().size(); i++) {
                compare(
                        example,
                        example.expected().get(i),
                        assessment,
                        place.field("expected").item(i));
            }
        } catch (UnreadableFacts unreadable) {
            refuse(
                    Code.EXAMPLE_UNREADABLE,
                    place.field("facts"),
                    Map.of("example", example.title(), "reason", unreadable.getMessage()));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            refuse(
                    Code.EXAMPLE_UNREADABLE,
                    place.field("period"),
                    Map.of("example", example.title(), "reason", example.period()));
        } catch (RulesDisagree disagree) {
            refuse(Code.EXAMPLE_UNREADABLE, place, Map.of("example", example.title(), "reason", disagree.getMessage()));
        }
    }

    private void compare(WorkedExample example, Expected expected, Assessment assessment, Place place) {
        Expected found = found(assessment, expected);
        differ(example, expected.level(), found.level(), place.field("level"));
        differ(example, expected.status(), found.status(), place.field("status"));
        differ(example, expected.award(), found.award(), place.field("award"));
    }

    private void differ(WorkedExample example, String expected, String found, Place place) {
        if (!expected.equals(found)) {
            refuse(
                    Code.EXAMPLE_NOT_REPRODUCED,
                    place,
                    Map.of(
                            "example", example.title(),
                            "expected", expected.isEmpty() ? NOTHING : expected,
                            "found", found.isEmpty() ? NOTHING : found));
        }
    }

    private void refuse(Code code, Place place, Map<String, String> values) {
        problems.add(new Problem(code, code.severity(), place.path(), values));
    }

    private static String level(Result result) {
        return result.level().map(level -> level.value().toString()).orElse("none");
    }

    /** Of several windows or events one in the expected status is enough. */
    private static String status(List<Result> results, String expected) {
        return results.stream()
                .map(result -> Names.ofConstant(result.status()))
                .filter(expected::equals)
                .findFirst()
                .orElse(Names.ofConstant(results.getFirst().status()));
    }

    /** The sums of money, time and units, and the duties and rights, as in {@code 300.00 USD, report}. */
    private static String owed(Assessment assessment, String objective) {
        List<Entitlement> lines = assessment.entitlements().stream()
                .filter(line -> line.line().objective().equals(objective)
                        || line.line().remedy().equals(objective))
                .toList();
        Stream<String> words = lines.stream().flatMap(line -> word(line.owed())).sorted();
        return Stream.concat(
                        Totals.of(lines).stream().map(total -> total.amount().toPlainString() + " " + total.unit()),
                        words)
                .collect(joining(", "));
    }

    private static Stream<String> word(Owed owed) {
        return switch (owed) {
            case Owed.Obligation duty -> Stream.of(Names.ofConstant(duty.duty().kind()));
            case Owed.Entitled right -> Stream.of(Names.ofConstant(right.right().kind()));
            default -> Stream.empty();
        };
    }
}
