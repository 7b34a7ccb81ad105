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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * GitHub's published terms on GitHub's published incidents, 2019Q1 to 2023Q3. What the terms assume, as the truth does:
 * quarters of UTC; an incident that names a component is downtime of it from {@code started_at} to {@code resolved_at};
 * only the named severities count; an incident of no length is no downtime, one that ends before it starts is refused by
 * the reader. Incidents without a component are a component of their own.
 */
class GitHubTruthTest {

    private static final String NO_COMPONENT = "(no component)";
    private static final StatusTerms TERMS = new StatusTerms(
            "github",
            "git-operations",
            Map.of("MAJOR", List.of("major", "critical"), "MINOR+", List.of("minor", "major", "critical")));

    @Test
    void everyComponentAndQuarterIsThatOfTheTruth() {
        Upload upload = Answering.zip(SharedData.files("github-statuspage-incidents", "incidents"));
        List<String> components = components(upload);
        List<Row> rows = Answering.of("statuspage", upload, "UTC", components.toArray(String[]::new))
                .read(Map.of(
                        "impact.none", Answers.LEAVE_OUT,
                        "withoutComponent", NO_COMPONENT,
                        "otherServices", Answers.REFUSE));
        assertThat(rows.stream().filter(row -> row instanceof Row.Refused))
                .as("the three that end before they start")
                .hasSize(3);

        Facts facts = new Facts(Truth.facts(rows));
        Terms terms = TERMS.of(components, ZoneId.of("UTC"));
        List<String> found = quarters()
                .flatMap(quarter -> StatusFigures.in(Assessor.assess(terms, Period.parse(quarter), facts))
                        .map(figures -> line(quarter, figures)))
                .toList();

        Truth.of("github-statuspage-incidents", "truth_quarterly.csv").mustEqual(found, GitHubTruthTest::wanted);
    }

    /** The terms' own tiers in money: a quarter of three months at 1,000.00 each. */
    private static String line(String quarter, StatusFigures figures) {
        BigDecimal money = new BigDecimal(figures.creditPercent()).multiply(new BigDecimal("30.00"));
        assertThat(figures.creditMoney()).isEqualTo(money.setScale(2).toPlainString());
        return String.join(
                " | ",
                quarter.replace("-", ""),
                figures.set(),
                figures.component(),
                String.valueOf(figures.incidents()),
                figures.windowSeconds().toDecimal(0, RoundingMode.UNNECESSARY).toPlainString(),
                seconds(figures.downSeconds().toDecimal(3, RoundingMode.UNNECESSARY)),
                seconds(figures.summedSeconds().toDecimal(3, RoundingMode.UNNECESSARY)),
                figures.percent(),
                figures.creditPercent());
    }

    private static String wanted(Map<String, String> row) {
        return String.join(
                " | ",
                row.get("quarter"),
                row.get("set"),
                row.get("component"),
                row.get("incidents"),
                new BigDecimal(row.get("quarter_min"))
                        .multiply(new BigDecimal(60))
                        .toPlainString(),
                seconds(new BigDecimal(row.get("downtime_sec"))),
                seconds(new BigDecimal(row.get("naive_sum_sec"))),
                row.get("uptime_pct"),
                row.get("sla_credit_pct"));
    }

    private static String seconds(BigDecimal seconds) {
        return seconds.stripTrailingZeros().toPlainString();
    }

    /** Every name that the incidents carry, as the reader asks for it. */
    private static List<String> components(Upload upload) {
        List<String> components = new ArrayList<>(Answering.of("statuspage", upload, "UTC").questions(Map.of()).stream()
                .filter(question -> question.group().equals("service"))
                .map(Question::subject)
                .toList());
        components.add(NO_COMPONENT);
        return components;
    }

    private static Stream<String> quarters() {
        return IntStream.range(0, 19).mapToObj(quarter -> (2019 + quarter / 4) + "-Q" + (quarter % 4 + 1));
    }
}
