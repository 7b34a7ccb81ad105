package io.makegood.benchmark;

import io.makegood.measure.Interval;
import io.makegood.measure.fact.Fact;
import io.makegood.measure.fact.Facts;
import io.makegood.terms.measurement.Exclusion.Ground;
import io.makegood.terms.value.Fraction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The incidents of one contract in April 2026 in Warsaw, and the same as facts. */
record Contract(List<Incident> incidents, Facts facts) {

    /** The first second of April 2026 in Warsaw, and the first of May. */
    static final long START = Instant.parse("2026-03-31T22:00:00Z").getEpochSecond();

    static final long END = Instant.parse("2026-04-30T22:00:00Z").getEpochSecond();

    static Contract of(List<Incident> incidents) {
        List<Fact> facts = new ArrayList<>();
        for (Incident incident : incidents) {
            facts.add(new Fact.Outage(
                    "INC-%05d".formatted(facts.size()),
                    "cloud",
                    new Interval(Instant.ofEpochSecond(incident.start()), Instant.ofEpochSecond(incident.end())),
                    incident.excluded() ? Fact.Cause.of(Ground.CUSTOMER_CAUSED) : Fact.Cause.provider(),
                    "major",
                    Fact.Noticed.unknown(),
                    Fraction.ONE));
        }
        return new Contract(List.copyOf(incidents), new Facts(facts));
    }

    /** The workload: of each 20 incidents 5 overlap the one before and 3 are excluded. */
    static Contract usual(Random random, int incidents) {
        List<Incident> made = new ArrayList<>();
        long room = (END - START) / incidents;
        for (int i = 0; i < incidents; i++) {
            boolean overlaps = i % 4 == 1;
            long begins = overlaps
                    ? made.getLast().start() + 1
                    : START + i * room + random.nextInt(Math.toIntExact(room / 2));
            long lasts = 1L + random.nextInt((int) Math.max(1, Math.min(7_200, room / 3)));
            made.add(new Incident(begins, begins + lasts, i % 20 >= 17));
        }
        return of(made);
    }

    /** Anything: none to forty incidents that touch, contain one another, cross the month's ends or last for days. */
    static Contract any(Random random) {
        List<Incident> made = new ArrayList<>();
        int incidents = random.nextInt(41);
        for (int i = 0; i < incidents; i++) {
            boolean touches = !made.isEmpty() && random.nextInt(5) == 0;
            long begins = touches
                    ? made.getLast().end()
                    : START - 90_000 + random.nextInt(Math.toIntExact(END - START + 180_000));
            int longest = random.nextInt(4) == 0 ? 400_000 : 4_000;
            made.add(new Incident(begins, begins + 1 + random.nextInt(longest), random.nextInt(6) == 0));
        }
        return of(made);
    }
}
