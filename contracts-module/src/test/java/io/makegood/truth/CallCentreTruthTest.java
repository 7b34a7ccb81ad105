package io.makegood.truth;

import io.makegood.SharedData;
import io.makegood.assess.Assessment;
import io.makegood.assess.Assessment.Result;
import io.makegood.assess.Assessment.Status;
import io.makegood.assess.Assessor;
import io.makegood.assess.Period;
import io.makegood.measure.Measured.Figure;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.record.reader.Answering;
import io.makegood.record.reader.Upload;
import io.makegood.terms.Terms;
import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * 1,251 days of a call centre, month by month: 80 % in 20 seconds of all calls against the mean of the days, and at most 5 %
 * abandoned. The file has the share of each day, so that the calls in 20 seconds are that share of the day's calls.
 */
class CallCentreTruthTest {

    private static final String FILE = "Call Center Data.csv";
    private static final String SHARES = "Service Level (20 Seconds)";

    @Test
    void everyMonthIsWeightedAndSimpleAsTheTruthSays() {
        Facts facts = facts();
        Terms terms = TruthTerms.with("weighted", "simple", "days", "abandoned");
        List<String> found = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2020, 1); found.size() < 42; month = month.plusMonths(1)) {
            found.add(month + " | " + figures(Assessor.assess(terms, Period.month(month), facts)));
        }

        Truth.of("call-center-daily", "truth_monthly.csv")
                .mustEqual(
                        found,
                        row -> String.join(
                                " | ",
                                row.get("month"),
                                row.get("days_below_80"),
                                row.get("sl_weighted_pct"),
                                row.get("sl_simple_pct"),
                                row.get("abandon_pct"),
                                row.get("breach_sl_weighted"),
                                row.get("breach_sl_simple"),
                                row.get("breach_abandon")));
    }

    private static String figures(Assessment assessment) {
        Result weighted = of(assessment, "weighted");
        Result simple = of(assessment, "simple");
        Result abandoned = of(assessment, "abandoned");
        return String.join(
                " | ",
                String.valueOf(of(assessment, "days").measured().counted().stream()
                        .filter(day -> day.figures().containsKey(Figure.VALUE))
                        .count()),
                percent(level(weighted)),
                percent(level(simple).times(Fraction.HUNDRED)),
                percent(level(abandoned)),
                missed(weighted),
                missed(simple),
                missed(abandoned));
    }

    private static Facts facts() {
        List<Fact> facts = new ArrayList<>();
        facts.addAll(counts("calls", "Incoming Calls", Map.of()));
        facts.addAll(counts("abandoned", "Abandoned Calls", Map.of()));
        facts.addAll(counts("calls in 20 s", SHARES, Map.of("column.shareOf", "Incoming Calls")));
        facts.addAll(read(Map.of(
                "kind", "sample",
                "column.metric", "!same",
                "fixed.metric", "service level",
                "column.at", "Fecha",
                "column.value", SHARES)));
        return new Facts(facts);
    }

    private static List<Fact> counts(String counter, String column, Map<String, String> more) {
        Map<String, String> answers = new HashMap<>(more);
        answers.putAll(Map.of(
                "kind", "count",
                "column.counter", "!same",
                "fixed.counter", counter,
                "column.start", "Fecha",
                "column.end", "!P1D",
                "column.count", column));
        return read(answers);
    }

    private static List<Fact> read(Map<String, String> answers) {
        Map<String, String> all = new HashMap<>(answers);
        all.putAll(Map.of("column.service", "!same", "fixed.service", "centre", "zone", "UTC", "repeated", "ask"));
        Upload upload = new Upload("calls.csv", SharedData.file("call-center-daily", FILE));
        return Truth.facts(Answering.of("table", upload, "UTC", "centre").read(all));
    }

    private static Result of(Assessment assessment, String objective) {
        return assessment.results().stream()
                .filter(result -> result.objective().equals(objective))
                .findFirst()
                .orElseThrow();
    }

    private static Fraction level(Result result) {
        return result.level().orElseThrow().value();
    }

    private static String percent(Fraction level) {
        BigDecimal percent = level.toDecimal(4, RoundingMode.HALF_EVEN);
        return percent.toPlainString();
    }

    private static String missed(Result result) {
        return result.status() == Status.MISSED ? "1" : "0";
    }
}
