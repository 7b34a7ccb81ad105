package io.makegood.negotiation.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.credit.CloudTerms;
import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.value.Fraction;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** How long an impact takes: the figures that docs/benchmarks.md names come from here. */
class ImpactSpeedTest {
    private static final Instant START = Instant.parse("2025-03-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Test
    void twelveMonthsWithAThousandIncidentsArePlayedWithinTwoSeconds(TestReporter told) {
        Duration cold = played(1_000);
        Duration warm = played(1_000);
        Duration tenfold = played(12_000);
        told.publishEntry(
                Map.of("1,000 cold", cold.toString(), "1,000 warm", warm.toString(), "12,000", tenfold.toString()));
        assertThat(warm).isLessThan(PATIENCE);
    }

    private static Duration played(int incidents) {
        List<YearMonth> months = IntStream.range(0, 12)
                .mapToObj(month -> YearMonth.of(2025, 3).plusMonths(month))
                .toList();
        Instant known = Instant.parse("2026-03-02T00:00:00Z");
        Facts facts = facts(incidents);
        long begun = System.nanoTime();
        Impact impact = new Comparing(months, facts, known, done -> {}).of(CloudTerms.terms(), CloudTerms.inSteps());
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(impact.happenings()).hasSize(incidents);
        return took;
    }

    private static Facts facts(int incidents) {
        long every = Duration.ofDays(364).dividedBy(incidents).toSeconds();
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < incidents; i++) {
            Instant start = START.plusSeconds(every * i);
            facts.add(new Fact.Outage(
                    "INC-" + i,
                    "cloud",
                    new Interval(start, start.plusSeconds(60 + i % 600)),
                    Fact.Cause.provider(),
                    "major",
                    Fact.Noticed.unknown(),
                    Fraction.ONE));
        }
        return new Facts(facts);
    }
}
