package io.makegood.terms.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.terms.json.UnreadableTerms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What terms may not leave unsaid: without it they cannot be read, and the reader says where it is missing. */
class UnsaidTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                `zone: Europe/Warsaw, currency` | `currency` | header.setting.zone
                `currency: PLN, ` | `` | header.setting.currency
                `      zone: Europe/Warsaw` | `` | scope.calendars[0].zone
                `      rounding: exact` | `` | objectives[0].measurement.rounding
                `        percentRounding: exact` | `` | objectives[0].remedies[0].percentRounding
                `steps: started, ` | `` | objectives[1].remedies[0].schedule.steps
                `origin: {kind: atTarget}` | `` | objectives[1].remedies[0].schedule.origin
                `, calendar: both` | `` | objectives[2].measurement.indicator.deadlines[0].calendar
                `kind: inside, at: 99 %` | `at: 99 %` | objectives[0].remedies[0].schedule.rows[0].range.from
                `{kind: sampleShare, metric: pageLoad, comparison: atMost, limit: "3"}` | `{kind: sampleStatistic, metric: pageLoad, statistic: {kind: percentile, percentile: "95"}}` | objectives[3].measurement.indicator.statistic.method
                `stage: line, rounding: 2 halfUp` | `stage: line` | settlement.rounding.rounding
                """)
    void itIsMissedAtItsPlace(String said, String unsaid, String path) {
        assertThat(LintTest.clean()).contains(said);

        assertThatThrownBy(() -> LintTest.terms(LintTest.clean().replace(said, unsaid)))
                .isInstanceOfSatisfying(UnreadableTerms.class, unreadable -> assertThat(unreadable.path())
                        .isEqualTo(path));
    }
}
