package io.makegood.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.assess.Assessment;
import io.makegood.assess.Assessment.Status;
import io.makegood.assess.Assessor;
import io.makegood.assess.Period;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of docs/demo.md, worked out there by hand, against the rules. */
class DemoFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1 | mfa page-load                                                              | -",
                "2 | response                                                                   | 450.00 PLN",
                "3 | availability extra-time mttr resolution retention                          | 2100.00 PLN + 777600 SECONDS",
                "4 | availability backup data-loss extra-time lines mttr resolution response restore total-downtime"
                        + " | 7000.00 PLN + 604800 SECONDS",
                "5 | -                                                                          | -",
                "6 | answered breach-notice mtbf                                                | 3220.00 PLN",
            })
    void aMonthMissesWhatItsStoryTells(int number, String missed, String owed) {
        Assessment assessment = assessed(NOW, number);

        assertThat(missed(assessment)).isEqualTo(missed == null ? "" : missed);
        assertThat(assessment.totals().stream()
                        .filter(total -> total.amount().signum() != 0)
                        .map(total -> total.amount().toPlainString() + " " + total.unit())
                        .collect(joining(" + ")))
                .isEqualTo(owed == null ? "" : owed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-12-01T00:10:00Z", "2027-03-31T12:00:00Z", "2027-09-15T08:00:00Z", "2028-03-02T23:59:00Z"})
    void eachObjectiveIsKeptInSomeMonthAndMissedInAnotherWheneverTheDemoIsLoaded(String now) {
        Map<String, TreeSet<Status>> seen = new LinkedHashMap<>();
        for (int number = 1; number < DemoMonth.MONTHS; number++) {
            assessed(Instant.parse(now), number).results().stream()
                    .collect(groupingBy(
                            Assessment.Result::objective,
                            mapping(Assessment.Result::status, toCollection(TreeSet::new))))
                    .forEach((objective, status) -> seen.computeIfAbsent(objective, none -> new TreeSet<>())
                            .addAll(status));
        }

        for (Objective objective : terms(Instant.parse(now)).objectives()) {
            assertThat(seen.get(objective.id())).as(objective.id()).contains(Status.MET, Status.MISSED);
        }
    }

    @Test
    void theOfferedTermsRaiseThePromise() {
        assertThat(DemoTerms.offered(DemoMonth.until(NOW).getFirst().month().atDay(1)))
                .isNotEqualTo(terms(NOW));
    }

    private static String missed(Assessment assessment) {
        return assessment.results().stream()
                .filter(result -> result.status() == Status.MISSED)
                .map(Assessment.Result::objective)
                .distinct()
                .sorted()
                .collect(joining(" "));
    }

    private static Assessment assessed(Instant now, int number) {
        List<DemoMonth> months = DemoMonth.until(now);
        List<Fact> facts = new ArrayList<>();
        months.forEach(month -> facts.addAll(month.facts(now)));
        return Assessor.assess(terms(now), Period.month(months.get(number - 1).month()), new Facts(facts));
    }

    private static Terms terms(Instant now) {
        return DemoTerms.signed(DemoMonth.until(now).getFirst().month().atDay(1));
    }
}
