package io.makegood.assess.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessor;
import io.makegood.assess.InForce;
import io.makegood.assess.Period;
import io.makegood.assess.rule.RuleBook;
import io.makegood.measure.Assessed;
import io.makegood.measure.Interval;
import io.makegood.measure.Measurer;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Header.Amendments;
import io.makegood.terms.Terms;
import io.makegood.terms.lint.Lint;
import io.makegood.terms.lint.Problem;
import io.makegood.terms.lint.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One document: terms, facts and period (in variants where the source can be read in several ways), what is expected and where it is seen. */
final class Vector {

    private final ObjectNode document;
    private final Documents documents;
    private final Map<String, Seen> assessed = new LinkedHashMap<>();

    Vector(ObjectNode document, Documents documents) {
        this.document = document;
        this.documents = documents;
    }

    String id() {
        return document.get("vector").asString();
    }

    JsonNode expected() {
        return document.get("expect");
    }

    Terms terms(String variant) {
        return documents.terms(part(document, "terms"), part(variant(variant), "terms"));
    }

    Facts facts(String variant) {
        return documents.facts(part(document, "facts"), part(variant(variant), "facts"));
    }

    List<String> variants() {
        List<String> names = new ArrayList<>();
        part(document, "variants").propertyNames().forEach(names::add);
        return names.isEmpty() ? List.of("") : names;
    }

    /** Terms that lint refuses are measured and never evaluated; the document must say that they are refused. */
    Assessment assess(String variant) {
        return assess(variant, Assessor.current(), facts(variant));
    }

    /** The same by another assessor or of facts in another order. */
    Assessment assess(String variant, Assessor assessor, Facts facts) {
        return question(variant).apply(assessor, facts);
    }

    /** What the document asks, read once: an assessor and facts answer it. */
    BiFunction<Assessor, Facts, Assessment> question(String variant) {
        Terms terms = terms(variant);
        List<Problem> errors =
                Lint.check(terms).stream().filter(Vector::isError).toList();
        if (document.get("seen").toString().contains("refused")) {
            assertThat(errors).as("%s: what lint refuses", id()).isNotEmpty();
            return (assessor, facts) -> measured(terms, variant);
        }
        assertThat(errors).as("%s: what lint refuses", id()).isEmpty();
        Period period = period(variant);
        Instant known = knownUntil(variant, terms);
        JsonNode replaced = part(variant(variant), "replaced");
        if (replaced.isMissingNode()) {
            return (assessor, facts) -> assessor.of(terms, period, facts, known);
        }
        Terms later =
                documents.terms(part(document, "terms"), part(variant(variant), "terms"), part(replaced, "terms"));
        Instant at = Instant.parse(replaced.get("at").asString());
        Amendments amendments = later.header().amendments();
        return (assessor, facts) -> one(
                assessor.of(new InForce(terms, new Interval(Instant.MIN, at), amendments), period, known, facts),
                assessor.of(new InForce(later, Interval.openFrom(at), amendments), period, known, facts));
    }

    /** What the two versions say, one after the other. */
    private static Assessment one(Assessment first, Assessment second) {
        return new Assessment(
                first.period(),
                first.origins(),
                joined(first.results(), second.results()),
                joined(first.entitlements(), second.entitlements()),
                joined(first.totals(), second.totals()),
                joined(first.carried(), second.carried()));
    }

    private Assessment measured(Terms terms, String variant) {
        Interval days = period(variant).in(terms.header().setting().zone());
        List<Assessment.Result> results = terms.objectives().stream()
                .flatMap(objective -> Measurer.measure(
                                terms,
                                objective,
                                Assessed.of(days, days.end()),
                                facts(variant),
                                RuleBook.present().counting())
                        .stream()
                        .map(measured -> new Assessment.Result(
                                objective.id(),
                                objective.clause(),
                                Assessment.Status.NOT_APPLICABLE,
                                measured.level(),
                                measured,
                                List.of())))
                .toList();
        Assessment.Origins none = new Assessment.Origins("", "", "", "");
        return new Assessment(period(variant), none, results, List.of(), List.of(), List.of());
    }

    boolean isRefused(String variant) {
        return Lint.check(terms(variant)).stream().anyMatch(Vector::isError);
    }

    private static boolean isError(Problem problem) {
        return problem.severity() == Severity.ERROR;
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    Period period(String variant) {
        return Period.parse(text(variant, "period"));
    }

    private Instant knownUntil(String variant, Terms terms) {
        return part(variant(variant), "knownUntil").isMissingNode() && !document.has("knownUntil")
                ? period(variant).in(terms.header().setting().zone()).end()
                : Instant.parse(text(variant, "knownUntil"));
    }

    /** Everything that is not as expected, one sentence each. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        compare("", expected(), document.get("seen"), differences);
        return differences;
    }

    private void compare(String path, JsonNode expected, JsonNode seen, List<String> differences) {
        if (seen == null) {
            differences.add(path + " is expected and looked at nowhere");
        } else if (expected.isObject()) {
            expected.properties()
                    .forEach(field -> compare(
                            path + "/" + field.getKey(), field.getValue(), seen.get(field.getKey()), differences));
        } else if (expected.isArray() && seen.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), seen.size()); i++) {
                compare(path + "/" + i, expected.path(i), seen.get(i), differences);
            }
        } else {
            String found = at(seen.asString());
            if (!isSame(expected, found)) {
                differences.add(path + " is " + found + " and not " + expected);
            }
        }
    }

    private String at(String expression) {
        int slash = expression.indexOf('/');
        String variant = slash < 0
                ? variants().getFirst()
                : expression.substring(0, slash).strip();
        if (!variants().contains(variant)) {
            variant = variants().getFirst();
            slash = -1;
        }
        return seen(variant).at(expression.substring(slash + 1).strip());
    }

    private Seen seen(String variant) {
        return assessed.computeIfAbsent(variant, name -> {
            return new Seen(() -> assess(name), terms(name));
        });
    }

    private static boolean isSame(JsonNode expected, String found) {
        if (expected.isNull() || found.equals("null")) {
            return expected.isNull() && found.equals("null");
        }
        if (expected.isNumber()) {
            return io.makegood.terms.value.Fraction.parse(expected.asString())
                    .equals(io.makegood.terms.value.Fraction.parse(found));
        }
        if (expected.isArray() || expected.isObject()) {
            return flat(expected).equals(found.replace(" ", ""));
        }
        String text = expected.asString();
        return text.equals(found) || isSameInstant(text, found);
    }

    private static String flat(JsonNode list) {
        return list.toString().replace("\"", "").replace(" ", "");
    }

    private static boolean isSameInstant(String expected, String found) {
        return expected.matches("\\d{4}-\\d\\d-\\d\\dT.*")
                && found.matches("\\d{4}-\\d\\d-\\d\\dT.*")
                && java.time.OffsetDateTime.parse(expected).toInstant().equals(Instant.parse(found));
    }

    private JsonNode variant(String name) {
        return name.isEmpty() ? Documents.read("{}") : document.get("variants").get(name);
    }

    private static JsonNode part(JsonNode of, String name) {
        return of.has(name) ? of.get(name) : Documents.read("{}").path("none");
    }

    private String text(String variant, String name) {
        JsonNode own = variant(variant).path(name);
        return own.isMissingNode() ? document.get(name).asString() : own.asString();
    }
}
