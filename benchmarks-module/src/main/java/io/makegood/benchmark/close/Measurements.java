package io.makegood.benchmark.close;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.terms.value.Fraction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What was measured of one contract in April 2026: a tenth outages of a minute to an hour and a half, the rest loading times. */
final class Measurements {
    private static final Instant START = Instant.parse("2026-03-31T22:00:00Z");
    private static final int MINUTES = 30 * 24 * 60;
    private static final int LONGEST_MINUTES = 90;
    private static final int SLOWEST_MILLIS = 3_150;

    private Measurements() {}

    static List<Fact> of(int contract, int measurements) {
        Random random = new Random(contract);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < measurements; i++) {
            Instant at = START.plus(Duration.ofMinutes(random.nextInt(MINUTES - LONGEST_MINUTES)));
            facts.add(i % 10 == 0 ? outage(i, at, 1 + random.nextInt(LONGEST_MINUTES)) : sample(i, at, random));
        }
        return facts;
    }

    private static Fact outage(int number, Instant at, int minutes) {
        return new Fact.Outage(
                "INC-" + number,
                "platform",
                new Interval(at, at.plus(Duration.ofMinutes(minutes))),
                Fact.Cause.provider(),
                "major",
                Fact.Noticed.unknown(),
                Fraction.ONE);
    }

    /** One in twenty or so is slower than three seconds. */
    private static Fact sample(int number, Instant at, Random random) {
        BigDecimal seconds = BigDecimal.valueOf(random.nextInt(SLOWEST_MILLIS), 3);
        return new Fact.Sample("SMP-" + number, "platform", "page-load", at, seconds);
    }
}
