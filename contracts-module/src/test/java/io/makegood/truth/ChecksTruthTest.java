package io.makegood.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.SharedData;
import io.makegood.assess.Assessment;
import io.makegood.assess.Assessor;
import io.makegood.assess.Period;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.record.reader.Answering;
import io.makegood.record.reader.Answers;
import io.makegood.record.reader.Upload;
import io.makegood.terms.Objective;
import io.makegood.terms.Terms;
import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Upptime's checks of 18 sites in August 2026: downtime of each day, of all outages and of those of 15 minutes and more. */
class ChecksTruthTest {

    private static final Period DAYS = Period.parse("2026-08-11/2026-08-23");

    @Test
    void theDaysOfEverySiteAreThoseOfTheTruth() {
        Assessment assessment = assessment();

        Truth.of("upptime-manticore", "truth_daily.csv")
                .mustEqual(
                        days(assessment, "every-outage"),
                        row -> row.get("site") + " | " + row.get("utc_day") + " | "
                                + new BigDecimal(row.get("down_minutes")).setScale(4));
    }

    /** The truth gives the outages of each site; those of 15 minutes and more are cut at midnight here. */
    @Test
    void aMinimumOfFifteenMinutesLeavesTheLongOutages() {
        Map<String, Duration> wanted = new TreeMap<>();
        for (Map<String, String> spell :
                Truth.of("upptime-manticore", "truth_spells.csv").rows()) {
            OffsetDateTime from = OffsetDateTime.parse(spell.get("down_from"));
            OffsetDateTime until = OffsetDateTime.parse(spell.get("up_at"));
            while (Duration.between(OffsetDateTime.parse(spell.get("down_from")), until)
                                    .toSeconds()
                            >= 900
                    && from.isBefore(until)) {
                OffsetDateTime midnight =
                        from.toLocalDate().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
                OffsetDateTime cut = until.isBefore(midnight) ? until : midnight;
                wanted.merge(
                        spell.get("site") + " | " + from.toLocalDate(), Duration.between(from, cut), Duration::plus);
                from = cut;
            }
        }
        List<String> lines = wanted.entrySet().stream()
                .map(day -> day.getKey() + " | "
                        + minutes(Fraction.of(day.getValue().toSeconds())))
                .toList();

        assertThat(days(assessment(), "from-15-minutes"))
                .containsExactlyInAnyOrderElementsOf(lines)
                .hasSizeGreaterThan(15);
    }

    private static Assessment assessment() {
        Upload upload = new Upload("checks.csv", SharedData.file("upptime-manticore", "checks_from_commits.csv"));
        Map<String, String> answers = Map.of(
                "column.checkedAt", "committed_at",
                "column.responseTime", "response_ms",
                "metric", "response time",
                "otherServices", Answers.REFUSE);
        List<String> sites = Answering.of("checks", upload, "UTC").with(answers).answers().texts().keySet().stream()
                .filter(key -> key.startsWith("service."))
                .map(key -> key.substring("service.".length()))
                .toList();
        Facts facts = new Facts(Truth.facts(Answering.of("checks", upload, "UTC", sites.toArray(String[]::new))
                .read(answers)));
        assertThat(facts.of(Fact.Outage.class)).hasSize(47);
        List<Objective> objectives = new ArrayList<>();
        sites.forEach(site -> objectives.addAll(TruthTerms.of(site, "every-outage", "from-15-minutes")));
        Terms terms = TruthTerms.with();
        return Assessor.assess(
                new Terms(terms.header(), terms.scope(), terms.clauses(), objectives, terms.settlement(), List.of()),
                DAYS,
                facts);
    }

    private static List<String> days(Assessment assessment, String objective) {
        return assessment.results().stream()
                .filter(result -> result.objective().startsWith(objective + "/"))
                .filter(result -> result.measured().times().downtime().signum() > 0)
                .map(result -> result.objective().substring(objective.length() + 1) + " | "
                        + result.measured()
                                .window()
                                .start()
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                        + " | " + minutes(result.measured().times().downtime()))
                .toList();
    }

    private static String minutes(Fraction seconds) {
        return seconds.dividedBy(Fraction.of(60))
                .toDecimal(4, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
