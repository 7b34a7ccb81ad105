package io.makegood.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.SharedData;
import io.makegood.assess.Assessment;
import io.makegood.assess.Assessment.Result;
import io.makegood.assess.Assessment.Status;
import io.makegood.assess.Period;
import io.makegood.measure.Measured.Figure;
import io.makegood.measure.fact.Facts;
import io.makegood.record.reader.Answering;
import io.makegood.record.reader.Row;
import io.makegood.record.reader.Upload;
import io.makegood.terms.value.Fraction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * 823 notices of security breaches, 799 of them with both dates: days from awareness to notice, and which are later than 30,
 * 45 and 60 days. The publisher's own count of days is a column of the file, not a figure of ours.
 */
class NoticeTruthTest {

    private static final Period ALL_YEARS = Period.parse("2008-01-01/2030-01-01");
    private static final Fraction DAY = Fraction.of(86_400);

    @Test
    void everyNoticeIsLateOrNotAsTheTruthSays() {
        List<Row> rows = notices();
        assertThat(rows.stream().filter(row -> row instanceof Row.Refused))
                .as("nobody wrote down when the provider became aware")
                .hasSize(24);
        Assessment assessment =
                TruthTerms.assess(ALL_YEARS, new Facts(Truth.facts(rows)), "over30", "over45", "over60");
        Map<String, Map<String, Result>> byNotice = assessment.results().stream()
                .collect(Collectors.groupingBy(
                        result -> result.measured().event(),
                        TreeMap::new,
                        Collectors.toMap(Result::objective, result -> result)));
        List<String> found = byNotice.entrySet().stream()
                .map(notice -> String.join(
                        " | ",
                        notice.getKey(),
                        days(notice.getValue().get("over30")),
                        missed(notice.getValue().get("over30")),
                        missed(notice.getValue().get("over45")),
                        missed(notice.getValue().get("over60"))))
                .toList();

        Truth.of("wa-breach-notifications", "truth_rows.csv")
                .where(row -> !row.get("days").isEmpty(), 799)
                .mustEqual(
                        found,
                        row -> String.join(
                                " | ",
                                row.get("Id"),
                                row.get("days"),
                                row.get("over30"),
                                row.get("over45"),
                                row.get("over60")));
    }

    private static List<Row> notices() {
        Upload upload = new Upload(
                "notices.csv",
                SharedData.file(
                        "wa-breach-notifications", "Data_Breach_Notifications_Affecting_Washington_Residents.csv"));
        return Answering.of("table", upload, "UTC", "desk")
                .read(Map.of(
                        "kind", "breachNotice",
                        "column.id", "Id",
                        "column.service", "!same",
                        "fixed.service", "desk",
                        "column.detectedAt", "DateAware",
                        "column.notifiedAt", "DateSubmitted",
                        "zone", "UTC",
                        "repeated", "ask"));
    }

    private static String days(Result result) {
        return result.measured()
                .counted()
                .getFirst()
                .figures()
                .get(Figure.TAKEN)
                .value()
                .dividedBy(DAY)
                .toString();
    }

    private static String missed(Result result) {
        return result.status() == Status.MISSED ? "1" : "0";
    }
}
