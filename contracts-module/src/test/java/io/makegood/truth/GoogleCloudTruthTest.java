package io.makegood.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.SharedData;
import io.makegood.assess.Assessor;
import io.makegood.assess.Period;
import io.makegood.measure.fact.Facts;
import io.makegood.record.reader.Answering;
import io.makegood.record.reader.Answers;
import io.makegood.record.reader.Question;
import io.makegood.record.reader.Row;
import io.makegood.record.reader.Upload;
import io.makegood.terms.Terms;
import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The tiers of Nebius on Google Cloud's incidents of 2022, by months of UTC and of Los Angeles. What the terms assume, as
 * the truth does: every incident that names a product is its downtime from {@code begin} to {@code end} if its impact is
 * in the set. None of the feed's incidents is open or ends before it begins, so that nothing is excluded.
 */
class GoogleCloudTruthTest {

    private static final List<String> ZONES = List.of("UTC", "America/Los_Angeles");
    private static final Fraction MINUTE = Fraction.of(60);

    @Test
    void everyProductAndMonthIsThatOfTheTruth() {
        Upload upload = new Upload("incidents.json", SharedData.file("gcp-status", "incidents_2023-01_feed.json"));
        List<String> products = Answering.of("googleCloud", upload, "UTC").questions(Map.of()).stream()
                .filter(question -> question.group().equals("service"))
                .map(Question::subject)
                .toList();
        List<Row> rows = Answering.of("googleCloud", upload, "UTC", products.toArray(String[]::new))
                .read(Map.of(
                        "otherServices", Answers.REFUSE,
                        "impact.SERVICE_DISRUPTION", "outage",
                        "impact.SERVICE_INFORMATION", "outage"));
        assertThat(rows).allMatch(row -> row instanceof Row.Proposed);
        Truth.of("gcp-status", "truth_2022_excluded.csv").mustEqual(List.of(), Map::toString);

        Facts facts = new Facts(Truth.facts(rows));
        List<String> found = new ArrayList<>();
        for (String zone : ZONES) {
            Terms terms = new StatusTerms("nebius", "virtual-machine", sets()).of(products, ZoneId.of(zone));
            IntStream.rangeClosed(1, 12)
                    .mapToObj(month -> YearMonth.of(2022, month))
                    .forEach(month -> StatusFigures.in(Assessor.assess(terms, Period.month(month), facts))
                            .map(figures -> line(zone, month, figures))
                            .forEach(found::add));
        }
        Truth.of("gcp-status", "truth_2022_monthly.csv").mustEqual(found, GoogleCloudTruthTest::wanted);
    }

    private static Map<String, List<String>> sets() {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        sets.put("OUTAGE", List.of("SERVICE_OUTAGE"));
        sets.put("DISRUPT", List.of("SERVICE_OUTAGE", "SERVICE_DISRUPTION"));
        sets.put("ALL", List.of("SERVICE_OUTAGE", "SERVICE_DISRUPTION", "SERVICE_INFORMATION"));
        return sets;
    }

    /** The terms' own tiers in money: a month costs 1,000.00. */
    private static String line(String zone, YearMonth month, StatusFigures figures) {
        BigDecimal money = new BigDecimal(figures.creditPercent()).multiply(new BigDecimal("10.00"));
        assertThat(figures.creditMoney()).isEqualTo(money.setScale(2).toPlainString());
        return String.join(
                " | ",
                zone,
                month.toString(),
                figures.set(),
                figures.component(),
                String.valueOf(figures.incidents()),
                figures.windowSeconds()
                        .dividedBy(MINUTE)
                        .toDecimal(0, RoundingMode.UNNECESSARY)
                        .toPlainString(),
                minutes(figures.downSeconds()),
                minutes(figures.summedSeconds()),
                figures.percent(),
                figures.creditPercent());
    }

    private static String wanted(Map<String, String> row) {
        return String.join(
                " | ",
                row.get("tz"),
                row.get("month"),
                row.get("set"),
                row.get("product"),
                row.get("incidents"),
                row.get("month_min"),
                places(new BigDecimal(row.get("downtime_min"))),
                places(new BigDecimal(row.get("naive_sum_min"))),
                row.get("uptime_pct"),
                row.get("nebius_credit_pct"));
    }

    private static String minutes(Fraction seconds) {
        return places(seconds.dividedBy(MINUTE).toDecimal(4, RoundingMode.HALF_EVEN));
    }

    private static String places(BigDecimal minutes) {
        return minutes.setScale(4, RoundingMode.UNNECESSARY).toPlainString();
    }
}
